import { field, positive, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const jaegerSchema: ObjectSchema = resourceSchema('Jaeger', 'jaeger', 'A Jaeger server that keeps traces in memory, for development.', {
  version: field('Version, or a tag of the image. Default: 2.', version),
  traces: field('Traces that are kept; older ones make room. Default: 10000.', positive),
});
