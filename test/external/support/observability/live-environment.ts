// One environment of a model, alive: stand-ins for everything that it scrapes, a real Prometheus, and where it has one a real Alertmanager.
import { mkdirSync } from 'node:fs';
import type { Compilation } from '../../../../src/compiler/compile.ts';
import type { ScrapeTarget } from '../../../../src/observability/metric.ts';
import type { Watch } from '../../../../src/observability/watch.ts';
import type { Manifest } from '../../../observability/integrity-containers.ts';
import type { Emitted, EmittedEnvironment } from '../../../observability/integrity-emitted.ts';
import { prometheusOf } from '../../../observability/integrity-expressions.ts';
import { alertmanagerOf } from '../../../observability/integrity-routes.ts';
import { makeCertificate } from './certificate.ts';
import { startAlertmanager, type LiveAlertmanager } from './live-alertmanager.ts';
import { startPrometheus, type LivePrometheus } from './live-prometheus.ts';
import type { Receivers } from './receivers.ts';
import { startCluster, type StandInCluster } from './stand-in-cluster.ts';
import { startNetwork, type Network, type Program, type Real } from './stand-in-network.ts';
import { containersOfEngine, containersOfNode, objectsOfNamespace, tellsOf, volumesOfNode, type SetsOf } from './stand-in-objects.ts';
import { nodes, podsOf, type StandInPod } from './stand-in-pods.ts';
import { standIn, type Instance } from './stand-in-target.ts';
import { standInOf } from './stand-in-targets.ts';

export interface LiveEnvironment {
  readonly emitted: Emitted;
  readonly environment: EmittedEnvironment;
  readonly watch: Watch;
  /** What durations are divided by. */
  readonly pace: number;
  /** Jobs of the servers that are no stand-ins. */
  readonly real: readonly string[];
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
  const { manifests } = environment;
  const namespace = resolved.namespace.value;
  const places = new Map<string, Program | Real>();
  const stops: (() => Promise<void>)[] = [];

  const sender = alertmanagerOf(environment);
  const alertmanager = sender === undefined ? null : await startAlertmanager({ program: programs.alertmanager, folder, container: sender, pace, receivers });
  if (alertmanager !== null) stops.push(alertmanager.stop);

  const certificate = inCluster ? await makeCertificate(folder, nodes.map(({ address }) => address)) : null;
  const network = await startNetwork(places, certificate);
  stops.push(network.stop);
  const cluster = inCluster ? await startCluster(objectsOf(manifests, namespace), manifests, accountOf(manifests, prometheusOf(environment).name)) : null;
  if (cluster !== null) stops.push(cluster.stop);
  const own = cluster === null ? {} : { cluster: { address: cluster.address, namespace, authority: certificate!.certificate } };
  const prometheus = await startPrometheus({ program: programs.prometheus, folder, container: prometheusOf(environment), proxy: network.address, pace, ...own });
  stops.push(prometheus.stop);

  const real = new Map([
    [prometheusOf(environment).name, prometheus.address],
    ...(alertmanager === null ? [] : [[sender!.name, alertmanager.address] as const]),
  ]);
  const surroundings: Surroundings = { manifests, namespace, inCluster, project: `${watch.platform.value}-${name}`, workloads: resolved.workloads.map((workload) => workload.name.value), mayAskKubelets: cluster?.may('get', 'nodes/metrics') ?? false };
  for (const [address, place] of placesOf(watch, surroundings, real)) places.set(address, place);
  const stop = async (): Promise<void> => {
    for (const one of stops.toReversed()) await one();
  };
  return { emitted, environment, watch, pace, real: [...real.keys()], network, cluster, prometheus, alertmanager, stop };
}

/** What there is in an environment beside what it watches. */
interface Surroundings {
  readonly manifests: readonly Manifest[];
  readonly namespace: string;
  readonly inCluster: boolean;
  /** Name by which compose knows all of its containers. */
  readonly project: string;
  readonly workloads: readonly string[];
  /** Whether the account of Prometheus has the right that a kubelet asks the cluster about. */
  readonly mayAskKubelets: boolean;
}

/** Who answers at which address of the environment's network. */
function placesOf(watch: Watch, surroundings: Surroundings, real: ReadonlyMap<string, string>): [string, Program | Real][] {
  const running = podsOf(surroundings.manifests, surroundings.namespace).filter(({ ended }) => !ended);
  const hostsOf = ({ workload, discovery }: ScrapeTarget): readonly string[] => {
    if (discovery?.kind === 'nodes') return nodes.map(({ address }) => address);
    if (discovery?.kind === 'probes') return [workload.value];
    return surroundings.inCluster ? running.filter((pod) => pod.workload === workload.value).map(({ address }) => address) : [workload.value];
  };
  const scraped = watch.targets.flatMap((target) =>
    hostsOf(target).map((host): [string, Program | Real] => [`${host}:${target.port.value}${target.path.value}`, placed(target, host, watch, surroundings, running, real)]),
  );
  // Where alerts are sent to: the name of a service of compose, or of a Service of the cluster.
  const services = [...real].flatMap(([workload, address]): [string, Real][] => [[`${workload}:9093`, { kind: 'real', workload, address, metrics: new Set() }]]);
  return [...services, ...scraped];
}

function placed(target: ScrapeTarget, host: string, watch: Watch, surroundings: Surroundings, running: readonly StandInPod[], real: ReadonlyMap<string, string>): Program | Real {
  const workload = target.workload.value;
  const address = real.get(workload);
  if (address !== undefined) return { kind: 'real', workload, address, metrics: new Set(target.metrics.map((metric) => metric.name)) };
  const now = Date.now() / 1000;
  const instance = (): Instance => standIn(standInOf(target, watch, setsOf(target, host, surroundings, running)), now);
  const guarded = target.discovery?.kind === 'nodes';
  const timestamped = target.timestamped === true;
  if (target.discovery?.kind !== 'probes') {
    const one = instance();
    return { kind: 'program', workload, guarded, timestamped, instanceFor: () => (guarded && !surroundings.mayAskKubelets ? undefined : one) };
  }
  const probes = [target.discovery, ...(target.discovery.others ?? [])].flatMap(({ module, addresses }) => addresses.map((probed): [string, Instance] => [`${module.value} ${probed.value}`, instance()]));
  const known = new Map(probes);
  return { kind: 'program', workload, guarded, timestamped, instanceFor: (parameters) => known.get(`${parameters.get('module') ?? ''} ${parameters.get('target') ?? ''}`) };
}

/** Whom the metrics of a target are about, where that is not the target. */
function setsOf(target: ScrapeTarget, host: string, { manifests, namespace, inCluster, project, workloads }: Surroundings, running: readonly StandInPod[]): SetsOf | undefined {
  const node = nodes.find(({ address }) => address === host)?.name ?? '';
  const tells = tellsOf(target);
  if (tells === 'containers') return inCluster ? containersOfNode(running, namespace, node) : containersOfEngine(project, workloads);
  if (tells === 'volumes') return volumesOfNode(running, manifests, namespace, node);
  return tells === 'objects' ? objectsOfNamespace(running, manifests, namespace) : undefined;
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
