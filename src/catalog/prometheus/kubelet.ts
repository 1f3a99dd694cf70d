// What Prometheus finds by itself in a cluster: the kubelet of each machine, which tells what containers and volumes use.
import type { Prometheus } from '../../model/types.gen.ts';
import type { Metric, ScrapeTarget } from '../../observability/metric.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { containerMetrics } from '../container-metrics.ts';
import type { Permission } from '../facets.ts';
import { defaulted, fact, source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

type Resource = ResourceInput<Prometheus>;

const metricsPaths = 'https://kubernetes.io/docs/concepts/cluster-administration/system-metrics/#metrics-in-kubernetes';
const discovery = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config';
const server = 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/kubelet/server/server.go';
const volumeStats = 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/kubelet/metrics/collectors/volume_stats.go';
const authorization = 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/';
const account = 'https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/#directly-accessing-the-rest-api';

export const kubeletPort: Traced<number> = fact(10250, 'kubelet.port', 'port of the kubelet, over TLS', 'https://kubernetes.io/docs/reference/networking/ports-and-protocols/#node');

const kubelet = fact('kubelet', 'kubelet.job', 'what the kubelet tells of volumes', metricsPaths);
const kubeletPath = fact('/metrics', 'kubelet.metrics', 'path of the kubelet\'s own metrics, those of volumes among them', metricsPaths);
const containers = fact('kubelet-cadvisor', 'kubelet.containers-job', 'what cAdvisor, which is a part of the kubelet, tells of containers', metricsPaths);
const containersPath = fact('/metrics/cadvisor', 'kubelet.containers', 'path of the metrics of containers', metricsPaths);

const own = source('kubelet.namespace', 'a machine runs pods of others, too; and what belongs to a pod as a whole, and not to one of its containers, is counted there already', server);
const ownVolumes = source('kubelet.volumes', 'a machine mounts volumes of others, too', volumeStats);
const churn = source('kubelet.churn', 'names of containers are the ids by which cgroups are known, too, and images change with every release: each value would be a series of its own', 'https://prometheus.io/docs/practices/naming/#labels');

const claim = ['namespace', 'persistentvolumeclaim'];

const volumeMetrics: readonly Metric[] = [
  { name: 'kubelet_volume_stats_available_bytes', type: 'gauge', unit: 'bytes', labels: claim, help: 'Room that a volume has left.' },
  { name: 'kubelet_volume_stats_capacity_bytes', type: 'gauge', unit: 'bytes', labels: claim, help: 'Size of a volume.' },
  { name: 'kubelet_volume_stats_inodes', type: 'gauge', unit: 'files', labels: claim, help: 'Files that a volume may hold.' },
  { name: 'kubelet_volume_stats_inodes_free', type: 'gauge', unit: 'files', labels: claim, help: 'Files that a volume may still get.' },
  { name: 'kubelet_volume_stats_used_bytes', type: 'gauge', unit: 'bytes', labels: claim, help: 'Bytes that a volume holds.' },
];

/** How kubelets are asked; `off` outside of clusters. */
function askingOf(resource: Resource): Traced<NonNullable<Prometheus['kubelet']>> {
  const { runtime } = resource.environment;
  if (runtime.value !== 'kubernetes') return traced('off', runtime.origin);
  return withOrigin(resource.options.kubelet ?? defaulted(resource, 'kubelet', 'verified', 'kubelets of managed clusters have certificates of the cluster, and who takes another for one hands it the token'), runtime.origin);
}

/** The kubelets of all machines, of which what is about the environment's own namespace is kept. */
export function kubeletTargets(resource: Resource): ScrapeTarget[] {
  const asking = askingOf(resource);
  if (asking.value === 'off') return [];
  const { namespace } = resource.environment;
  const origin = compose([resource.origin, asking.origin]);
  const common = { port: kubeletPort, subject: resource.name, discovery: { kind: 'nodes' }, declaredOnly: true, origin } as const;
  return [
    { ...common, workload: kubelet, path: kubeletPath, metrics: volumeMetrics, relabelling: [{ action: 'keep', labels: ['namespace'], matching: withOrigin(namespace, ownVolumes), origin: ownVolumes }] },
    {
      ...common,
      workload: containers,
      path: containersPath,
      timestamped: true,
      metrics: containerMetrics('pod', 'namespace', 'id'),
      relabelling: [
        { action: 'keep', labels: ['namespace', 'container'], matching: withOrigin(traced(`${namespace.value};.+`, namespace.origin), own), origin: own },
        { action: 'forget', matching: traced('name|image', churn), origin: churn },
      ],
    },
  ];
}

const nodes = source('prometheus.nodes', 'each machine of the cluster is a target, named for it, at the address and port of its kubelet', discovery);
const token = source('prometheus.kubelet-token', 'the kubelet asks the cluster whether who has this token may read metrics', authorization);
const checked = source('prometheus.kubelet-certificate', 'the certificate of a kubelet is of the cluster\'s own authority', account);
const unchecked = source('prometheus.kubelet-unverified', 'kubelets that sign their own certificates cannot be told from others', 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs');
const apart = source('prometheus.node-environment', 'dashboards and queries of several environments tell them apart by a label of each series', discovery);
const folder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** A job that asks the kubelet of every machine. Its `instance` is the name of the machine. */
export function nodesOf(resource: Resource): { readonly [key: string]: Node } {
  const asking = askingOf(resource);
  const tls = asking.value === 'unverified' ? because([unchecked, asking.origin], { insecure_skip_verify: true }) : because([checked, asking.origin], { ca_file: `${folder}/ca.crt` });
  return {
    scheme: because(token, 'https'),
    authorization: because(token, { credentials_file: `${folder}/token` }),
    tls_config: tls,
    kubernetes_sd_configs: because(nodes, [{ role: 'node' }]),
    relabel_configs: [because(apart, { target_label: 'environment', replacement: resource.environment.name })],
  };
}

function right(word: string, asking: Traced<string>): Traced<string> {
  return withOrigin(fact(word, 'prometheus.node-permissions', 'it asks the API of the cluster for nodes, and each kubelet for its metrics', authorization), asking.origin);
}

/** https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#kubelet-authorization */
export function nodePermissions(resource: Resource): Permission[] {
  const asking = askingOf(resource);
  if (asking.value === 'off') return [];
  const may = (resources: string, ...verbs: readonly string[]): Permission => ({ apiGroup: right('', asking), resources: [right(resources, asking)], verbs: verbs.map((verb) => right(verb, asking)), cluster: true });
  return [may('nodes', 'get', 'list', 'watch'), may('nodes/metrics', 'get')];
}

/** The port of each machine that it must reach. */
export function nodePorts(resource: Resource): Traced<number>[] {
  const asking = askingOf(resource);
  return asking.value === 'off' ? [] : [withOrigin(kubeletPort, asking.origin)];
}
