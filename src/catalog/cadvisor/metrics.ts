// After scraping, a series of a container has the labels `container`, which is the workload's name, and `name`, which is the container's own
// (`shop-local-web-1`), beside those that every series has:
//   container_cpu_usage_seconds_total{job="cadvisor", instance="cadvisor:8080", environment="local", container="web", name="shop-local-web-1", cpu="total"}
// In a cluster the kubelet serves the same metrics; there the labels are `container`, `pod`, `namespace` and `id`:
//   container_cpu_usage_seconds_total{job="kubelet-cadvisor", instance="NODE", environment="production", container="web", pod="web-5d9c-x2x7p", namespace=..., id=..., cpu="total"}
// So whoever needs them finds the target that serves them by the metric, since its job has another name in each runtime, and groups by `container`.
import type { Cadvisor } from '../../model/types.gen.ts';
import type { Relabelling } from '../../observability/metric.ts';
import { t, traced, withOrigin } from '../../provenance/traced.ts';
import { containerMetrics, containerMetricsReference } from '../container-metrics.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact, source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const options = 'https://github.com/google/cadvisor/blob/v0.60.6/docs/runtime_options.md';
const compose = 'https://github.com/compose-spec/compose-spec/blob/main/05-services.md#labels';

const path = fact('/metrics', 'cadvisor.metrics', 'path of the metrics', `${options}#metrics`);
const project = source('cadvisor.project', 'it sees every container of the machine; those of other projects are not ours to watch', compose);
const service = source('cadvisor.service', 'the name of a container is its workload\'s, as it is in a cluster', compose);
const churn = source('cadvisor.churn', 'ids and images change with every new container, and each value would be a series of its own', 'https://prometheus.io/docs/practices/naming/#labels');

/** Labels of the engine that are labels of series, too. https://docs.docker.com/reference/compose-file/services/#labels */
export const projectLabel = 'com.docker.compose.project';
export const serviceLabel = 'com.docker.compose.service';

/** `container_label_com_docker_compose_service`. https://github.com/google/cadvisor/blob/v0.60.6/docs/storage/prometheus.md */
function seriesLabel(label: string): string {
  return `container_label_${label.replaceAll('.', '_')}`;
}

export function metrics({ origin, platform, environment }: ResourceInput<Cadvisor>): MetricsFacet {
  const relabelling: readonly Relabelling[] = [
    { action: 'keep', labels: [seriesLabel(projectLabel)], matching: withOrigin(t`${platform}-${environment.name}`, project), origin: project },
    { action: 'copy', label: seriesLabel(serviceLabel), to: 'container', origin: service },
    { action: 'forget', matching: traced('container_label_.*|id|image', churn), origin: churn },
  ];
  return { port: 'http', path: withOrigin(path, origin), metrics: containerMetrics('name'), reference: containerMetricsReference, timestamped: true, declaredOnly: true, relabelling };
}
