import { buildKinds } from '../../catalog/index.ts';
import { parseDuration } from '../../model/units.ts';
import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, Traced, traced } from '../../provenance/traced.ts';
import type { ResolvedMetrics, ResolvedReplicas, ResolvedTries, Workload, WorkloadImage } from '../resolved.ts';
import { resolveFiles, resolveMounts, resolveVariables } from './contents.ts';
import { defaulted } from './defaults.ts';
import { resolveHealth } from './health.ts';
import { resolveLogs } from './logs.ts';
import { resolveOwner } from './owner.ts';
import { requirePort } from './port.ts';
import type { Program, Scope } from './scope.ts';
import { resolveSize } from './size.ts';
import type { Call, Use } from './uses.ts';

/** Entry points of finished images often start as root, prepare a folder and drop to a user of their own. */
const entrypointCapabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'] as const;

/** A service or job with its uses and calls already followed: what it starts after comes later, when all workloads are known. */
export function resolveProgram(program: Program, uses: readonly Use[], calls: readonly Call[], scope: Scope): Workload {
  const { view, name, origin } = program;
  const image = resolveWorkloadImage(program, scope);
  const built = image.build !== null;
  const kind = built ? buildKinds.get(view.build!.kind.value)! : null;
  const reader = { program, declared: new Set([...uses.map((u) => u.resource.name.value), ...calls.map((c) => c.program.name.value)]) };
  return {
    name,
    role: program.role,
    resource: null,
    origin,
    description: view.description ?? null,
    owner: resolveOwner(view.owner, scope),
    image,
    entrypoint: view.entrypoint ?? null,
    command: view.command ?? null,
    ports: program.ports,
    variables: resolveVariables(program, uses, scope, reader),
    files: resolveFiles(program, scope),
    mounts: resolveMounts(program, scope),
    temporary: resolveTemporary(program),
    health: program.role === 'service' ? resolveHealth(view.health, program, kind, scope.report) : { kind: 'none', reason: traced('a job is done when it ends', origin), origin },
    needs: [],
    user: view.user ?? defaulted(built ? 1000 : null, origin, 'user', built ? 'images built here run without root' : 'a finished image has a user of its own'),
    readOnly: view.readOnly ?? defaulted(built, origin, 'readOnly', built ? 'images built here write only where the model says' : 'whether a finished image works on a read-only root is not known'),
    capabilities: built || view.user !== undefined ? [] : entrypointCapabilities.map((capability) => defaulted(capability, origin, 'user', 'the entry point of a finished image may start as root')),
    permissions: [],
    host: null,
    nodePorts: [],
    size: resolveSize(view.size, origin),
    replicas: resolveReplicas(program),
    stop: view.stop === undefined ? defaulted(30_000, origin, 'stop', 'requests that are being served get time to end') : map(view.stop, parseDuration),
    overlay: view.overlay ?? null,
    schedule: view.schedule === undefined ? null : { cron: view.schedule, timezone: view.timezone ?? defaulted('Etc/UTC', origin, 'timezone', 'the same moment everywhere') },
    tries: program.role === 'service' ? null : resolveTries(program),
    rollout: view.rollout ?? null,
    disruption: view.disruption ?? null,
    metrics: resolveMetrics(program, scope),
    objectives: view.objectives ?? null,
    logs: view.logs === undefined ? scope.logs : resolveLogs(view.logs, scope.report),
  };
}

/** Each folder once. A volume at /tmp is a writable /tmp too. */
function resolveTemporary({ view, origin }: Program): readonly Traced<string>[] {
  const { temporary, volumes = {} } = view;
  if (temporary !== undefined) return temporary.filter((folder, i) => temporary.findIndex((other) => other.value === folder.value) === i);
  const mounted = Object.values(volumes).some((mount) => (mount instanceof Traced ? mount : mount!.path).value === '/tmp');
  return mounted ? [] : [defaulted('/tmp', origin, 'temporary', 'libraries expect a writable /tmp')];
}

function resolveWorkloadImage(program: Program, scope: Scope): WorkloadImage {
  const { view, name, origin } = program;
  const service = name.value;
  if (view.image !== undefined && view.build !== undefined) scope.report('service/two-images', pathOf(origin), { service });
  if (view.image === undefined && view.build === undefined) scope.report('service/no-image', pathOf(origin), { service });
  const build = view.build === undefined ? null : (scope.images.get(service) ?? null);
  if (view.build !== undefined && build === null) scope.report('service/build-differs', pathOf(originOf(view.build)), { service });
  return { reference: view.image ?? build?.reference ?? name, build };
}

function resolveReplicas({ view, origin }: Program): ResolvedReplicas {
  const { scale } = view;
  const min = scale?.min ?? defaulted(1, scale === undefined ? origin : originOf(scale), scale === undefined ? 'scale.min' : 'min', 'one replica serves until the model says more');
  return { min, max: scale?.max ?? min, scale: scale ?? null };
}

function resolveTries({ view, origin }: Program): ResolvedTries {
  return {
    retries: view.retries ?? defaulted(3, origin, 'retries', 'what failed because something was away for a moment is done by then'),
    timeout: view.timeout === undefined ? defaulted(600_000, origin, 'timeout', 'what takes longer than this hangs') : map(view.timeout, parseDuration),
  };
}

function resolveMetrics(program: Program, scope: Scope): ResolvedMetrics | null {
  const { metrics } = program.view;
  if (metrics === undefined) return null;
  const port = requirePort(program, (metrics.port) ?? null, 'its metrics', pathOf(originOf(metrics)), scope.report);
  if (port === undefined) return null;
  return { port, path: metrics.path ?? defaulted('/metrics', originOf(metrics), 'path', 'where Prometheus looks'), serves: metrics.serves ?? null, requests: metrics.requests ?? null, latency: metrics.latency ?? null };
}
