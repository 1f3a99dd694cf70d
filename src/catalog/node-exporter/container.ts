import type { NodeExporter } from '../../model/types.gen.ts';
import { t } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { serverPort } from './connection.ts';

const readme = 'https://github.com/prometheus/node_exporter/blob/v1.12.1/README.md';
const dockerfile = 'https://github.com/prometheus/node_exporter/blob/v1.12.1/Dockerfile';

const repository = fact('prom/node-exporter', 'node-exporter.image', 'the project\'s image', 'https://hub.docker.com/r/prom/node-exporter');
const uid = fact(65534, 'node-exporter.user', 'the image runs as nobody', dockerfile);
const root = fact('/host', 'node-exporter.root', 'where the container finds the files of the machine', `${readme}#docker`);
const machineRoot = fact('/', 'node-exporter.machine-root', 'the root of the machine, of whose file systems it tells', `${readme}#docker`);
const processes = fact(true, 'node-exporter.processes', 'the first process of the machine knows what is mounted there', `${readme}#docker`);
const flags = source('node-exporter.flags', 'the collectors that work from within a container, and whose answers somebody asks for; those of networks would tell of the container\'s own', `${readme}#collectors`);
const landing = fact('/', 'node-exporter.health-path', 'a page that leads to the metrics; asking for those would measure all of the machine', 'https://github.com/prometheus/node_exporter/blob/v1.12.1/node_exporter.go');
const probe = source('node-exporter.health', 'the image is based on busybox, which has wget', dockerfile);

const collectors = ['cpu', 'diskstats', 'filesystem', 'loadavg', 'meminfo', 'stat', 'timex', 'vmstat'] as const;

export function container(resource: ResourceInput<NodeExporter>): ContainerFacet {
  const version = resource.options.version ?? defaulted(resource, 'version', '1.12.1', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: words(flags, t`--path.rootfs=${root}`, '--collector.disable-defaults', ...collectors.map((name) => `--collector.${name}`)),
    ports: [port('http', serverPort, 'http')],
    variables: [],
    files: [],
    data: [],
    temporary: [],
    health: health(httpProbe('http', landing, words(probe, 'wget', '-q', '--spider', t`http://127.0.0.1:${serverPort}${landing}`))),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    host: { paths: [{ source: machineRoot, path: root }], processes },
    size: sizeOf(resource, { cpu: ['20m', '200m'], memory: ['32Mi', '64Mi'] }, 'it reads a few files when it is asked'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(10, 'nothing is kept, so nothing can be lost'),
  };
}
