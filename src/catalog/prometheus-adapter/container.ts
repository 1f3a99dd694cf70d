import type { PrometheusAdapter } from '../../model/types.gen.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import { addressOf } from '../attribute.ts';
import type { ContainerFacet, Permission } from '../facets.ts';
import { defaulted, fact, health, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { configuration } from './configuration.ts';
import { serverPort } from './connection.ts';

const manifest = 'https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/deploy/manifests/deployment.yaml';
const dockerfile = 'https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/Dockerfile';
const program = 'https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/cmd/adapter/adapter.go';

const repository = fact('registry.k8s.io/prometheus-adapter/prometheus-adapter', 'prometheus-adapter.image', 'the project\'s image', manifest);
const configPath = fact('/etc/adapter/config.yaml', 'prometheus-adapter.configuration-file', 'where the project\'s own manifests put it', manifest);
const certificates = fact('/var/run/serving-cert', 'prometheus-adapter.certificates', 'it makes a certificate of its own there when it starts', manifest);
const scratch = fact('/tmp', 'prometheus-adapter.scratch', 'its log library may write there', manifest);
const uid = fact(65534, 'prometheus-adapter.user', 'the image runs as nobody', dockerfile);
const live = fact('/livez', 'prometheus-adapter.live', 'answers without a login while the server runs', manifest);
const ready = fact('/readyz', 'prometheus-adapter.ready', 'answers without a login once the server can serve', manifest);
const flags = source('prometheus-adapter.flags', 'metrics are looked for every minute, and known for five, so that a slow scrape loses none', program);
const asks = source('prometheus-adapter.queries', 'each request for a metric is a query', program);

function right(word: string): Traced<string> {
  return fact(word, 'prometheus-adapter.permissions', 'a request names pods by their labels, and it asks the cluster which these are', 'https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/pkg/custom-provider/provider.go');
}

const permissions: readonly Permission[] = [{ apiGroup: right(''), resources: [right('pods')], verbs: ['get', 'list', 'watch'].map(right) }];

export function container(resource: ResourceInput<PrometheusAdapter>): ContainerFacet {
  const { prometheus, version } = resource.options;
  return {
    image: imageOf(resource, repository, withV(version ?? defaulted(resource, 'version', '0.12.0', 'the newest release that the catalogue knows')), {}),
    command: words(
      flags,
      t`--config=${configPath}`,
      t`--prometheus-url=${addressOf(resource, prometheus, 'url')}`,
      t`--secure-port=${serverPort}`,
      t`--cert-dir=${certificates}`,
      '--metrics-relist-interval=1m',
      '--metrics-max-age=5m',
    ),
    ports: [port('https', serverPort, 'tcp')],
    variables: [],
    files: [{ path: configPath, content: () => configuration(resource) }],
    data: [],
    temporary: [scratch, certificates],
    // The image is the program alone, so nothing in it could ask.
    health: health({ kind: 'http', port: 'https', tls: true, live, ready, command: [] }, 30),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['100m', '500m'], memory: ['192Mi', '256Mi'] }, 'what the project\'s own manifests ask for'),
    replicas: oneReplica,
    needs: [{ resource: prometheus, mode: traced('read', asks) }],
    stop: stopAfter(10, 'requests are short'),
    permissions,
  };
}
