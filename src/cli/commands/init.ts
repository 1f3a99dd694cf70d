import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { configNames } from '../../config/find.ts';
import { dnsLabel } from '../../model/names.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import { fsProblem } from '../../util/fs-problem.ts';
import { quote } from '../../util/text.ts';
import type { OutputFormat } from '../report.ts';
import { data, shellWord, talk } from '../terminal.ts';

export interface InitOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly name?: string;
}

/** Writes a first model that builds. Asks for a name on a terminal; elsewhere the folder's name is taken. Never overwrites. */
export async function init(options: InitOptions): Promise<number> {
  const file = placeOf(options.config);
  const folder = dirname(file);
  const present = configNames.find((name) => existsSync(join(folder, name)));
  if (present !== undefined) throw new CannotRun(`${join(folder, present)} is there already; nothing was changed`);
  const name = options.name ?? (await askName(labelOf(basename(resolve(folder)))));
  if (!dnsLabel.test(name)) throw new CannotRun(`${quote(name)} is no name for a platform: expected a DNS label, such as "my-shop"; nothing was changed`);
  try {
    writeFileSync(file, starter(name), { flag: 'wx' });
  } catch (error) {
    throw fsProblem(error, resolve('.'), 'write', 'nothing was changed');
  }
  if (options.format === 'json') data(`${JSON.stringify({ files: [{ path: basename(file), action: 'create' }], diagnostics: [] }, null, 2)}\n`);
  else data(`create ${file}\n`);
  talk(`now run: npx platform build${options.config === undefined ? '' : ` --config ${shellWord(options.config)}`}\n`);
  return 0;
}

/** `--config` is a folder, or the name of a TypeScript file: the only language in which a model is written here. */
function placeOf(config = '.'): string {
  if (existsSync(config) && statSync(config).isDirectory()) return join(config, 'platform.config.ts');
  if (!config.endsWith('.ts')) throw new CannotRun(`${quote(config)} is no folder, and no name of a TypeScript file; nothing was changed`);
  if (existsSync(config)) throw new CannotRun(`${config} is there already; nothing was changed`);
  return relative('.', config);
}

async function askName(suggestion: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return suggestion;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string | undefined>((done) => {
    lines.once('close', () => done(undefined));
    // The terminal gives the key to us as long as we ask, and not to the system, which would end the process.
    lines.once('SIGINT', () => {
      talk('\n');
      lines.close();
      process.kill(process.pid, 'SIGINT');
    });
    lines.question(`name of the platform (${suggestion}): `, done);
  });
  lines.close();
  if (answer === undefined) throw new CannotRun('no name was given; nothing was changed');
  return answer.trim() === '' ? suggestion : answer.trim();
}

function labelOf(folder: string): string {
  const label = folder.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 63).replace(/-+$/, '');
  return label === '' ? 'my-platform' : label;
}

function starter(name: string): string {
  return `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: '${name}',
  environments: {
    local: { runtime: 'compose' },
  },
  services: {
    web: {
      image: 'nginx:1.29.1',
      ports: { http: 80 },
      health: { live: '/' },
      uses: { redis: 'write' },
      env: { REDIS_HOST: '\${redis.host}' },
    },
  },
  resources: {
    redis: { kind: 'redis', version: 7 },
  },
});
`;
}
