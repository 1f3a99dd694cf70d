import type { BlackboxExporter } from '../../model/types.gen.ts';
import { t } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { hosts, httpsPort } from './addresses.ts';
import { configuration } from './configuration.ts';
import { serverPort } from './connection.ts';

const dockerfile = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/Dockerfile';
const program = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/main.go';

const repository = fact('prom/blackbox-exporter', 'blackbox-exporter.image', 'the project\'s image', 'https://hub.docker.com/r/prom/blackbox-exporter');
const configPath = fact('/etc/blackbox_exporter/config.yml', 'blackbox-exporter.configuration-file', 'where the image has its own', dockerfile);
const start = source('blackbox-exporter.start', 'the argument that the image itself has', dockerfile);
const uid = fact(65534, 'blackbox-exporter.user', 'the image starts as root, and nothing but pings needs that; this is nobody in its base image', 'https://github.com/prometheus/busybox/blob/master/glibc/Dockerfile');
const healthPath = fact('/-/healthy', 'blackbox-exporter.health-path', 'answers while it runs', program);
const probe = source('blackbox-exporter.health', 'the image is based on busybox, which has wget', dockerfile);

export function container(resource: ResourceInput<BlackboxExporter>): ContainerFacet {
  const version = resource.options.version ?? defaulted(resource, 'version', '0.28.0', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(start, t`--config.file=${configPath}`),
    ports: [port('http', serverPort, 'http')],
    variables: [],
    files: [{ path: configPath, content: () => configuration(resource) }],
    data: [],
    temporary: [],
    health: health(httpProbe('http', healthPath, words(probe, 'wget', '-q', '--spider', t`http://127.0.0.1:${serverPort}${healthPath}`))),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['10m', '100m'], memory: ['32Mi', '64Mi'] }, 'a few hosts, each asked four times a minute'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(10, 'a probe takes seconds'),
    reaches: hosts(resource).map((host) => ({ host, port: httpsPort })),
  };
}
