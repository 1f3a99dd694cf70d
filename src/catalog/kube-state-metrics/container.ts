import type { KubeStateMetrics } from '../../model/types.gen.ts';
import { t } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { serverPort, telemetryPort } from './connection.ts';
import { served } from './metrics.ts';
import { permissions, resources } from './objects.ts';

const manifest = 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/examples/standard/deployment.yaml';
const server = 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/pkg/app/server.go';
const flagDocs = 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/docs/developer/cli-arguments.md';

const repository = fact('registry.k8s.io/kube-state-metrics/kube-state-metrics', 'kube-state-metrics.image', 'the project\'s image', manifest);
const uid = fact(65534, 'kube-state-metrics.user', 'the image runs as nobody', manifest);
const flags = source('kube-state-metrics.flags', 'it tells of one namespace, of those objects of which somebody asks, and of them what is asked for: the list matches whole names', flagDocs);
const ready = fact('/readyz', 'kube-state-metrics.ready', 'answers once it has metrics', server);
const live = fact('/', 'kube-state-metrics.live', 'a page that is there while it runs; its own liveness asks the API of the cluster, for which no restart helps', server);

export function container(resource: ResourceInput<KubeStateMetrics>): ContainerFacet {
  const { options, environment } = resource;
  const version = options.version ?? defaulted(resource, 'version', '2.18.0', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(flags, t`--namespaces=${environment.namespace}`, `--resources=${resources}`, `--metric-allowlist=^(${served.map(({ name }) => name).join('|')})$`),
    ports: [port('http', serverPort, 'http'), port('telemetry', telemetryPort, 'http')],
    variables: [],
    files: [],
    data: [],
    temporary: [],
    // The image is the program alone, so nothing in it could ask.
    health: health(httpProbe('telemetry', ready, [], live)),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['20m', '200m'], memory: ['64Mi', '128Mi'] }, 'the objects of one namespace'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(10, 'nothing is kept, so nothing can be lost'),
    permissions,
  };
}
