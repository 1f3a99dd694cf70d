import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import type { Node } from '../../provenance/document.ts';
import { compose as composeOrigins, type Origin } from '../../provenance/origin.ts';
import { traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
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
import { presenceOf } from './presence.ts';
import { secretFilesScript } from './secrets.ts';
import type { ComposeContext } from './service.ts';

/** Docker Compose, for every environment that runs on it: a base file, its overlays, and what they mount. */
export const compose: Emitter = {
  name: 'compose',
  summary: 'Docker Compose files, overlays, configuration and secret files of environments on one machine',
  wanted: (platform) => environmentsOf(platform).length > 0,
  apart: true,
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
  const development = toDevelopmentFile(environment.workloads.filter((w) => w.overlay === null), context);
  const overlays = overlaysOf(environment);
  const at = (file: string): string => `${name}/${file}`;
  const files: EmittedFile[] = [
    { path: at('compose.yaml'), document: () => yaml(toComposeFile(environment.workloads.filter((w) => w.overlay === null), null, context)) },
    ...overlays.map((overlay) => ({ path: at(`compose.${overlay.value}.yaml`), document: () => yaml(toComposeFile(environment.workloads.filter((w) => w.overlay?.value === overlay.value), overlay.value, context), overlay.origin) })),
    ...(development === null ? [] : [{ path: at('compose.dev.yaml'), document: () => yaml(development.file, development.origin) }]),
    { path: at('.env.example'), document: () => environmentExample([...(development === null ? [] : [traced('dev', development.origin)]), ...overlays]) },
    { path: at('.gitignore'), document: () => ({ format: 'lines', content: ['/.env', '/secrets/'] }) },
    ...(environment.secrets.length === 0 ? [] : [{ path: at('secrets.sh'), executable: true, document: (): Document => ({ format: 'lines', content: secretFilesScript(environment.secrets) }) }]),
    ...emitFiles(environment),
  ];
  const origin = composeOrigins([environment.origin, environment.runtime.origin]);
  return files.map((file) => ({ ...file, environment: name, origin: file.origin === undefined ? origin : composeOrigins([file.origin, origin]) }));
}

/** The header of a file that not every environment has says why this one does. */
function yaml(content: Node, why?: Origin): Document {
  return { format: 'yaml', header: why === undefined ? header : header.map((line) => withOrigin(line, why)), content };
}

/** The overlays that workloads are started with, each with all who are. */
function overlaysOf({ workloads }: ResolvedEnvironment): Traced<string>[] {
  const named = new Map<string, Traced<string>>();
  for (const workload of workloads) {
    const { overlay } = workload;
    if (overlay !== null) named.set(overlay.value, withOrigin(named.get(overlay.value) ?? overlay, presenceOf(workload)));
  }
  return sortBy(named.values(), (overlay) => overlay.value);
}

function contextOf(platform: ResolvedPlatform, environment: ResolvedEnvironment): ComposeContext {
  const networks = networksOf(environment);
  const byMember = new Map<string, Network[]>();
  for (const network of networks) {
    for (const member of network.members.keys()) append(byMember, member, network);
  }
  return { platform, environment, networks, networksOf: byMember, root: wayToRoot(`${folderOf(platform, 'compose').value}/${environment.name.value}`) };
}
