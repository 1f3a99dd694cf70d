import { field, ref, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const openTelemetryCollectorSchema: ObjectSchema = resourceSchema(
  'OpenTelemetryCollector',
  'opentelemetry-collector',
  'An OpenTelemetry collector: takes traces from services in batches and hands them on.',
  {
    version: field('Version, or a tag of the image. Default: 0.162.', version),
    jaeger: field('Resource of the kind jaeger that gets the traces. Default: none, they are counted in the log.', ref('resource')),
  },
);
