// The quickstart as its user would run it, apart from what cannot be had without a registry: public images, for which stand-ins are made.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseBaseImages } from './base-images.ts';
import { secretValue, writeEnvironmentFile } from './environment-file.ts';
import { outputRoots } from './outputs.ts';
import { succeed, type RunOptions } from './run.ts';
import { engineEnvironment } from './tools.ts';

const images = resolve('test/external/images');

/** The part of `docker compose config --format json` that is needed here. */
interface ComposeConfig {
  readonly services: Record<string, { readonly image?: string; readonly build?: { readonly context: string; readonly dockerfile: string } }>;
  readonly secrets?: Record<string, object>;
}

export interface Quickstart {
  /** The copy that runs. */
  readonly folder: string;
  readonly compose: (...args: string[]) => Promise<string>;
  readonly docker: (...args: string[]) => Promise<string>;
  /** Starts what does not run yet, and waits until all of it is healthy. */
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The folder `quickstart` that holds one of the output roots. */
export function quickstartFolder(): string | undefined {
  return outputRoots().map((root) => dirname(root)).find((folder) => basename(folder) === 'quickstart');
}

export const composeFolder = 'out/compose/local';

/** Copies the example aside, so that nothing is written into it, gets the images that it starts from and builds its own. */
export async function buildQuickstart(source: string, overlays: readonly string[] = []): Promise<Quickstart> {
  const scratch = mkdtempSync(join(tmpdir(), 'platform-quickstart-'));
  const folder = join(scratch, 'quickstart');
  cpSync(source, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  const cwd = join(folder, composeFolder);
  const options: RunOptions = { cwd, env: engineEnvironment() };
  const environmentFile = writeEnvironmentFile(cwd, join(scratch, 'quickstart.env'));
  const files = ['compose.yaml', ...overlays].flatMap((file) => ['--file', file]);

  const docker = (...args: string[]): Promise<string> => succeed('docker', args, options);
  const compose = (...args: string[]): Promise<string> => docker('compose', '--env-file', environmentFile, ...files, ...args);

  const config = JSON.parse(await compose('config', '--format', 'json')) as ComposeConfig;
  await makeSecrets(config, cwd);
  await importImages(config, options);
  const override = join(scratch, 'stand-ins.yaml');
  writeFileSync(override, JSON.stringify({ services: await standInsForBuilds(config) }));
  files.push('--file', override);
  await compose('build');

  return {
    folder,
    compose,
    docker,
    start: async () => void (await compose('up', '--detach', '--wait', '--wait-timeout', '180')),
    remove: async () => {
      await compose('down', '--volumes', '--timeout', '5');
      rmSync(scratch, { recursive: true });
    },
  };
}

/** As a user does: by the script beside the compose file, which takes what it cannot make itself from variables. */
async function makeSecrets({ secrets = {} }: ComposeConfig, folder: string): Promise<void> {
  const names = Object.keys(secrets);
  if (names.length === 0) return;
  const given = names.map((name) => [name.replaceAll('-', '_').toUpperCase(), secretValue]);
  await succeed('./secrets.sh', [], { cwd: folder, env: Object.fromEntries(given) as NodeJS.ProcessEnv });
}

async function importImages({ services }: ComposeConfig, options: RunOptions): Promise<void> {
  const wanted = Object.values(services).flatMap(({ image, build }) => (build === undefined && image !== undefined ? [image] : []));
  for (const image of new Set(wanted)) await succeed(join(images, 'import.sh'), [image], options);
}

/** For each service that is built, the folders in place of the images that its Dockerfile names. */
async function standInsForBuilds({ services }: ComposeConfig): Promise<object> {
  const overrides: Record<string, object> = {};
  for (const [name, { build }] of Object.entries(services)) {
    if (build === undefined) continue;
    const contexts: Record<string, string> = {};
    for (const image of parseBaseImages(readFileSync(resolve(build.context, build.dockerfile), 'utf8'))) {
      contexts[image] = await succeed(join(images, 'rootfs.sh'), [image]);
    }
    overrides[name] = { build: { additional_contexts: contexts } };
  }
  return overrides;
}
