import type { OpenTelemetryCollector } from '../../model/types.gen.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, withOrigin, type Traced } from '../../provenance/traced.ts';
import { addressOf } from '../attribute.ts';
import { defaulted, fact, source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { grpcPort, httpPort } from './connection.ts';

export const healthPort: Traced<number> = fact(
  13133,
  'opentelemetry-collector.health-port',
  'port that answers for the health of the collector',
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/extension/healthcheckextension/README.md',
);
export const metricsPort: Traced<number> = fact(
  8888,
  'opentelemetry-collector.metrics-port',
  'port of the collector\'s own metrics',
  'https://opentelemetry.io/docs/collector/internal-telemetry/',
);

const everywhere = fact('0.0.0.0', 'opentelemetry-collector.address', 'the collector listens for its own container only unless it is told', 'https://opentelemetry.io/docs/security/config-best-practices/#protect-against-denial-of-service-attacks');
const layout = source('opentelemetry-collector.config', 'receivers, processors and exporters, joined by a pipeline', 'https://opentelemetry.io/docs/collector/configuration/');
const limiter = source('opentelemetry-collector.memory-limiter', 'first in the pipeline, so that it refuses what there is no memory for before anything is done with it', 'https://github.com/open-telemetry/opentelemetry-collector/blob/main/processor/memorylimiterprocessor/README.md');
const own = source('opentelemetry-collector.own-metrics', 'its own metrics, by the names that Prometheus knows; which library counted them is nobody\'s concern', 'https://opentelemetry.io/docs/collector/internal-telemetry/#configure-internal-metrics');
const log = source('opentelemetry-collector.log', 'the exporter that writes to the log', 'https://github.com/open-telemetry/opentelemetry-collector/blob/main/exporter/debugexporter/README.md');
const forward = source('opentelemetry-collector.forward', 'OTLP over HTTP, inside the platform\'s own network', 'https://github.com/open-telemetry/opentelemetry-collector/blob/main/exporter/otlphttpexporter/README.md');

/** https://opentelemetry.io/docs/collector/configuration/ */
export function config(resource: ResourceInput<OpenTelemetryCollector>): Node {
  const exporter = exporterOf(resource);
  return because([resource.origin, layout], {
    receivers: { otlp: { protocols: { grpc: { endpoint: t`${everywhere}:${grpcPort}` }, http: { endpoint: t`${everywhere}:${httpPort}` } } } },
    processors: {
      memory_limiter: because(limiter, { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 20 }),
      batch: {},
    },
    exporters: exporter.node,
    extensions: { health_check: { endpoint: t`${everywhere}:${healthPort}` } },
    service: {
      extensions: ['health_check'],
      pipelines: { traces: { receivers: ['otlp'], processors: ['memory_limiter', 'batch'], exporters: [exporter.name] } },
      telemetry: {
        metrics: {
          readers: [{ pull: { exporter: { prometheus: because(own, { host: everywhere, port: metricsPort, without_scope_info: true }) } } }],
        },
      },
    },
  });
}

function exporterOf(resource: ResourceInput<OpenTelemetryCollector>): { readonly name: Traced<string>; readonly node: Node } {
  const { jaeger } = resource.options;
  if (jaeger === undefined) {
    const name = withOrigin(defaulted(resource, 'jaeger', 'debug', 'nothing gets the traces, so they are counted in the log'), log);
    return { name, node: because(name.origin, { [name.value]: { verbosity: 'basic' } }) };
  }
  const name = withOrigin(t`otlp_http/${jaeger}`, forward);
  return { name, node: because(name.origin, { [name.value]: { endpoint: addressOf(resource, jaeger, 'otlpHttp') } }) };
}
