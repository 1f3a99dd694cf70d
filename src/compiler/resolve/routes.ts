import type { PublicRoute } from '../../catalog/kind.ts';
import { parseDuration } from '../../model/units.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, withOrigin, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import type { ResolvedHealth, ResolvedRoute, Runtime, Workload } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { interpolateText } from './interpolate.ts';
import { requirePort } from './port.ts';
import type { Program, Scope } from './scope.ts';

/** Public ways into the environment, by host and path. */
export function resolveRoutes(programs: readonly Program[], scope: Scope): ResolvedRoute[] {
  const routes = programs.flatMap((program) => (program.view.routes ?? []).flatMap((route) => resolveRoute(route, program, scope)));
  return sortBy(routes, ({ host, path }) => `${host.value} ${path.value}`);
}

type Route = NonNullable<Program['view']['routes']>[number];

function resolveRoute(route: Route, program: Program, scope: Scope): ResolvedRoute[] {
  const origin = originOf(route)!;
  const port = requirePort(program, route.port ?? null, 'its route', pathOf(origin), scope.report);
  if (port === undefined) return [];
  const websocket = route.websocket ?? defaulted(false, origin, 'websocket', 'most routes answer and are done');
  return [
    {
      host: interpolateText(route.host, scope),
      path: route.path ?? defaulted('/', origin, 'path', 'the whole host'),
      service: program.name,
      port,
      websocket,
      timeout: route.timeout === undefined ? usualTimeout(websocket, origin) : map(route.timeout, parseDuration),
      origin,
    },
  ];
}

function usualTimeout(websocket: Traced<boolean>, origin: Origin): Traced<number> {
  const usual = websocket.value ? defaulted(3_600_000, origin, 'timeout', 'a websocket lives long') : defaulted(30_000, origin, 'timeout', 'an answer that takes longer is lost');
  return withOrigin(usual, websocket.origin);
}

/** Routes as the public sees them. Compose publishes ports on the machine itself, and no route. */
export function publicRoutesOf(routes: readonly ResolvedRoute[], workloads: readonly Workload[], runtime: Traced<Runtime>): PublicRoute[] {
  if (runtime.value !== 'kubernetes') return [];
  const byName = new Map(workloads.map((workload) => [workload.name.value, workload]));
  return routes.map((route) => {
    const { host, path, service, origin } = route;
    return { host, path, service, health: healthBy(route, byName.get(service.value)!.health), origin: compose([origin, path.origin, service.origin, runtime.origin]) };
  });
}

function healthBy({ path, port }: ResolvedRoute, health: ResolvedHealth): Traced<string> | null {
  if (health.kind !== 'http' || health.port.name.value !== port.name.value) return null;
  return isBelow(health.ready.value, path.value) ? withOrigin(health.ready, health.origin) : null;
}

/** Whether a request for `path` takes a route of `prefix`: whole segments decide. https://gateway-api.sigs.k8s.io/reference/spec/#pathmatchtype */
function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
}
