import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { t, Traced, withOrigin } from '../../provenance/traced.ts';
import type { ContainerFacet, Need, Probe } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { config, healthPort, metricsPort } from './config.ts';
import { grpcPort, httpPort } from './connection.ts';

type Input = ResourceInput<OpenTelemetryCollector>;

const dockerfile = 'https://github.com/open-telemetry/opentelemetry-collector-releases/blob/main/distributions/otelcol/Dockerfile';

const repository = fact('otel/opentelemetry-collector', 'opentelemetry-collector.image', 'official image of the core distribution, which has all that the pipeline needs', 'https://opentelemetry.io/docs/collector/install/docker/');
const tags = { 0: '0.162.0', 0.162: '0.162.0', 0.159: '0.159.0' };

const file = fact('/etc/otelcol/config.yaml', 'opentelemetry-collector.config-file', 'place of the configuration in the image', dockerfile);
const start = source('opentelemetry-collector.start', 'the argument that the image itself has', dockerfile);
const unprobed = fact('the image holds the program alone, without a shell or a client that could ask', 'opentelemetry-collector.health', 'it is built from scratch', dockerfile);
const healthPath = fact('/', 'opentelemetry-collector.health-path', 'path of the extension that answers for the health of the collector', 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/extension/healthcheckextension/README.md');
const uid = fact(10001, 'opentelemetry-collector.uid', 'user of the image', dockerfile);
const handingOver = convention('a collector writes to the server that it hands traces to');

/** Nothing in the image can ask, so who cannot ask from outside has no answer. */
function probeOf({ environment: { runtime } }: Input): Probe {
  if (runtime.value !== 'kubernetes') return { kind: 'none', reason: unprobed };
  return httpProbe('health', withOrigin(healthPath, runtime.origin), []);
}

function needs({ options: { jaeger } }: Input): readonly Need[] {
  return jaeger === undefined ? [] : [{ resource: jaeger, mode: new Traced('write', handingOver) }];
}

export function container(resource: Input): ContainerFacet {
  const version = resource.options.version ?? defaulted(resource, 'version', '0.162', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, version, tags),
    command: words(start, t`--config=${file}`),
    ports: [
      port('otlp-grpc', grpcPort, 'grpc'),
      port('otlp-http', httpPort, 'http'),
      port('health', healthPort, 'http'),
      port('metrics', metricsPort, 'http'),
    ],
    variables: [],
    files: [{ path: file, content: () => ({ format: 'yaml', content: config(resource) }) }],
    data: [],
    temporary: [],
    health: health(probeOf(resource)),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['50m', '1'], memory: ['64Mi', '256Mi'] }, 'batches of a small platform; the collector refuses more before it runs out of memory'),
    replicas: oneReplica,
    needs: needs(resource),
    stop: stopAfter(30, 'time to hand on what has been received'),
  };
}
