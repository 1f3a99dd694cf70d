import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://github.com/prometheus/node_exporter/tree/v1.12.1/collector';
const fileSystem = ['device', 'device_error', 'fstype', 'mountpoint'];
const disk = ['device'];
const modes = ['idle', 'iowait', 'irq', 'nice', 'softirq', 'steal', 'system', 'user'];

/** Of what the collectors serve, what tells whether the machine has enough of everything. */
const metrics: readonly Metric[] = [
  { name: 'node_boot_time_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'When the machine was started, since 1970.' },
  { name: 'node_cpu_seconds_total', type: 'counter', unit: 'seconds', labels: ['cpu', 'mode'], values: { mode: modes }, help: 'Time that each processor spent in each mode.' },
  { name: 'node_disk_io_time_seconds_total', type: 'counter', unit: 'seconds', labels: disk, help: 'Time in which a disk had something to do.' },
  { name: 'node_disk_read_bytes_total', type: 'counter', unit: 'bytes', labels: disk, help: 'Bytes read from a disk.' },
  { name: 'node_disk_written_bytes_total', type: 'counter', unit: 'bytes', labels: disk, help: 'Bytes written to a disk.' },
  { name: 'node_filesystem_avail_bytes', type: 'gauge', unit: 'bytes', labels: fileSystem, help: 'Room that programs without special rights have left.' },
  { name: 'node_filesystem_device_error', type: 'gauge', labels: fileSystem, help: 'Whether asking a file system failed.' },
  { name: 'node_filesystem_files', type: 'gauge', unit: 'files', labels: fileSystem, help: 'Files that there may be.' },
  { name: 'node_filesystem_files_free', type: 'gauge', unit: 'files', labels: fileSystem, help: 'Files that may still be made.' },
  { name: 'node_filesystem_readonly', type: 'gauge', labels: fileSystem, help: 'Whether a file system can only be read.' },
  { name: 'node_filesystem_size_bytes', type: 'gauge', unit: 'bytes', labels: fileSystem, help: 'Size of a file system.' },
  { name: 'node_load1', type: 'gauge', labels: [], help: 'Processes that run or wait to, on average over a minute.' },
  { name: 'node_load15', type: 'gauge', labels: [], help: 'The same over a quarter of an hour.' },
  { name: 'node_memory_MemAvailable_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory that programs may still get without swapping.' },
  { name: 'node_memory_MemTotal_bytes', type: 'gauge', unit: 'bytes', labels: [], help: 'Memory of the machine.' },
  { name: 'node_timex_maxerror_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'By how much the clock may be wrong at most.' },
  { name: 'node_timex_offset_seconds', type: 'gauge', unit: 'seconds', labels: [], help: 'Distance of the clock from that by which it is set.' },
  { name: 'node_timex_sync_status', type: 'gauge', labels: [], help: 'Whether something sets the clock.' },
  // Served without a type; it only ever grows. https://github.com/prometheus/node_exporter/blob/v1.12.1/collector/vmstat_linux.go
  { name: 'node_vmstat_oom_kill', type: 'counter', labels: [], help: 'Processes that the kernel killed because memory was short.' },
];

export function hostMetrics(): MetricsFacet {
  return { port: 'http', path: fact('/metrics', 'node-exporter.metrics', 'path of the metrics', 'https://github.com/prometheus/node_exporter/blob/v1.12.1/README.md'), metrics, reference };
}
