import { call, compare, max, or, series } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { alertOf } from '../signal.ts';
import type { Watched } from './watched.ts';

const sees = source('prometheus.found-alert', 'what it finds to scrape by itself has no owner but its own who would notice', 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series');

/** Of what the server finds to scrape beside the workloads of the platform: no instance answers, or there is none. */
export function foundAlert({ resource: { name, origin }, context }: Watched): Alert[] {
  const found = context.targets.filter(({ subject, workload }) => subject.value === name.value && workload.value !== name.value);
  if (found.length === 0) return [];
  const [first] = found;
  return [
    alertOf([sees, origin, ...found.map((target) => target.origin)], {
      name: 'TargetDown',
      severity: 'warning',
      expression: found.map(silent).reduce((all, one) => or(all, one)),
      minutes: 10,
      summary: '{{ $labels.job }} does not answer',
      description: t`No instance of {{ $labels.job }} has answered ${name} for ten minutes: alerts that rest on what it tells cannot fire.`,
      runbook: {
        meaning: t`${name} asks the cluster for what its machines and containers use, and gets no answer.`,
        impact: 'Users may notice nothing. Alerts of processor, memory and disks cannot fire.',
        condition: 'No instance of the job has answered a scrape for ten minutes, or none was found.',
        causes: [t`${name} has lost the right to ask.`, 'The network does not let the scrape through.'],
        queries: [['Which instances answer?', series('up', { job: first!.workload })]],
        remedies: [t`Open the page of targets of ${name}: it shows the error of each scrape.`, 'Apply the compiled roles and network policies again.'],
      },
      test: { fault: found.map(({ workload }) => ({ metric: 'up', labels: { job: workload }, start: 0 })), health: found.map(({ workload }) => ({ metric: 'up', labels: { job: workload }, start: 1 })) },
    }),
  ];
}

/** `absent` alone knows no instance that fails, and the comparison alone none that is gone. */
function silent({ workload: job }: ScrapeTarget): Vector {
  const up = series('up', { job });
  return or(compare(max(up, 'job'), '==', 0), call('absent', up));
}
