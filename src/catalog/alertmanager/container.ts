import type { Document } from '../../formats/index.ts';
import type { Alertmanager } from '../../model/types.gen.ts';
import { formatDuration, parseDuration } from '../../model/units.ts';
import { because } from '../../provenance/document.ts';
import { map, t } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { bytesOf, defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { serverPort } from './connection.ts';

const dockerfile = 'https://github.com/prometheus/alertmanager/blob/main/Dockerfile';

const repository = fact('prom/alertmanager', 'alertmanager.image', 'the project\'s image', 'https://hub.docker.com/r/prom/alertmanager');
const configPath = fact('/etc/alertmanager/alertmanager.yml', 'alertmanager.configuration-file', 'where the image expects it', dockerfile);
const dataPath = fact('/alertmanager', 'alertmanager.data', 'volume of the image', dockerfile);
const uid = fact(65534, 'alertmanager.user', 'the image runs as nobody', dockerfile);
const flags = source('alertmanager.flags', 'the first two are the image\'s own, which are replaced as a whole', dockerfile);
const alone = fact('--cluster.listen-address=', 'alertmanager.alone', 'one instance has nobody to gossip with', 'https://github.com/prometheus/alertmanager#turn-off-high-availability');
const wget = source('alertmanager.health', 'answers once it serves; the image is busybox, which has wget', 'https://prometheus.io/docs/alerting/latest/management_api/#readiness-check');
const ready = fact('/-/ready', 'alertmanager.ready', 'answers once it serves', 'https://prometheus.io/docs/alerting/latest/management_api/#readiness-check');
const live = fact('/-/healthy', 'alertmanager.live', 'answers while it runs', 'https://prometheus.io/docs/alerting/latest/management_api/#health-check');
const file = source('alertmanager.configuration', 'the least that is valid: alerts are received and shown, and nobody is told', 'https://prometheus.io/docs/alerting/latest/configuration/');

function configuration(resource: ResourceInput<Alertmanager>): Document {
  return { format: 'yaml', content: because([file, resource.origin], { route: { receiver: 'default' }, receivers: [{ name: 'default' }] }), spacing: 1 };
}

export function container(resource: ResourceInput<Alertmanager>): ContainerFacet {
  const { options } = resource;
  const version = options.version ?? defaulted(resource, 'version', '0.31.1', 'the newest release that the catalogue knows');
  const retention = options.retention ?? defaulted(resource, 'retention', '120h', 'five days, its own default, outlast any pause between two deliveries of one alert');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(flags, t`--config.file=${configPath}`, t`--storage.path=${dataPath}`, t`--data.retention=${map(retention, (text) => formatDuration(parseDuration(text)))}`, alone),
    ports: [port('http', serverPort, 'http', true)],
    variables: [],
    files: [{ path: configPath, content: configuration(resource) }],
    data: [{ path: dataPath, name: 'data', size: bytesOf(resource, 'storage', options.storage, '1Gi', 'silences and what was delivered are small') }],
    temporary: [],
    health: health(httpProbe('http', ready, words(wget, 'wget', '-q', '--spider', t`http://127.0.0.1:${serverPort}${ready}`), live)),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['50m', '500m'], memory: ['64Mi', '128Mi'] }, 'what a few thousand alerts need'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(30, 'time to write silences and deliveries to disk'),
  };
}
