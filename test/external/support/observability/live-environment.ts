// One environment of a model, alive: stand-ins for everything that it scrapes, a real Prometheus, and where it has one a real Alertmanager.
import { mkdirSync } from 'node:fs';
import type { Compilation } from '../../../../src/compiler/compile.ts';
import type { ScrapeTarget } from '../../../../src/observability/metric.ts';
import type { Watch } from '../../../../src/observability/watch.ts';
import { readManifests, type Manifest } from '../../../observability/integrity-containers.ts';
import type { Emitted, EmittedEnvironment } from '../../../observability/integrity-emitted.ts';
import { prometheusOf } from '../../../observability/integrity-expressions.ts';
import { alertmanagerOf } from '../../../observability/integrity-routes.ts';
import { startAlertmanager, type LiveAlertmanager } from './live-alertmanager.ts';
import { startPrometheus, type LivePrometheus } from './live-prometheus.ts';
import type { Receivers } from './receivers.ts';
import { startCluster, type StandInCluster } from './stand-in-cluster.ts';
import { startNetwork, type Network, type Program, type Real } from './stand-in-network.ts';
import { nodes, podsOf } from './stand-in-pods.ts';
import { standIn } from './stand-in-target.ts';
import { standInOf } from './stand-in-targets.ts';

export interface LiveEnvironment {
  readonly emitted: Emitted;
  readonly environment: EmittedEnvironment;
  readonly watch: Watch;
  readonly network: Network;
  readonly cluster: StandInCluster | null;
  readonly prometheus: LivePrometheus;
  readonly alertmanager: LiveAlertmanager | null;
  readonly stop: () => Promise<void>;
}

export interface Programs {
  readonly prometheus: string;
  readonly alertmanager: string;
}

export interface EnvironmentOptions {
  readonly compilation: Compilation;
  readonly emitted: Emitted;
  readonly name: string;
  /** For data and configuration. */
  readonly folder: string;
  readonly programs: Programs;
  /** What durations are divided by. */
  readonly pace: number;
  /** Who is told, where alerts are delivered. */
  readonly receivers: Receivers;
}

export async function startEnvironment({ compilation, emitted, name, folder, programs, pace, receivers }: EnvironmentOptions): Promise<LiveEnvironment> {
  const environment = emitted.environments.find((one) => one.name === name)!;
  const resolved = compilation.platform!.environments.find((one) => one.name.value === name)!;
  const watch = resolved.watch!;
  mkdirSync(folder, { recursive: true });
  const inCluster = resolved.runtime.value === 'kubernetes';
  const manifests = inCluster ? readManifests(emitted.files.filter((file) => file.target === 'kubernetes' && file.environment === name)) : [];
  const namespace = resolved.namespace.value;
  const places = new Map<string, Program | Real>();
  const stops: (() => Promise<void>)[] = [];

  const sender = alertmanagerOf(environment);
  const alertmanager = sender === undefined ? null : await startAlertmanager({ program: programs.alertmanager, folder, container: sender, pace, receivers });
  if (alertmanager !== null) stops.push(alertmanager.stop);

  const network = await startNetwork(places);
  stops.push(network.stop);
  const cluster = inCluster ? await startCluster(objectsOf(manifests, namespace), manifests, accountOf(manifests, prometheusOf(environment).name)) : null;
  if (cluster !== null) stops.push(cluster.stop);
  const prometheus = await startPrometheus({ program: programs.prometheus, folder, container: prometheusOf(environment), proxy: network.address, pace, ...(cluster === null ? {} : { cluster: { address: cluster.address, namespace } }) });
  stops.push(prometheus.stop);

  const real = new Map([
    [prometheusOf(environment).name, prometheus.address],
    ...(alertmanager === null ? [] : [[sender!.name, alertmanager.address] as const]),
  ]);
  for (const [address, place] of placesOf(watch, manifests, namespace, inCluster, real)) places.set(address, place);
  const stop = async (): Promise<void> => {
    for (const one of stops.toReversed()) await one();
  };
  return { emitted, environment, watch, network, cluster, prometheus, alertmanager, stop };
}

/** Who answers at which address of the environment's network. */
function placesOf(watch: Watch, manifests: readonly Manifest[], namespace: string, inCluster: boolean, real: ReadonlyMap<string, string>): [string, Program | Real][] {
  const now = Date.now() / 1000;
  const pods = podsOf(manifests, namespace).filter(({ ended }) => !ended);
  const placed = (target: ScrapeTarget): Program | Real => {
    const workload = target.workload.value;
    const address = real.get(workload);
    if (address !== undefined) return { kind: 'real', workload, address, metrics: new Set(target.metrics.map((metric) => metric.name)) };
    const instance = standIn(standInOf(target, watch), now);
    return { kind: 'program', workload, path: target.path.value, instanceFor: () => instance };
  };
  const scraped = watch.targets.flatMap((target): [string, Program | Real][] => {
    const hosts = inCluster ? pods.filter(({ workload }) => workload === target.workload.value).map(({ address }) => address) : [target.workload.value];
    return hosts.map((host) => [`${host}:${target.port.value}`, placed(target)]);
  });
  // Where a Service of the cluster leads: alerts are sent to its name.
  const services = [...real].flatMap(([workload, address]): [string, Real][] => [['localhost', 9090] as const, [workload, 9093] as const, [workload, 9090] as const].map(([host, port]) => [`${host}:${port}`, { kind: 'real', workload, address, metrics: new Set() }]));
  return [...services, ...scraped];
}

function objectsOf(manifests: readonly Manifest[], namespace: string): Parameters<typeof startCluster>[0] {
  return new Map([
    ['pods', { kind: 'Pod', items: podsOf(manifests, namespace).map(({ object }) => object) }],
    ['nodes', { kind: 'Node', items: nodes.map(({ object }) => object) }],
  ]);
}

/** The account in whose name the pods of a workload ask the API. */
function accountOf(manifests: readonly Manifest[], workload: string): string {
  const found = manifests.find(({ metadata, spec }) => metadata?.name === workload && spec?.template !== undefined);
  return found?.spec?.template?.spec?.serviceAccountName ?? 'default';
}
