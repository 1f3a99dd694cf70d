import type { Development } from '../../catalog/build.ts';
import type { Workload } from '../../compiler/resolved.ts';
import { because } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';
import type { ComposeFile, ComposeService, ComposeVolumeMount } from './document.ts';
import { startOf } from './entrypoint.ts';
import { presenceOf } from './presence.ts';
import type { ComposeContext } from './service.ts';
import { literal } from './values.ts';

/** `null` where nothing of the workload can be reloaded. */
function developmentOf({ image: { build }, role }: Workload): Development | null {
  return build === null || role !== 'service' ? null : (build.kind.development?.(build.input) ?? null);
}

/** The overlay for working on the platform: tool chain images, mounted sources, caches that outlive containers. */
export function toDevelopmentFile(workloads: readonly Workload[], context: ComposeContext): { readonly file: ComposeFile; readonly origin: Origin } | null {
  const services = workloads.flatMap((workload) => {
    const development = developmentOf(workload);
    return development === null ? [] : [[workload, development] as const];
  });
  if (services.length === 0) return null;
  const caches = services.flatMap(([workload, { caches: of }]) => of.map(({ name, path }) => [cacheName(workload, name), because([workload.origin, literal(path).origin], {})] as const));
  const file: ComposeFile = {
    services: Object.fromEntries(services.map(([workload, development]) => [workload.name.value, toDevelopmentService(workload, development, context)])),
    volumes: caches.length === 0 ? undefined : because(conventions.hotReload, Object.fromEntries(caches)),
  };
  return { file, origin: compose(services.flatMap(([workload]) => [workload.image.build!.origin, presenceOf(workload)])) };
}

function cacheName(workload: Workload, cache: string): string {
  return `${workload.name.value}-dev-${cache}`;
}

function mount(type: 'bind' | 'volume', from: Traced<string>, to: Traced<string>): ComposeVolumeMount {
  const source = literal(from);
  return because(source.origin, { type, source, target: literal(to) });
}

function toDevelopmentService(workload: Workload, development: Development, { root }: ComposeContext): ComposeService {
  const wrapped = workload.variables.some(({ value }) => !('kind' in value) && value.some((part) => 'kind' in part));
  const { entrypoint } = startOf(workload);
  return because([workload.origin, conventions.hotReload], {
    build: { target: literal(development.stage) },
    // The wrapper that reads secrets stays, and runs the watcher instead of the program.
    entrypoint: wrapped ? entrypoint : [],
    command: development.command.map(literal),
    environment: development.environment.length === 0 ? undefined : Object.fromEntries(development.environment.map(({ name, value }) => [name, literal(value)])),
    volumes: [
      ...development.sources.map(({ from, to }) => mount('bind', map(from, (path) => (path === '.' ? root : `${root}/${path}`)), to)),
      ...development.caches.map(({ name, path }) => mount('volume', map(path, () => cacheName(workload, name)), path)),
    ],
    user: literal(map(development.user, (uid) => `${uid}:${uid}`)),
    read_only: false,
  });
}
