// What is worth an alert and a look of containers, whoever tells of them.
import { compare, divide, increase, max, over, sum } from '../formats/promql/build.ts';
import type { Vector } from '../formats/promql/document.ts';
import type { Alert, TestSeries } from '../observability/alert.ts';
import type { ScrapeTarget } from '../observability/metric.ts';
import type { Row } from '../observability/panel.ts';
import type { SignalsContext } from '../observability/watch.ts';
import { convention, type Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';
import { source } from './facts.ts';
import { own, rowOf, shownRate } from './panel.ts';
import { alertOf } from './signal.ts';

/** Who tells of containers. */
export interface Containers {
  readonly target: ScrapeTarget;
  /** Label by which the replicas of a workload are told apart. */
  readonly replica: string;
  readonly why: readonly Origin[];
}

/** What of an environment tells of containers; `undefined` where nothing does. */
export function containersIn({ targets }: SignalsContext, why: readonly Origin[]): Containers | undefined {
  for (const target of targets) {
    const metric = target.metrics.find(({ name }) => name === 'container_cpu_cfs_throttled_periods_total');
    const replica = ['pod', 'name'].find((label) => metric?.labels.includes(label));
    if (replica !== undefined) return { target, replica, why: [target.origin, ...why] };
  }
  return undefined;
}

const heldBack = convention('a container that uses up its share of a tenth of a second waits for the next one, however idle the machine is', { reference: 'https://docs.kernel.org/scheduler/sched-bwc.html' });
const often = 0.25;

/** Share of the periods in which a container was held back. */
function throttled({ target, replica }: Containers, window: Traced<number>): Vector {
  const periods = (metric: string): Vector => sum(increase(over(own(target, metric), window)), 'container', replica);
  return divide(periods('container_cpu_cfs_throttled_periods_total'), periods('container_cpu_cfs_periods_total'));
}

export function throttledAlert(containers: Containers, { window }: SignalsContext): Alert {
  const { replica, why } = containers;
  const share = throttled(containers, window);
  const played = (perMinute: number): TestSeries[] => {
    const labels = { container: 'web', [replica]: 'web-1' };
    return [
      { metric: 'container_cpu_cfs_periods_total', labels, start: 0, perMinute: 600 },
      { metric: 'container_cpu_cfs_throttled_periods_total', labels, start: 0, perMinute },
    ];
  };
  return alertOf([heldBack, ...why, window.origin], {
    name: 'ContainerThrottled',
    severity: 'info',
    expression: compare(share, '>', often),
    minutes: 15,
    summary: '{{ $labels.container }} is held back',
    description: `{{ $labels.container }} ({{ $labels.${replica} }}) was held back in {{ $value | humanizePercentage }} of the periods in which it ran.`,
    panel: 'Containers held back',
    threshold: often,
    runbook: {
      meaning: 'A container often uses up the processor time that it may use in a tenth of a second, and waits for the next tenth.',
      impact: 'Answers take up to a tenth of a second longer, now and then, though on average there is time left.',
      condition: 'A container was held back in more than a quarter of the periods in which it ran, for 15 minutes.',
      causes: ['Its limit is low beside the number of threads that run at the same time.', 'It has more to do than usual.', 'It has just been started.'],
      queries: [['How often is each held back?', share], ['How much processor time do they use?', sum(shownUse(containers, window), 'container', replica)]],
      remedies: ['Raise the limit of its processor time in the model.', 'Have its runtime start as many threads as it has processors.'],
    },
    test: { fault: played(300), health: played(6) },
  });
}

function shownUse({ target }: Containers, window: Traced<number>): Vector {
  return increase(over(own(target, 'container_cpu_usage_seconds_total'), window));
}

const shown = source('container.panels', 'what containers use, of what they may use', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/');

export function containerRow(containers: Containers, { window, thresholds }: SignalsContext): Row {
  const { target, replica, why } = containers;
  const used = max(own(target, 'container_memory_working_set_bytes'), 'container', replica);
  const limit = compare(max(own(target, 'container_spec_memory_limit_bytes'), 'container', replica), '>', 0);
  const may = divide(max(own(target, 'container_spec_cpu_quota'), 'container', replica), max(own(target, 'container_spec_cpu_period'), 'container', replica));
  const legend = `{{container}} {{${replica}}}`;
  return rowOf([shown, ...why], 'Containers', [
    { title: 'Processor used by containers', description: 'Processors that each workload keeps busy.', unit: 'count', queries: [['{{container}}', sum(shownRate(target, 'container_cpu_usage_seconds_total'), 'container')]], min: 0, stacked: true, width: 12 },
    { title: 'Processor of the limit', description: 'Share of the processor time that each container may use.', unit: 'ratio', queries: [[legend, divide(sum(shownRate(target, 'container_cpu_usage_seconds_total'), 'container', replica), may)]], thresholds: [{ severity: 'warning', value: thresholds.cpu }], min: 0, width: 12 },
    { title: 'Memory used by containers', description: 'Memory that each workload holds.', unit: 'bytes', queries: [['{{container}}', sum(own(target, 'container_memory_working_set_bytes'), 'container')]], min: 0, stacked: true, width: 12 },
    { title: 'Memory of the limit', description: 'Share of the memory that each container may use; at all of it, it is killed.', unit: 'ratio', queries: [[legend, divide(used, limit)]], thresholds: [{ severity: 'warning', value: thresholds.memory }], min: 0, width: 12 },
    { title: 'Containers held back', description: 'Share of the periods in which a container had used up what it may use in one.', unit: 'ratio', queries: [[legend, throttled(containers, window)]], min: 0, max: 1, width: 12 },
    {
      title: 'Read and written by containers',
      description: 'Bytes that go from and to disks.',
      unit: 'bytes per second',
      queries: [
        ['{{container}} read', sum(shownRate(target, 'container_fs_reads_bytes_total'), 'container')],
        ['{{container}} written', sum(shownRate(target, 'container_fs_writes_bytes_total'), 'container')],
      ],
      min: 0,
      width: 12,
    },
  ]);
}
