import { aggregate, count, max, rate, over } from '../../formats/promql/build.ts';
import type { Row } from '../../observability/panel.ts';
import { source } from '../facts.ts';
import { filesUsedOf, usedOf, type Disks } from '../disk-alerts.ts';
import { own, rowOf, shownRate } from '../panel.ts';
import { memoryUsed, type Host } from './alerts.ts';

const shown = source('node-exporter.panels', 'how much of a machine is used, how much it has to do, and whether it went wrong', 'https://www.brendangregg.com/usemethod.html');

export function rows(host: Host, disks: Disks): Row[] {
  const why = [shown, host.resource.origin];
  return [rowOf(why, 'Machine', machine(host)), rowOf(why, 'Disks', diskPanels(host, disks))];
}

type Panels = Parameters<typeof rowOf>[2];

function machine(host: Host): Panels {
  const { target, context } = host;
  const { cpu, memory } = context.thresholds;
  const byMode = aggregate('avg', shownRate(target, 'node_cpu_seconds_total'), { clause: 'by', labels: ['mode'] });
  return [
    { title: 'Processor used', description: 'What the processors spend their time on; idle is what is left.', unit: 'ratio', queries: [['{{mode}}', byMode]], thresholds: [{ severity: 'info', value: cpu }], min: 0, max: 1, stacked: true, width: 8 },
    {
      title: 'Load',
      description: 'Processes that run or wait to, beside the processors that there are: more than these means that some wait.',
      unit: 'count',
      queries: [
        ['a minute', own(target, 'node_load1')],
        ['a quarter of an hour', own(target, 'node_load15')],
        ['processors', count(own(target, 'node_cpu_seconds_total', { mode: 'idle' }), 'instance')],
      ],
      min: 0,
      width: 8,
    },
    { title: 'Memory used', description: 'Share of the memory that programs hold and cannot give back.', unit: 'ratio', queries: [['{{instance}}', memoryUsed(host)]], thresholds: [{ severity: 'warning', value: memory }], min: 0, max: 1, width: 8 },
    { title: 'Programs killed', description: 'By the kernel, because memory was short.', unit: 'per second', queries: [['{{instance}}', shownRate(target, 'node_vmstat_oom_kill')]], min: 0, width: 8 },
    { title: 'Clock', description: 'How far it is from the one by which it is set.', unit: 'seconds', queries: [['off by', own(target, 'node_timex_offset_seconds')]], width: 8 },
    { title: 'Started', description: 'When the machine was last started.', kind: 'stat', unit: 'timestamp', queries: [['{{instance}}', own(target, 'node_boot_time_seconds')]], width: 8 },
  ];
}

function diskPanels({ target }: Host, disks: Disks): Panels {
  const levels = [{ severity: 'warning', value: disks.levels.warning }, { severity: 'critical', value: disks.levels.critical }] as const;
  const busy = max(rate(over(own(target, 'node_disk_io_time_seconds_total'), '$__rate_interval')), 'device');
  return [
    { title: disks.panels.space, description: 'Share of each file system that is used.', unit: 'ratio', queries: [['{{mountpoint}}', usedOf(disks)]], thresholds: levels, min: 0, max: 1, width: 12 },
    { title: disks.panels.files, description: 'Share of the files that each file system can hold.', unit: 'ratio', queries: [['{{mountpoint}}', filesUsedOf(disks)]], thresholds: levels.slice(1), min: 0, max: 1, width: 12 },
    { title: 'Disks busy', description: 'Share of the time in which a disk had something to do.', unit: 'ratio', queries: [['{{device}}', busy]], min: 0, max: 1, width: 12 },
    {
      title: 'Read and written',
      description: 'Bytes that go from and to each disk.',
      unit: 'bytes per second',
      queries: [
        ['{{device}} read', shownRate(target, 'node_disk_read_bytes_total')],
        ['{{device}} written', shownRate(target, 'node_disk_written_bytes_total')],
      ],
      min: 0,
      width: 12,
    },
  ];
}
