import { alertmanager } from './alertmanager/index.ts';
import { blackboxExporter } from './blackbox-exporter/index.ts';
import { bucket } from './bucket/index.ts';
import { cadvisor } from './cadvisor/index.ts';
import { grafana } from './grafana/index.ts';
import { jaeger } from './jaeger/index.ts';
import { kafkaConnect } from './kafka-connect/index.ts';
import { kafkaUi } from './kafka-ui/index.ts';
import { kafka } from './kafka/index.ts';
import type { Kind } from './kind.ts';
import { kubeStateMetrics } from './kube-state-metrics/index.ts';
import { nodeExporter } from './node-exporter/index.ts';
import { openTelemetryCollector } from './opentelemetry-collector/index.ts';
import { postgres } from './postgres/index.ts';
import { prometheusAdapter } from './prometheus-adapter/index.ts';
import { prometheus } from './prometheus/index.ts';
import { qdrant } from './qdrant/index.ts';
import { redis } from './redis/index.ts';
import { schemaRegistry } from './schema-registry/index.ts';

const all: readonly Kind[] = [
  alertmanager,
  blackboxExporter,
  bucket,
  cadvisor,
  grafana,
  jaeger,
  kafka,
  kafkaConnect,
  kafkaUi,
  kubeStateMetrics,
  nodeExporter,
  openTelemetryCollector,
  postgres,
  prometheus,
  prometheusAdapter,
  qdrant,
  redis,
  schemaRegistry,
];

/** Every kind of resource, by name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(all.map((kind) => [kind.name, kind]));
