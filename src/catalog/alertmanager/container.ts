import type { Alertmanager } from '../../model/types.gen.ts';
import { formatDuration, parseDuration } from '../../model/units.ts';
import { map, t, withOrigin } from '../../provenance/traced.ts';
import type { ContainerFacet, FacetFile } from '../facets.ts';
import { bytesOf, defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { configuration, needsTemplates } from './configuration.ts';
import { serverPort } from './connection.ts';
import { integrationsOf, reachedHosts, secretsOf } from './outside.ts';
import { configurationPath, secretPath, templatesPath } from './paths.ts';
import { routingOf, type Routing } from './routing.ts';
import { templates } from './templates.ts';

const dockerfile = 'https://github.com/prometheus/alertmanager/blob/main/Dockerfile';

const repository = fact('prom/alertmanager', 'alertmanager.image', 'the project\'s image', 'https://hub.docker.com/r/prom/alertmanager');
const dataPath = fact('/alertmanager', 'alertmanager.data', 'volume of the image', dockerfile);
const uid = fact(65534, 'alertmanager.user', 'the image runs as nobody', dockerfile);
const flags = source('alertmanager.flags', 'the first two are the image\'s own, which are replaced as a whole', dockerfile);
const alone = fact('--cluster.listen-address=', 'alertmanager.alone', 'one instance has nobody to gossip with', 'https://github.com/prometheus/alertmanager#turn-off-high-availability');
const wget = source('alertmanager.health', 'answers once it serves; the image is busybox, which has wget', 'https://prometheus.io/docs/alerting/latest/management_api/#readiness-check');
const ready = fact('/-/ready', 'alertmanager.ready', 'answers once it serves', 'https://prometheus.io/docs/alerting/latest/management_api/#readiness-check');
const live = fact('/-/healthy', 'alertmanager.live', 'answers while it runs', 'https://prometheus.io/docs/alerting/latest/management_api/#health-check');

type Resource = ResourceInput<Alertmanager>;

export function container(resource: Resource): ContainerFacet {
  const { options } = resource;
  const version = options.version ?? defaulted(resource, 'version', '0.31.1', 'the newest release that the catalogue knows');
  const routing = resource.watch === null ? null : routingOf(resource.watch);
  const retention = options.retention ?? defaulted(resource, 'retention', '120h', 'five days, its own default, outlast any pause between two deliveries of one alert');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(flags, t`--config.file=${configurationPath}`, t`--storage.path=${dataPath}`, t`--data.retention=${map(retention, (text) => formatDuration(parseDuration(text)))}`, alone, ...(options.url === undefined ? [] : [t`--web.external-url=${options.url}`])),
    ports: [port('http', serverPort, 'http', true)],
    variables: [],
    files: files(resource, routing),
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
    ...(routing === null ? {} : { reaches: reachedHosts(routing, resource.watch?.alerting?.heartbeatHost) }),
  };
}

function files(resource: Resource, routing: Routing | null): FacetFile[] {
  const content = { path: configurationPath, content: () => configuration(resource, routing) };
  const { watch } = resource;
  if (watch === null || routing === null) return [content];
  const integrations = integrationsOf(routing);
  const texts = integrations.some(needsTemplates) ? [{ path: withOrigin(templatesPath, watch.delivers.origin), content: () => templates(watch) }] : [];
  return [content, ...texts, ...secretsOf(integrations).map((secret) => ({ path: secretPath(secret), secret }))];
}
