import type { NodeExporter } from '../../model/types.gen.ts';
import { unlike } from '../../formats/promql/build.ts';
import type { Match } from '../../formats/promql/build.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { source } from '../facts.ts';
import type { Disks } from '../disk-alerts.ts';
import type { ResourceInput } from '../kind.ts';
import { own } from '../panel.ts';

const looked = source('node-exporter.disk-alerts', 'file systems in memory are no disks, and those that are only read do not fill', 'https://github.com/prometheus/node_exporter/blob/v1.12.1/docs/node-mixin/alerts/alerts.libsonnet');

/** What lies in memory, or was written once, as images of packages are. */
const onDisk: Match = { fstype: unlike('tmpfs|ramfs|squashfs|iso9660|fuse.lxcfs') };

/** File systems of the machine. */
export function disksOf({ origin }: ResourceInput<NodeExporter>, target: ScrapeTarget, { thresholds }: SignalsContext): Disks {
  return {
    name: 'HostDisk',
    which: '{{ $labels.mountpoint }} of {{ $labels.instance }}',
    any: 'a file system of the machine',
    by: ['instance', 'mountpoint', 'device'],
    available: own(target, 'node_filesystem_avail_bytes', onDisk),
    size: own(target, 'node_filesystem_size_bytes', onDisk),
    filesFree: own(target, 'node_filesystem_files_free', onDisk),
    files: own(target, 'node_filesystem_files', onDisk),
    panels: { space: 'Space used', files: 'Files used' },
    ahead: 1,
    impact: 'Containers cannot start, images cannot be pulled, and whatever keeps its data on this machine fails when it writes.',
    remedies: ['Remove images, containers and build caches that nothing uses: docker system prune.', 'Find what has grown: du --one-file-system, from the mount point down.', 'Have the logs of containers rotated, or make the disk larger.'],
    played: { device: '/dev/sda1', device_error: '', fstype: 'ext4', mountpoint: '/' },
    levels: thresholds.disk,
    why: [looked, origin],
  };
}
