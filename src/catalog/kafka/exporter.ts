import type { Kafka } from '../../model/types.gen.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { exporter } from '../exporter.ts';
import type { ContainerFacet } from '../facets.ts';
import { fact, source, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { brokersOf } from './cluster.ts';
import { clientPort } from './connection.ts';

type Input = ResourceInput<Kafka>;

const release = 'https://github.com/danielqsj/kafka_exporter/blob/v1.9.0';
const readme = `${release}/README.md`;
const program = `${release}/kafka_exporter.go`;

const image = fact('danielqsj/kafka-exporter:v1.9.0', 'kafka.exporter-image', 'the project\'s image', `${readme}#docker-hub-image`);
const exporterPort = fact(9308, 'kafka.exporter-port', 'port that it listens on', `${readme}#flags`);
const nobody = fact(65534, 'kafka.exporter-user', 'it writes nothing, so it runs as nobody', `${release}/Dockerfile`);
const health = fact('/healthz', 'kafka.exporter-health', 'answers without a question to the brokers', program);
const asks = source('kafka.exporter-access', 'it describes all topics and all groups', `${readme}#metrics`);
const servers = source('kafka.exporter-servers', 'where it begins: the first that answers tells it of the others', `${readme}#flags`);
const whole = fact('--concurrent.enable', 'kafka.exporter-whole', 'each scrape asks for itself: where scrapes share one answer, its last series is lost now and then', program);

/** A broker that is alone by the name of the resource, several by the stable names of their replicas. */
function serversOf(resource: Input): readonly Traced<string>[] {
  const brokers = brokersOf(resource);
  const hosts = brokers.value === 1 ? [resource.name] : Array.from({ length: brokers.value }, (_, i) => t`${resource.name}-${i}.${resource.name}`);
  return words(servers, ...hosts.map((host) => withOrigin(t`--kafka.server=${host}:${clientPort}`, brokers.origin)));
}

export function kafkaExporter(resource: Input): ContainerFacet {
  return exporter({
    image,
    command: [whole, ...serversOf(resource)],
    port: exporterPort,
    health,
    user: nobody,
    memory: [32 * 2 ** 20, 256 * 2 ** 20],
    need: { resource: resource.name, mode: traced('admin', asks) },
  });
}
