import { field, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const nodeExporterSchema: ObjectSchema = resourceSchema('NodeExporter', 'node-exporter', 'Node exporter: tells of the machine that an environment runs on, its disks, memory and clock, for environments that run on compose. In a cluster the kubelet tells of volumes.', {
  version: field('Version, such as "1.12.1". Default: 1.12.1.', version),
});
