import { field, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const blackboxExporterSchema: ObjectSchema = resourceSchema('BlackboxExporter', 'blackbox-exporter', 'Blackbox exporter: asks the public routes of the environment as users do, and tells whether they answer and how long their certificates are valid.', {
  version: field('Version, such as "0.28.0". Default: 0.28.0.', version),
});
