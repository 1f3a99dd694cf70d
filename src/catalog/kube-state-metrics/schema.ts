import { field, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const kubeStateMetricsSchema: ObjectSchema = resourceSchema('KubeStateMetrics', 'kube-state-metrics', 'kube-state-metrics: tells what a Kubernetes cluster knows of the environment: replicas, restarts, jobs, backups, volumes. It sees its own namespace and no other.', {
  version: field('Version, such as "2.18.0". Default: 2.18.0.', version),
});
