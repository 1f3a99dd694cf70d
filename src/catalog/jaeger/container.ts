import type { Jaeger } from '../../model/types.gen.ts';
import { t } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { grpcPort, httpPort, uiPort } from './connection.ts';

const gettingStarted = 'https://www.jaegertracing.io/docs/latest/getting-started/';
const dockerfile = 'https://github.com/jaegertracing/jaeger/blob/main/cmd/jaeger/Dockerfile';
const configuration = 'https://github.com/jaegertracing/jaeger/blob/main/cmd/jaeger/internal/all-in-one.yaml';

const repository = fact('jaegertracing/jaeger', 'jaeger.image', 'official image of Jaeger 2, which runs everything in one program; version 1 has reached its end', gettingStarted);
const tags = { 2: '2.21.0', 2.21: '2.21.0', '2.20': '2.20.0' };

const healthPort = fact(13133, 'jaeger.health-port', 'port that answers for the health of the server', configuration);
const metricsPort = fact(8888, 'jaeger.metrics-port', 'port of the server\'s own metrics', configuration);
const probe = source('jaeger.health', 'the image is based on Alpine Linux, which has wget', 'https://github.com/jaegertracing/jaeger/blob/main/scripts/build/docker/base/Dockerfile');
const status = fact('/status', 'jaeger.health-path', 'path that answers for the health of the server', configuration);
const capacity = source('jaeger.capacity', 'a setting of the configuration that is built in', configuration);
const scratch = fact('/tmp', 'jaeger.scratch', 'the image declares it as a volume', dockerfile);
const uid = fact(10001, 'jaeger.uid', 'user of the image', dockerfile);

export function container(resource: ResourceInput<Jaeger>): ContainerFacet {
  const { version, traces } = resource.options;
  const kept = traces ?? defaulted(resource, 'traces', 10_000, 'a day of development, within the memory');
  return {
    image: imageOf(resource, repository, version ?? defaulted(resource, 'version', '2', 'the newest release that the catalogue knows'), tags),
    command: words(capacity, t`--set=extensions.jaeger_storage.backends.some_storage.memory.max_traces=${kept}`),
    ports: [
      port('ui', uiPort, 'http', true),
      port('otlp-grpc', grpcPort, 'grpc'),
      port('otlp-http', httpPort, 'http'),
      port('health', healthPort, 'http'),
      port('metrics', metricsPort, 'http'),
    ],
    variables: [],
    files: [],
    data: [],
    temporary: [scratch],
    health: health(httpProbe('health', status, words(probe, 'wget', '--quiet', '--output-document', '/dev/null', t`http://127.0.0.1:${healthPort}${status}`))),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['50m', '1'], memory: ['64Mi', '512Mi'] }, 'traces are kept in memory'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(10, 'nothing is kept, so nothing can be lost'),
  };
}
