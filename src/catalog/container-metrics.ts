// What is known of containers, wherever they run: cAdvisor tells it in compose, and the kubelet, of which it is a part, in a cluster.
import type { Metric } from '../observability/metric.ts';

/** https://github.com/google/cadvisor/blob/v0.60.6/docs/storage/prometheus.md */
export const containerMetricsReference = 'https://github.com/google/cadvisor/blob/v0.60.6/docs/storage/prometheus.md';

/**
 * The metrics that are kept of each container. Its name is the label `container`, which is the name of the workload in compose and in a cluster
 * alike; `more` are the labels that tell its replicas apart. Who wants one value for each workload takes the sum or the maximum by `container`.
 */
export function containerMetrics(...more: readonly string[]): readonly Metric[] {
  const one = ['container', ...more];
  const disk = [...one, 'device'];
  return [
    // `cpu` is "total" where single processors are not counted, as here and in a kubelet.
    { name: 'container_cpu_usage_seconds_total', type: 'counter', unit: 'seconds', labels: [...one, 'cpu'], values: { cpu: ['total'] }, help: 'Processor time that it used.' },
    { name: 'container_cpu_cfs_periods_total', type: 'counter', unit: 'periods', labels: one, help: 'Periods in which it ran under a limit; none where it has no limit.' },
    { name: 'container_cpu_cfs_throttled_periods_total', type: 'counter', unit: 'periods', labels: one, help: 'Periods in which it was held back, because its limit was used up.' },
    { name: 'container_memory_working_set_bytes', type: 'gauge', unit: 'bytes', labels: one, help: 'Memory that it cannot give back: it is killed where this reaches its limit.' },
    { name: 'container_fs_reads_bytes_total', type: 'counter', unit: 'bytes', labels: disk, help: 'Bytes that it read from a disk.' },
    { name: 'container_fs_writes_bytes_total', type: 'counter', unit: 'bytes', labels: disk, help: 'Bytes that it wrote to a disk.' },
    { name: 'container_spec_cpu_period', type: 'gauge', unit: 'microseconds', labels: one, help: 'Length of a period of its processor limit.' },
    { name: 'container_spec_cpu_quota', type: 'gauge', unit: 'microseconds', labels: one, help: 'Processor time that it may use in a period; absent where it has no limit.' },
    { name: 'container_spec_memory_limit_bytes', type: 'gauge', unit: 'bytes', labels: one, help: 'Memory that it may use; 0 where it has no limit.' },
    { name: 'container_start_time_seconds', type: 'gauge', unit: 'seconds', labels: one, help: 'When it was started, since 1970.' },
  ];
}
