import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printVariables, resource } from './support.ts';

const kind = kindOf('schema-registry');
const others = { events: { kind: 'kafka', version: '7.5.0' } };

test('container', () => {
  const facet = kind.container(resource('schema-registry', { kafka: 'events' }, others));
  expect(printContainer(facet)).toEqual({
    image: 'confluentinc/cp-schema-registry:7.5.0',
    ports: ['http 8081/http'],
    variables: {
      SCHEMA_REGISTRY_HOST_NAME: 'schema-registry',
      SCHEMA_REGISTRY_LISTENERS: 'http://0.0.0.0:8081',
      SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS: 'events:9092',
      SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL: 'backward',
      SCHEMA_REGISTRY_HEAP_OPTS: '-Xmx256m',
    },
    data: [],
    temporary: [],
    health: ['curl', '--fail', '--silent', '--output', '/dev/null', 'http://127.0.0.1:8081/subjects'],
    http: 'http / /subjects',
    user: 1000,
    memory: [384, 512],
    needs: ['admin events'],
  });
  expect(facet.readOnly.value).toBe(false);
});

test('a version and a rule of its own', () => {
  const facet = kind.container(resource('schema-registry', { kafka: 'events', version: '7.9.0', compatibility: 'full' }, others));
  expect(facet.image.value).toBe('confluentinc/cp-schema-registry:7.9.0');
  expect(printVariables(facet.variables)).toMatchObject({ SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL: 'full' });
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('schema-registry', { kafka: 'events' }, others, 'schemas')))).toEqual({ host: 'schemas', port: '8081', url: 'http://schemas:8081' });
});
