import type { KafkaUi } from '../../model/types.gen.ts';
import { t, traced } from '../../provenance/traced.ts';
import { attributeOf } from '../attribute.ts';
import type { ContainerFacet, Need, Variable } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { withV } from '../version.ts';
import { serverPort } from './connection.ts';

type Input = ResourceInput<KafkaUi>;

const dockerfile = 'https://github.com/provectus/kafka-ui/blob/v0.7.2/kafka-ui-api/Dockerfile';
const set = settingsOf('kafka-ui', 'https://docs.kafka-ui.provectus.io/configuration/misc-configuration-properties');

const repository = fact('provectuslabs/kafka-ui', 'kafka-ui.image', 'the project\'s image', 'https://hub.docker.com/r/provectuslabs/kafka-ui');
const uid = fact(1000, 'kafka-ui.user', 'the image runs as a user of its own without a fixed number, and the program may be any: it writes nothing but to /tmp', dockerfile);
const writable = fact(false, 'kafka-ui.read-only', 'it shows no message that is compressed with snappy unless it may unpack a library to /tmp and run it from there', 'https://github.com/provectus/kafka-ui/issues/4318');
const wget = source('kafka-ui.health', 'the image is Alpine, whose busybox has wget', dockerfile);
const healthPath = fact('/actuator/health', 'kafka-ui.health-path', 'answers once it serves', 'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html#actuator.endpoints.health');
const heap = fact('-XX:MaxRAMPercentage=60', 'kafka-ui.heap', 'Java takes a quarter of the container\'s memory unless it is told more; the rest is for code, threads and buffers', 'https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html');
const manages = source('kafka-ui.kafka', 'the page makes and changes topics and reads all of them', 'https://docs.kafka-ui.provectus.io/overview/features');

function variables(resource: Input): Variable[] {
  const { kafka, schemaRegistry, connect } = resource.options;
  return [
    set('KAFKA_CLUSTERS_0_NAME', kafka, 'what the page calls the cluster'),
    set('KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS', attributeOf(resource, kafka, 'brokers'), 'brokers to begin with'),
    ...(schemaRegistry === undefined ? [] : [set('KAFKA_CLUSTERS_0_SCHEMAREGISTRY', attributeOf(resource, schemaRegistry, 'url'), 'where schemas are')]),
    ...(connect === undefined ? [] : [set('KAFKA_CLUSTERS_0_KAFKACONNECT_0_NAME', connect, 'what the page calls the worker')]),
    ...(connect === undefined ? [] : [set('KAFKA_CLUSTERS_0_KAFKACONNECT_0_ADDRESS', attributeOf(resource, connect, 'url'), 'where connectors are')]),
    { name: 'JAVA_OPTS', value: [heap] },
  ];
}

function needs({ options: { kafka, schemaRegistry, connect } }: Input): Need[] {
  return [kafka, schemaRegistry, connect].flatMap((name) => (name === undefined ? [] : [{ resource: name, mode: traced('admin', manages) }]));
}

export function container(resource: Input): ContainerFacet {
  const version = resource.options.version ?? defaulted(resource, 'version', '0.7.2', 'the last release of the project');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    ports: [port('http', serverPort, 'http', true)],
    variables: variables(resource),
    files: [],
    data: [],
    temporary: [],
    health: health(httpProbe('http', healthPath, words(wget, 'wget', '-q', '-O', '/dev/null', t`http://127.0.0.1:${serverPort}${healthPath}`)), 60),
    user: uid,
    readOnly: writable,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['100m', '1'], memory: ['384Mi', '512Mi'] }, 'what one user and a few dozen topics need'),
    replicas: oneReplica,
    needs: needs(resource),
    stop: stopAfter(10, 'it keeps nothing'),
  };
}
