import { field, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const cadvisorSchema: ObjectSchema = resourceSchema('Cadvisor', 'cadvisor', 'cAdvisor: tells what the containers of a machine use, for environments that run on compose. In a cluster the kubelet tells it.', {
  version: field('Version, such as "0.60.6". Default: 0.60.6.', version),
});
