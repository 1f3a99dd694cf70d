import type { Prometheus } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ContainerFacet, Need } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { configuration } from './configuration.ts';
import { serverPort } from './connection.ts';
import { nodePermissions, nodePorts } from './kubelet.ts';
import { podPermissions } from './pods.ts';
import { retentionOf, storageOf } from './retention.ts';
import { ruleFiles } from './rule-files.ts';

const dockerfile = 'https://github.com/prometheus/prometheus/blob/main/Dockerfile';
const flagDocs = 'https://prometheus.io/docs/prometheus/latest/command-line/prometheus/';

const repository = fact('prom/prometheus', 'prometheus.image', 'the project\'s image', 'https://hub.docker.com/r/prom/prometheus');
const configFolder = fact('/etc/prometheus', 'prometheus.configuration-file', 'where the image expects its configuration', dockerfile);
const configPath = t`${configFolder}/prometheus.yml`;
const dataPath = fact('/prometheus', 'prometheus.data', 'volume of the image', dockerfile);
const uid = fact(65534, 'prometheus.user', 'the image runs as nobody', dockerfile);
const flags = source('prometheus.flags', 'the first two are the image\'s own, which are replaced as a whole', flagDocs);
const wget = source('prometheus.health', 'answers once it has read its data; the image is busybox, which has wget', 'https://prometheus.io/docs/prometheus/latest/management_api/#readiness-check');
const ready = fact('/-/ready', 'prometheus.ready', 'answers once it has read its data', 'https://prometheus.io/docs/prometheus/latest/management_api/#readiness-check');
const live = fact('/-/healthy', 'prometheus.live', 'answers while it runs', 'https://prometheus.io/docs/prometheus/latest/management_api/#health-check');
const sends = source('prometheus.alerts', 'it sends alerts', 'https://prometheus.io/docs/alerting/latest/overview/');
const room = convention('a fifth of the disk stays free, for what is being written and compacted');

/** In mebibytes, which Prometheus calls MB. https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects */
function sizeLimit(storage: Traced<number>): Traced<string> {
  return withOrigin(map(storage, (bytes) => `${Math.floor((bytes * 0.8) / 2 ** 20)}MB`), room);
}

function needs({ alertmanager }: ResourceInput<Prometheus>['options']): Need[] {
  return alertmanager === undefined ? [] : [{ resource: alertmanager, mode: traced('write', sends) }];
}

export function container(resource: ResourceInput<Prometheus>): ContainerFacet {
  const { options } = resource;
  const version = options.version ?? defaulted(resource, 'version', '3.13.1', 'the newest release that the catalogue knows');
  const retention = retentionOf(resource);
  const storage = storageOf(resource);
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(flags, t`--config.file=${configPath}`, t`--storage.tsdb.path=${dataPath}`, t`--storage.tsdb.retention.time=${retention}`, t`--storage.tsdb.retention.size=${sizeLimit(storage)}`, ...(options.url === undefined ? [] : [t`--web.external-url=${options.url}`])),
    ports: [port('http', serverPort, 'http', true)],
    variables: [],
    files: [{ path: configPath, content: () => configuration(resource) }, ...(resource.watch === null ? [] : ruleFiles(resource.watch, configFolder))],
    data: [{ path: dataPath, name: 'data', size: storage }],
    temporary: [],
    health: health(httpProbe('http', ready, words(wget, 'wget', '-q', '--spider', t`http://127.0.0.1:${serverPort}${ready}`), live), 60),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['100m', '1'], memory: ['256Mi', '1Gi'] }, 'what a few hundred thousand series need'),
    replicas: oneReplica,
    needs: needs(options),
    stop: stopAfter(60, 'time to write to disk what it holds in memory'),
    ...(resource.environment.runtime.value === 'kubernetes' ? { permissions: [...podPermissions, ...nodePermissions(resource)], nodePorts: nodePorts(resource) } : {}),
  };
}
