import type { Alert } from '../../observability/alert.ts';
import type { Row } from '../../observability/panel.ts';
import { diskAlerts, filesUsedOf, usedOf, type Disks } from '../disk-alerts.ts';
import { source } from '../facts.ts';
import { own, rowOf } from '../panel.ts';
import type { Watched } from './watched.ts';

const seen = source('prometheus.volumes', 'volumes of the cluster, of which the machines tell that have mounted them', 'https://kubernetes.io/docs/concepts/storage/volume-health-monitoring/');

/** Volumes of the environment, where machines of the cluster are asked for them. */
function volumesOf({ resource, context }: Watched): Disks | undefined {
  const { targets, thresholds, namespace } = context;
  const target = targets.find(({ metrics }) => metrics.some(({ name }) => name === 'kubelet_volume_stats_capacity_bytes'));
  if (target === undefined) return undefined;
  return {
    name: 'Volume',
    which: '{{ $labels.persistentvolumeclaim }}',
    any: 'a volume',
    by: ['persistentvolumeclaim'],
    available: own(target, 'kubelet_volume_stats_available_bytes'),
    size: own(target, 'kubelet_volume_stats_capacity_bytes'),
    filesFree: own(target, 'kubelet_volume_stats_inodes_free'),
    files: own(target, 'kubelet_volume_stats_inodes'),
    panels: { space: 'Space used on volumes', files: 'Files used on volumes' },
    ahead: 4,
    impact: 'Whatever keeps its data on the volume fails when it writes, and may not start again.',
    remedies: ['Find what has grown, and remove what is not needed: kubectl exec leads into the pod that has the volume.', 'Raise the size in the model and apply it, where the storage class lets volumes grow.'],
    played: { namespace, persistentvolumeclaim: 'data-postgres-0' },
    levels: thresholds.disk,
    why: [seen, resource.origin, target.origin],
  };
}

export function volumeAlerts(watched: Watched): Alert[] {
  const volumes = volumesOf(watched);
  return volumes === undefined ? [] : diskAlerts(volumes);
}

export function volumeRows(watched: Watched): Row[] {
  const volumes = volumesOf(watched);
  if (volumes === undefined) return [];
  const { panels, levels, why } = volumes;
  const thresholds = [{ severity: 'warning', value: levels.warning }, { severity: 'critical', value: levels.critical }] as const;
  return [
    rowOf(why, 'Volumes', [
      { title: panels.space, description: 'Share of each volume that is used.', unit: 'ratio', queries: [['{{persistentvolumeclaim}}', usedOf(volumes)]], thresholds, min: 0, max: 1, width: 12 },
      { title: panels.files, description: 'Share of the files that each volume can hold.', unit: 'ratio', queries: [['{{persistentvolumeclaim}}', filesUsedOf(volumes)]], thresholds: thresholds.slice(1), min: 0, max: 1, width: 12 },
    ]),
  ];
}
