import { alertmanagerSchema } from './alertmanager/schema.ts';
import { blackboxExporterSchema } from './blackbox-exporter/schema.ts';
import { bucketSchema } from './bucket/schema.ts';
import { nodeBuildSchema } from './builds/node/schema.ts';
import { rustBuildSchema } from './builds/rust/schema.ts';
import { sqlxBuildSchema } from './builds/sqlx/schema.ts';
import { cadvisorSchema } from './cadvisor/schema.ts';
import { grafanaSchema } from './grafana/schema.ts';
import { jaegerSchema } from './jaeger/schema.ts';
import { kafkaSchema } from './kafka/schema.ts';
import { kafkaConnectSchema } from './kafka-connect/schema.ts';
import { kafkaUiSchema } from './kafka-ui/schema.ts';
import { kubeStateMetricsSchema } from './kube-state-metrics/schema.ts';
import { nodeExporterSchema } from './node-exporter/schema.ts';
import { openTelemetryCollectorSchema } from './opentelemetry-collector/schema.ts';
import { postgresSchema } from './postgres/schema.ts';
import { prometheusAdapterSchema } from './prometheus-adapter/schema.ts';
import { prometheusSchema } from './prometheus/schema.ts';
import { qdrantSchema } from './qdrant/schema.ts';
import { redisSchema } from './redis/schema.ts';
import { schemaRegistrySchema } from './schema-registry/schema.ts';
import type { ObjectSchema } from '../model/schema.ts';

// Apart from the kinds themselves, so that a build, which needs no zod, does not load it.

/** The options of every kind of resource. */
export const resourceSchemas: readonly ObjectSchema[] = [
  alertmanagerSchema,
  bucketSchema,
  grafanaSchema,
  jaegerSchema,
  kafkaSchema,
  kafkaConnectSchema,
  kafkaUiSchema,
  openTelemetryCollectorSchema,
  postgresSchema,
  prometheusSchema,
  qdrantSchema,
  redisSchema,
  schemaRegistrySchema,
  prometheusAdapterSchema,
  nodeExporterSchema,
  cadvisorSchema,
  blackboxExporterSchema,
  kubeStateMetricsSchema,
];

/** The options of every way to build an image. */
export const buildSchemas: readonly ObjectSchema[] = [nodeBuildSchema, rustBuildSchema, sqlxBuildSchema];
