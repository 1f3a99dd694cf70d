import { call, compare, series } from '../formats/promql/build.ts';
import type { Expression, Text } from '../formats/promql/document.ts';
import { compose, convention } from '../provenance/origin.ts';
import { t, traced, Traced } from '../provenance/traced.ts';
import { unreachable } from '../util/invariant.ts';
import type { Alert } from './alert.ts';
import type { ScrapeTarget } from './metric.ts';
import type { Signals } from './watch.ts';

const blind = convention('whoever does not answer when asked for metrics raises no other alert', { reference: 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series' });
const patience = convention('a restart, and the pull of an image, take less than five minutes');

/** The same signals, and where none of them looks at whether the target answers, or at whether anything is known of it, one that does. */
export function withTargetDown(signals: Signals, target: ScrapeTarget): Signals {
  const looks = signals.alerts.some(({ expression }) => noticesSilence(expression));
  return looks ? signals : { ...signals, alerts: [targetDown(target), ...signals.alerts] };
}

/** No instance of a job answers, or there is none. */
export function targetDown({ workload, subject, origin }: ScrapeTarget): Alert {
  const up = series('up', { job: workload });
  const itself = workload.value === subject.value;
  const why = compose([origin, blind]);
  const say = (text: string): Traced<string> => traced(text, why);
  return {
    name: 'TargetDown',
    severity: traced('warning', why),
    expression: call('absent', compare(up, '==', 1)),
    for: traced(300_000, compose([origin, patience])),
    summary: itself ? t`${workload} does not answer` : t`${workload} does not answer, so nobody knows how ${subject} is`,
    description: t`No instance of ${workload} has answered a scrape for five minutes.`,
    runbook: {
      meaning: t`No instance of ${workload} answers when it is asked for its metrics, or none is running.`,
      impact: itself ? t`Whatever needs ${workload} may fail, and no other alert of it can fire.` : t`Users may notice nothing. No other alert of ${subject} can fire.`,
      condition: t`No instance of ${workload} has answered a scrape for five minutes.`,
      causes: [say('It crashes, or cannot start.'), say('It hangs, or is too busy to answer in time.'), say('The network does not let the scrape through.')],
      queries: [{ question: say('Which instances answer?'), expression: up }],
      remedies: [t`Read the log of ${workload} from its end.`, t`Restart ${workload}.`, say('Undo the last change of its configuration, or of the network.')],
    },
    test: { fault: [{ metric: 'up', labels: { job: workload }, start: 0 }], health: [{ metric: 'up', labels: { job: workload }, start: 1 }] },
    origin: why,
  };
}

function noticesSilence(of: Expression | Text): boolean {
  switch (of.kind) {
    case 'selector':
      return (of.metric instanceof Traced ? of.metric.value : of.metric) === 'up';
    case 'call':
      return of.name === 'absent' || of.arguments.some(noticesSilence);
    case 'window':
    case 'subquery':
    case 'aggregation':
    case 'negative':
      return noticesSilence(of.of);
    case 'binary':
      return noticesSilence(of.left) || noticesSilence(of.right);
    case 'number':
    case 'text':
      return false;
    default:
      return unreachable(of);
  }
}
