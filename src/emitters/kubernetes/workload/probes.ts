import type { ResolvedHealth, Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, map, traced, type Traced } from '../../../provenance/traced.ts';
import { literal, seconds } from '../values.ts';

const reference = 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/';

const startup = convention('nothing else is asked while a program may still be starting; how often it is asked until then decides how soon it serves', { reference });
const readiness = convention('a replica that is not ready gets no requests, and stays as it is', { reference });
const liveness = convention('a restart costs more than a moment without requests, so it takes twice as many failures', { reference });
const accepts = convention('a server that accepts connections is alive: whether it can serve is for its readiness to say, and a restart would not mend what it waits for', {
  reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-tcp-liveness-probe',
  comment: 'Startup and liveness only ask for a connection: a restart does not help a server that is waiting for others.',
});

/** Requests over HTTP cost so little that a start need not wait for the next regular one. */
const quick = 5000;

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe */
export type Probe = {
  readonly exec?: { readonly command: readonly Leaf[] };
  readonly httpGet?: { readonly path: Leaf; readonly port: Leaf; readonly scheme?: Leaf };
  readonly tcpSocket?: { readonly port: Leaf };
  readonly periodSeconds: Leaf;
  readonly timeoutSeconds: Leaf;
  readonly failureThreshold: Leaf;
};

type Action = Pick<Probe, 'exec' | 'httpGet' | 'tcpSocket'>;

export interface Probes {
  readonly startupProbe?: Probe | undefined;
  readonly readinessProbe?: Probe | undefined;
  readonly livenessProbe?: Probe | undefined;
}

type Asked = Exclude<ResolvedHealth, { kind: 'none' }>;

/** None where the model says that there is no health check. */
export function probesOf(workload: Workload): Probes {
  const { health } = workload;
  if (health.kind === 'none') return {};
  const { interval, timeout, retries } = health;
  const regular = { periodSeconds: atLeastOne(interval), timeoutSeconds: atLeastOne(timeout) };
  const patience = map(retries, (times) => times * 2);
  const alive = aliveOf(workload, health);
  return {
    startupProbe: startupOf(health, alive),
    readinessProbe: because([health.origin, readiness], { ...actionOf(health, 'ready'), ...regular, failureThreshold: retries }),
    livenessProbe: because([health.origin, liveness], { ...alive, ...regular, failureThreshold: patience }),
  };
}

/** Failures count only once it may no longer be starting, and then as often as they do later. */
function startupOf(health: Asked, alive: Action): Probe | undefined {
  const { interval, timeout, retries, startPeriod } = health;
  if (startPeriod.value === 0) return undefined;
  const period = atLeastOne(health.kind === 'http' ? map(interval, (ms) => Math.min(ms, quick)) : interval);
  const times = combine([startPeriod, period, retries], ([ms, every, failures]) => Math.ceil(ms! / 1000 / every!) + failures!);
  return because([health.origin, startPeriod.origin, startup], { ...alive, periodSeconds: period, timeoutSeconds: atLeastOne(timeout), failureThreshold: times });
}

/** The least that the API allows is a second. */
function atLeastOne(ms: Traced<number>): Traced<number> {
  return map(seconds(ms), (value) => Math.max(1, value));
}

function actionOf(health: Asked, path: 'live' | 'ready'): Action {
  if (health.kind === 'command') return { exec: { command: health.command.map(literal) } };
  return { httpGet: { path: health[path], port: traced(health.port.name.value, compose([health.port.name.origin, health.port.origin, health.origin])), ...(health.tls === true ? { scheme: because(health.origin, 'HTTPS') } : {}) } };
}

/** A server of the catalogue whose health is a command is alive while its first port takes connections. */
function aliveOf({ role, ports }: Workload, health: Asked): Action {
  const port = ports.find(({ protocol }) => protocol.value !== 'udp');
  if (role !== 'resource' || health.kind !== 'command' || port === undefined) return actionOf(health, 'live');
  return because([accepts, port.origin], { tcpSocket: { port: port.name } });
}
