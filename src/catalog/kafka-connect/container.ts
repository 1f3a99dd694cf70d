import type { KafkaConnect } from '../../model/types.gen.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { attributeOf } from '../attribute.ts';
import { appUser, curlProbe, heapOf, releaseOf, writableRoot } from '../confluent.ts';
import type { ContainerFacet, Need, Variable } from '../facets.ts';
import { derived, fact, health, imageOf, oneReplica, port, sizeOf, source, stopAfter } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { serverPort } from './connection.ts';

type Input = ResourceInput<KafkaConnect>;

const set = settingsOf('kafka-connect', 'https://kafka.apache.org/documentation/#connectconfigs_');
const image = settingsOf('kafka-connect', 'https://docs.confluent.io/platform/current/installation/docker/config-reference.html#kafka-connect-configuration');
const converterDocs = 'https://docs.confluent.io/platform/current/schema-registry/connect.html';

const repository = fact('confluentinc/cp-kafka-connect', 'kafka-connect.image', 'Confluent\'s image', 'https://docs.confluent.io/platform/current/installation/docker/image-reference.html');
const connectors = fact('/connectors', 'kafka-connect.health', 'answers once the worker has joined its group', 'https://docs.confluent.io/platform/current/connect/references/restapi.html');
const needsAll = source('kafka-connect.kafka', 'it makes topics for its own state, and connectors read and write any other', 'https://docs.confluent.io/platform/current/connect/security.html');
const needsSchemas = source('kafka-connect.schemas', 'its converters read and register schemas', converterDocs);

/** https://docs.confluent.io/platform/current/connect/userguide.html#kconnect-internal-topics */
function stateVariables(group: Traced<string>): Variable[] {
  return (['config', 'offset', 'status'] as const).flatMap((part) => {
    const name = `CONNECT_${part.toUpperCase()}_STORAGE`;
    return [
      set(`${name}_TOPIC`, t`${group}-${part}`, 'topic of its own state, which the worker makes itself', `${part}.storage.topic`),
      set(`${name}_REPLICATION_FACTOR`, '-1', 'as many copies as the brokers make by default', `${part}.storage.replication.factor`),
    ];
  });
}

function converterVariables(resource: Input): Variable[] {
  const { schemaRegistry } = resource.options;
  const key = set('CONNECT_KEY_CONVERTER', 'org.apache.kafka.connect.storage.StringConverter', 'keys are text', 'key.converter');
  if (schemaRegistry === undefined) {
    return [
      key,
      set('CONNECT_VALUE_CONVERTER', 'org.apache.kafka.connect.json.JsonConverter', 'messages are JSON where there is no schema registry', 'value.converter'),
      image('CONNECT_VALUE_CONVERTER_SCHEMAS_ENABLE', 'false', 'plain JSON, not an envelope of schema and payload'),
    ];
  }
  const avro = withOrigin(fact('io.confluent.connect.avro.AvroConverter', 'kafka-connect.avro', 'messages are Avro where there is a schema registry', converterDocs), schemaRegistry.origin);
  return [
    key,
    { name: 'CONNECT_VALUE_CONVERTER', value: [avro] },
    image('CONNECT_VALUE_CONVERTER_SCHEMA_REGISTRY_URL', attributeOf(resource, schemaRegistry, 'url'), 'where the converter finds schemas; the image insists on it for Avro'),
  ];
}

function needs({ options: { kafka, schemaRegistry } }: Input): Need[] {
  const schemas: Need[] = schemaRegistry === undefined ? [] : [{ resource: schemaRegistry, mode: traced('write', needsSchemas) }];
  return [{ resource: kafka, mode: traced('admin', needsAll) }, ...schemas];
}

export function container(resource: Input): ContainerFacet {
  const { kafka, version } = resource.options;
  const group = resource.options.group ?? derived(resource, 'group', resource.name, 'a group of its own');
  const size = sizeOf(resource, { cpu: ['250m', '1'], memory: ['768Mi', '1Gi'] }, 'what the worker and a few connectors need');
  return {
    image: imageOf(resource, repository, releaseOf(resource, version, kafka), {}),
    ports: [port('http', serverPort, 'http')],
    variables: [
      set('CONNECT_BOOTSTRAP_SERVERS', attributeOf(resource, kafka, 'brokers'), 'brokers to begin with', 'bootstrap.servers'),
      set('CONNECT_GROUP_ID', group, 'workers of one group share their connectors', 'group.id'),
      ...stateVariables(group),
      ...converterVariables(resource),
      image('CONNECT_REST_ADVERTISED_HOST_NAME', resource.name, 'name by which other workers would find it; the image insists on it'),
      image('CONNECT_PLUGIN_PATH', '/usr/share/java,/usr/share/confluent-hub-components', 'folders of the image with connectors'),
      image('KAFKA_HEAP_OPTS', heapOf(size), 'memory of the worker itself'),
    ],
    files: [],
    data: [],
    temporary: [],
    health: health(curlProbe(serverPort, connectors), 120),
    user: appUser,
    readOnly: writableRoot,
    capabilities: [],
    size,
    replicas: oneReplica,
    needs: needs(resource),
    stop: stopAfter(30, 'tasks commit how far they got'),
  };
}
