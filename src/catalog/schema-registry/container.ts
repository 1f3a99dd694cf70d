import type { SchemaRegistry } from '../../model/types.gen.ts';
import { t, traced } from '../../provenance/traced.ts';
import { attributeOf } from '../attribute.ts';
import { appUser, curlProbe, heapOf, releaseOf, writableRoot } from '../confluent.ts';
import type { ContainerFacet } from '../facets.ts';
import { defaulted, fact, health, imageOf, oneReplica, port, sizeOf, source, stopAfter } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { serverPort } from './connection.ts';

const set = settingsOf('schema-registry', 'https://docs.confluent.io/platform/current/schema-registry/installation/config.html');

const repository = fact('confluentinc/cp-schema-registry', 'schema-registry.image', 'Confluent\'s image', 'https://docs.confluent.io/platform/current/installation/docker/image-reference.html');
const subjects = fact('/subjects', 'schema-registry.health', 'answers once the registry has read all schemas', 'https://docs.confluent.io/platform/current/schema-registry/develop/api.html#subjects');
const needsAll = source('schema-registry.kafka', 'it makes a topic for schemas, writes and reads it', 'https://docs.confluent.io/platform/current/schema-registry/fundamentals/index.html');

export function container(resource: ResourceInput<SchemaRegistry>): ContainerFacet {
  const { kafka, version, compatibility } = resource.options;
  const size = sizeOf(resource, { cpu: ['100m', '1'], memory: ['384Mi', '512Mi'] }, 'what a few thousand schemas need');
  const rule = compatibility ?? defaulted(resource, 'compatibility', 'backward', 'consumers of the new schema read what was written with the old one');
  return {
    image: imageOf(resource, repository, releaseOf(resource, version, kafka), {}),
    ports: [port('http', serverPort, 'http')],
    variables: [
      set('SCHEMA_REGISTRY_HOST_NAME', resource.name, 'name by which other replicas would find it; the image insists on it', '#host-name'),
      set('SCHEMA_REGISTRY_LISTENERS', t`http://0.0.0.0:${serverPort}`, 'what it listens on', '#listeners'),
      set('SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS', attributeOf(resource, kafka, 'brokers'), 'where the schemas are kept', '#kafkastore-bootstrap-servers'),
      set('SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL', rule, 'what a new version of a schema may change', '#schema-compatibility-level'),
      set('SCHEMA_REGISTRY_HEAP_OPTS', heapOf(size), 'memory of the registry itself'),
    ],
    files: [],
    data: [],
    temporary: [],
    health: health(curlProbe(serverPort, subjects), 60),
    user: appUser,
    readOnly: writableRoot,
    capabilities: [],
    size,
    replicas: oneReplica,
    needs: [{ resource: kafka, mode: traced('admin', needsAll) }],
    stop: stopAfter(30, 'requests are short'),
  };
}
