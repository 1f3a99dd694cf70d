import { compare, max, series } from '../../formats/promql/build.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { t, traced } from '../../provenance/traced.ts';
import type { Alert } from '../alert.ts';
import type { ScrapeTarget } from '../metric.ts';
import type { SignalsContext } from '../watch.ts';
import type { WatchedService } from './service.ts';

const why = convention('a service of which no instance answers is of no use to anybody', { reference: 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series' });
const patience = convention('a restart takes less than two minutes, and is no fault');

/** No instance answers a scrape. */
export function downAlert({ name, origin }: WatchedService, { workload }: ScrapeTarget, _context: SignalsContext): Alert {
  const up = series('up', { job: workload });
  return {
    name: 'ServiceDown',
    severity: traced('critical', why),
    expression: compare(max(up, 'job'), '==', 0),
    for: traced(120_000, patience),
    summary: t`${name} is down`,
    description: t`No instance of ${name} has answered for two minutes.`,
    runbook: {
      meaning: t`No instance of ${name} answers when it is asked for its metrics.`,
      impact: t`Whatever needs ${name} fails.`,
      condition: t`No instance of ${name} has answered a scrape for two minutes.`,
      causes: [],
      queries: [{ question: traced('Which instances answer?', why), expression: up }],
      remedies: [],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 0 }], health: [{ metric: 'up', labels: {}, start: 1 }] },
    origin: compose([origin, why]),
  };
}
