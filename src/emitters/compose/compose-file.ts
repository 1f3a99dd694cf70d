import type { Workload } from '../../compiler/resolved.ts';
import { secretsOf } from '../../compiler/secrets-of.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, traced, withOrigin } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import * as conventions from './conventions.ts';
import type { ComposeFile } from './document.ts';
import { configName, configPath, contentFiles } from './files.ts';
import { presenceOf } from './presence.ts';
import { toService, type ComposeContext } from './service.ts';

/** The file that starts `workloads`: all that are always started, or those of one overlay. */
export function toComposeFile(workloads: readonly Workload[], overlay: string | null, context: ComposeContext): ComposeFile {
  const { platform, environment } = context;
  return {
    name: overlay === null ? withOrigin(t`${platform.name}-${environment.name}`, conventions.projectName) : undefined,
    services: Object.fromEntries(workloads.map((workload) => [workload.name.value, toService(workload, context)])),
    networks: networks(workloads, context),
    volumes: volumes(workloads),
    configs: configs(workloads),
    secrets: secrets(workloads),
  };
}

function section<T extends Node>(entries: readonly (readonly [string, T])[]): { readonly [name: string]: T } | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The networks that these workloads join. */
function networks(workloads: readonly Workload[], context: ComposeContext): ComposeFile['networks'] {
  const joined = gather(workloads.flatMap((w) => (context.networksOf.get(w.name.value) ?? []).map(({ name }) => [name, presenceOf(w)])));
  const byName = new Map(context.networks.map((network) => [network.name, network]));
  const found = section(joined.map(([name, origin]) => [name, because([byName.get(name)!.origin, origin], byName.get(name)!.internal.value ? { internal: byName.get(name)!.internal } : {})] as const));
  return found === undefined ? undefined : because(conventions.calleeNetworks, found);
}

function volumes(workloads: readonly Workload[]): ComposeFile['volumes'] {
  const mounted = gather(workloads.flatMap((w) => w.mounts.map(({ volume, origin }) => [volume.name.value, compose([volume.origin, origin, presenceOf(w)])])));
  return section(mounted.map(([name, origin]) => [name, because(origin, {})] as const));
}

function configs(workloads: readonly Workload[]): ComposeFile['configs'] {
  return section(
    workloads.flatMap((w) =>
      contentFiles(w).map(({ path, origin }) => [configName(w, path).value, because([origin, path.origin, presenceOf(w)], { file: withOrigin(traced(`./${configPath(w, path.value)}`, path.origin), conventions.configFiles) })] as const),
    ),
  );
}

function secrets(workloads: readonly Workload[]): ComposeFile['secrets'] {
  const used = gather(workloads.flatMap((w) => secretsOf(w).map((secret) => [secret.value, compose([secret.origin, presenceOf(w)])])));
  const found = section(used.map(([name, origin]) => [name, because(origin, { file: traced(`./secrets/${name}`, origin) })] as const));
  return found === undefined ? undefined : because(conventions.secretFiles, found);
}

/** Each name once, with all its origins, sorted. */
function gather(named: readonly (readonly [string, Origin])[]): [string, Origin][] {
  const all = new Map<string, Origin[]>();
  for (const [name, origin] of named) append(all, name, origin);
  return sortBy(all, ([name]) => name).map(([name, origins]) => [name, compose(origins)]);
}
