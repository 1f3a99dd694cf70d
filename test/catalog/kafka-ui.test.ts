import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printVariables, resource } from './support.ts';

const kind = kindOf('kafka-ui');
const others = {
  events: { kind: 'kafka', version: '7.5.0' },
  schemas: { kind: 'schema-registry', kafka: 'events' },
  connect: { kind: 'kafka-connect', kafka: 'events' },
};

test('container', () => {
  const facet = kind.container(resource('kafka-ui', { kafka: 'events' }, others));
  expect(printContainer(facet)).toEqual({
    image: 'provectuslabs/kafka-ui:v0.7.2',
    ports: ['http 8080/http web'],
    variables: { KAFKA_CLUSTERS_0_NAME: 'events', KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS: 'events:9092', JAVA_OPTS: '-XX:MaxRAMPercentage=60' },
    data: [],
    temporary: [],
    health: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8080/actuator/health'],
    http: 'http /actuator/health /actuator/health',
    user: 1000,
    memory: [384, 512],
    needs: ['admin events'],
  });
  expect(facet.readOnly.value).toBe(false);
});

test('shows schemas and connectors, too', () => {
  const facet = kind.container(resource('kafka-ui', { kafka: 'events', schemaRegistry: 'schemas', connect: 'connect' }, others));
  expect(printVariables(facet.variables)).toEqual({
    KAFKA_CLUSTERS_0_NAME: 'events',
    KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS: 'events:9092',
    KAFKA_CLUSTERS_0_SCHEMAREGISTRY: 'http://schemas:8081',
    KAFKA_CLUSTERS_0_KAFKACONNECT_0_NAME: 'connect',
    KAFKA_CLUSTERS_0_KAFKACONNECT_0_ADDRESS: 'http://connect:8083',
    JAVA_OPTS: '-XX:MaxRAMPercentage=60',
  });
  expect(facet.needs.map(({ resource: to, mode }) => `${mode.value} ${to.value}`)).toEqual(['admin events', 'admin schemas', 'admin connect']);
});

test.each([
  ['0.7.1', 'provectuslabs/kafka-ui:v0.7.1'],
  ['v0.7.1', 'provectuslabs/kafka-ui:v0.7.1'],
])('version %s', (version, image) => {
  expect(kind.container(resource('kafka-ui', { kafka: 'events', version }, others)).image.value).toBe(image);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('kafka-ui', { kafka: 'events' }, others)))).toEqual({ host: 'kafka-ui', port: '8080', url: 'http://kafka-ui:8080' });
});
