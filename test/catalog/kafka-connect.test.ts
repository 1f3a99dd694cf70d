import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printVariables, resource } from './support.ts';

const kind = kindOf('kafka-connect');
const others = { events: { kind: 'kafka', version: '7.5.0' }, schemas: { kind: 'schema-registry', kafka: 'events' } };

test('container', () => {
  const facet = kind.container(resource('kafka-connect', { kafka: 'events' }, others));
  expect(printContainer(facet)).toEqual({
    image: 'confluentinc/cp-kafka-connect:7.5.0',
    ports: ['http 8083/http'],
    variables: {
      CONNECT_BOOTSTRAP_SERVERS: 'events:9092',
      CONNECT_GROUP_ID: 'kafka-connect',
      CONNECT_CONFIG_STORAGE_TOPIC: 'kafka-connect-config',
      CONNECT_CONFIG_STORAGE_REPLICATION_FACTOR: '-1',
      CONNECT_OFFSET_STORAGE_TOPIC: 'kafka-connect-offset',
      CONNECT_OFFSET_STORAGE_REPLICATION_FACTOR: '-1',
      CONNECT_STATUS_STORAGE_TOPIC: 'kafka-connect-status',
      CONNECT_STATUS_STORAGE_REPLICATION_FACTOR: '-1',
      CONNECT_KEY_CONVERTER: 'org.apache.kafka.connect.storage.StringConverter',
      CONNECT_VALUE_CONVERTER: 'org.apache.kafka.connect.json.JsonConverter',
      CONNECT_VALUE_CONVERTER_SCHEMAS_ENABLE: 'false',
      CONNECT_REST_ADVERTISED_HOST_NAME: 'kafka-connect',
      CONNECT_PLUGIN_PATH: '/usr/share/java,/usr/share/confluent-hub-components',
      KAFKA_HEAP_OPTS: '-Xmx512m',
    },
    data: [],
    temporary: [],
    health: ['curl', '--fail', '--silent', '--output', '/dev/null', 'http://127.0.0.1:8083/connectors'],
    http: 'http / /connectors',
    user: 1000,
    memory: [768, 1024],
    needs: ['admin events'],
  });
  expect(facet.readOnly.value).toBe(false);
});

test('Avro, where there is a schema registry', () => {
  const facet = kind.container(resource('kafka-connect', { kafka: 'events', schemaRegistry: 'schemas', group: 'etl' }, others));
  const variables = printVariables(facet.variables);
  expect(variables).toMatchObject({
    CONNECT_GROUP_ID: 'etl',
    CONNECT_OFFSET_STORAGE_TOPIC: 'etl-offset',
    CONNECT_VALUE_CONVERTER: 'io.confluent.connect.avro.AvroConverter',
    CONNECT_VALUE_CONVERTER_SCHEMA_REGISTRY_URL: 'http://schemas:8081',
  });
  expect(Object.keys(variables)).not.toContain('CONNECT_VALUE_CONVERTER_SCHEMAS_ENABLE');
  expect(facet.needs.map(({ resource: to, mode }) => `${mode.value} ${to.value}`)).toEqual(['admin events', 'write schemas']);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('kafka-connect', { kafka: 'events' }, others, 'connect')))).toEqual({ host: 'connect', port: '8083', url: 'http://connect:8083' });
});
