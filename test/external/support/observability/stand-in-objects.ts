// Of whom metrics tell that are about others: the containers of an environment, the objects and volumes of its namespace. Beside them, strangers, whose series must not be kept.
import type { Metric, ScrapeTarget } from '../../../../src/observability/metric.ts';
import type { Manifest } from '../../../observability/integrity-containers.ts';
import { labelSets, type Labels } from './stand-in-labels.ts';
import type { StandInPod } from './stand-in-pods.ts';
import type { StandInTarget } from './stand-in-target.ts';

export type SetsOf = StandInTarget['sets'];

const others: readonly (readonly [string, readonly string[]])[] = [['cpu', ['total']], ['device', ['/dev/sda']]];

/** The labels that a metric has beside those that name a container. */
function withOthers(metric: Metric, sets: readonly Labels[]): Labels[] {
  const more = others.flatMap(([label, values]) => (metric.labels.includes(label) ? [[label, values[0]!] as const] : []));
  return sets.map((set) => ({ ...set, ...Object.fromEntries(more) }));
}

/** As cAdvisor labels containers of an engine, before anything is relabelled. https://github.com/google/cadvisor/blob/v0.60.6/docs/storage/prometheus.md */
export function containersOfEngine(project: string, services: readonly string[]): SetsOf {
  const container = (of: string, service: string): Labels => ({
    id: `/docker/${of}-${service}`,
    image: `image-of-${service}`,
    name: `${of}-${service}-1`,
    container_label_com_docker_compose_project: of,
    container_label_com_docker_compose_service: service,
  });
  const sets = [...services.map((service) => container(project, service)), container('somebody-else', 'web')];
  return (metric) => withOthers(metric, sets);
}

/** As the kubelet of a machine labels them; cgroups of whole pods have no container. */
export function containersOfNode(pods: readonly StandInPod[], namespace: string, node: string): SetsOf {
  const here = pods.filter((pod) => pod.node === node && !pod.ended);
  const rows = here.flatMap(({ name, containers }) => ['', ...containers.map((container) => container.name)].map((container) => ({ namespace, pod: name, container })));
  const sets = [...rows, { namespace: 'kube-system', pod: 'dns-1', container: 'dns' }].map(({ namespace: of, pod, container }): Labels => ({ namespace: of, pod, container, id: `/kubepods/${pod}/${container}`, image: `image-of-${container}`, name: `${pod}-${container}` }));
  return (metric) => withOthers(metric, sets);
}

export function volumesOfNode(pods: readonly StandInPod[], manifests: readonly Manifest[], namespace: string, node: string): SetsOf {
  const mounted = pods.filter((pod) => pod.node === node && !pod.ended).flatMap(({ claims }) => claims);
  const shared = node === 'node-a' ? manifests.flatMap(({ kind, metadata }) => (kind === 'PersistentVolumeClaim' ? [metadata!.name!] : [])) : [];
  const sets = [...mounted, ...shared].map((persistentvolumeclaim) => ({ namespace, persistentvolumeclaim }));
  return () => [...sets, { namespace: 'kube-system', persistentvolumeclaim: 'other' }];
}

/** Labels by which kube-state-metrics names an object, each with the kind that it is of. */
const named: Readonly<Record<string, string>> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  daemonset: 'DaemonSet',
  cronjob: 'CronJob',
  horizontalpodautoscaler: 'HorizontalPodAutoscaler',
  poddisruptionbudget: 'PodDisruptionBudget',
};

export function objectsOfNamespace(pods: readonly StandInPod[], manifests: readonly Manifest[], namespace: string): SetsOf {
  const names = (kind: string): string[] => manifests.flatMap((one) => (one.kind === kind ? [one.metadata!.name!] : []));
  const running = pods.filter(({ ended }) => !ended);
  const objects = (labels: readonly string[]): readonly Labels[] => {
    const label = labels.find((one) => one in named);
    if (label !== undefined) return names(named[label]!).map((name) => ({ [label]: name }));
    if (labels.includes('job_name')) return [...names('Job'), ...names('CronJob').map((name) => `${name}-29000000`)].map((job_name) => ({ job_name }));
    if (labels.includes('persistentvolumeclaim')) return [...names('PersistentVolumeClaim'), ...running.flatMap(({ claims }) => claims)].map((persistentvolumeclaim) => ({ persistentvolumeclaim }));
    if (labels.includes('container')) return running.flatMap((pod) => pod.containers.map((container) => ({ pod: pod.name, container: container.name, uid: `uid-${pod.name}` })));
    return running.map(({ name }) => ({ pod: name, uid: `uid-${name}` }));
  };
  return (metric, hints) => {
    const own = objects(metric.labels).map((object) => ({ ...object, namespace }));
    const known = new Set(own.flatMap((object) => Object.keys(object)));
    const beside = labelSets({ ...metric, labels: metric.labels.filter((label) => !known.has(label)) }, hints);
    return own.flatMap((object) => beside.map((more) => ({ ...object, ...more })));
  };
}

/** How a target asks about others, by the metrics that it declares. */
export function tellsOf({ metrics }: Pick<ScrapeTarget, 'metrics'>): 'containers' | 'volumes' | 'objects' | 'itself' {
  const begins = (prefix: string): boolean => metrics.length > 0 && metrics.every(({ name }) => name.startsWith(prefix));
  if (begins('container_')) return 'containers';
  if (begins('kubelet_volume_')) return 'volumes';
  return begins('kube_') ? 'objects' : 'itself';
}
