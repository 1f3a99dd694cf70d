import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import { because, type Node } from '../../provenance/document.ts';
import { sortBy } from '../../util/sort.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { header } from '../header.ts';
import { folderOf, wayToRoot } from '../placement.ts';
import { toComposeFile } from './compose-file.ts';
import { toDevelopmentFile } from './development.ts';
import { environmentExample } from './environment-example.ts';
import { checkEntrypoints, omissionsOf } from './fidelity.ts';
import { emitFiles } from './files.ts';
import { networksOf, type Network } from './networks.ts';
import { secretsScript } from './secrets.ts';
import type { ComposeContext } from './service.ts';

/** Docker Compose, for every environment that runs on it: a base file, its overlays, and what they mount. */
export const compose: Emitter = {
  name: 'compose',
  summary: 'Docker Compose files, overlays, configuration and secret files of environments on one machine',
  wanted: (platform) => environmentsOf(platform).length > 0,
  emit: (platform) => {
    const environments = environmentsOf(platform);
    return {
      files: environments.flatMap((environment) => emitEnvironment(platform, environment)),
      omissions: environments.flatMap(omissionsOf),
      diagnostics: environments.flatMap(checkEntrypoints),
    };
  },
};

function environmentsOf(platform: ResolvedPlatform): ResolvedEnvironment[] {
  return platform.environments.filter(({ runtime }) => runtime.value === 'compose');
}

function emitEnvironment(platform: ResolvedPlatform, environment: ResolvedEnvironment): EmittedFile[] {
  const name = environment.name.value;
  const context = contextOf(platform, environment);
  const overlays = overlaysOf(environment);
  const development = toDevelopmentFile(environment.workloads, context);
  const at = (file: string): string => `${name}/${file}`;
  const yaml = (file: string, content: Node): EmittedFile => ({ path: at(file), document: { format: 'yaml', header, content: because(environment.origin, content) } });
  const files: EmittedFile[] = [
    yaml('compose.yaml', toComposeFile(environment.workloads.filter((w) => w.overlay === null), null, context)),
    ...overlays.map((overlay) => yaml(`compose.${overlay}.yaml`, toComposeFile(environment.workloads.filter((w) => w.overlay?.value === overlay), overlay, context))),
    ...(development === null ? [] : [yaml('compose.dev.yaml', development)]),
    { path: at('.env.example'), document: environmentExample(environment, [...(development === null ? [] : ['dev']), ...overlays]) },
    { path: at('.gitignore'), document: { format: 'lines', content: because(environment.origin, ['/.env', '/secrets/']) } },
    ...(environment.secrets.length === 0 ? [] : [{ path: at('secrets.sh'), executable: true, document: { format: 'lines', content: secretsScript(environment) } } as const]),
    ...emitFiles(environment),
  ];
  return files.map((file) => ({ ...file, environment: name }));
}

function overlaysOf({ workloads }: ResolvedEnvironment): string[] {
  return sortBy(new Set(workloads.flatMap(({ overlay }) => (overlay === null ? [] : [overlay.value]))), (overlay) => overlay);
}

function contextOf(platform: ResolvedPlatform, environment: ResolvedEnvironment): ComposeContext {
  const networks = networksOf(environment);
  const byMember = new Map<string, Network[]>();
  for (const network of networks) {
    for (const member of network.members.keys()) {
      const list = byMember.get(member);
      if (list === undefined) byMember.set(member, [network]);
      else list.push(network);
    }
  }
  return { platform, environment, networks, networksOf: byMember, root: wayToRoot(`${folderOf(platform, 'compose')}/${environment.name.value}`) };
}
