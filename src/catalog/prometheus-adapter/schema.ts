import { field, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const prometheusAdapterSchema: ObjectSchema = resourceSchema('PrometheusAdapter', 'prometheus-adapter', 'Serves metrics of Prometheus as the custom metrics API of a Kubernetes cluster, so that services scale on them. A cluster has room for one.', {
  prometheus: required('Prometheus server that it asks.', ref('resource')),
  version: field('Version, such as "0.12.0". Default: 0.12.0.', version),
});
