import { compare, max, on, unless } from '../../formats/promql/build.ts';
import { convention } from '../../provenance/origin.ts';
import { t, traced } from '../../provenance/traced.ts';
import { alertFor } from '../written.ts';
import type { Alert } from '../alert.ts';
import { becauseOf, own, type Watching } from '../service/watching.ts';
import { timeInWords } from '../service/words.ts';
import type { Objective } from './objective.ts';
import { rateRecord } from './records.ts';

const blind = convention('an objective of which nothing is measured is kept by nobody, and no alert can tell', { reference: 'https://prometheus.io/docs/practices/instrumentation/#avoid-missing-metrics' });
const quiet = convention('hours without a single request are rare where users are, and usual where they are not: it is shown, and wakes nobody');

const hour = 3_600_000;

/** The service answers, and no request is counted: nobody uses it, or the metric is called otherwise than declared. */
export function absentAlert(watching: Watching, objectives: readonly Objective[]): Alert {
  const { service, context } = watching;
  const { name } = service;
  const { bad } = objectives[0]!;
  const metric = bad.kind === 'failed' ? bad.requests.count : bad.latency.bucket;
  const held = traced(6 * hour, quiet);
  const requests = own(watching, rateRecord('requests', context.window));
  const counted = max(compare(requests, '>', 0), 'job');
  return alertFor(becauseOf(watching, ...objectives, blind), {
    name: 'NothingMeasured',
    severity: traced('info', quiet),
    expression: unless(compare(max(own(watching, 'up'), 'job'), '==', 1), counted, on('job')),
    for: held,
    summary: t`No request to ${name} is counted`,
    description: t`${name} has answered for ${timeInWords(held)} and counted no request: its objectives cannot be judged.`,
    ...(watching.measures.requests === null ? {} : { panel: 'Traffic' }),
    runbook: {
      meaning: t`${name} answers when it is asked for its metrics, and none of them says that anybody used it.`,
      impact: t`None by itself. But if users are there, nobody will be told when requests to ${name} fail.`,
      condition: t`An instance of ${name} has answered scrapes for ${timeInWords(held)}, and ${metric} has not grown.`,
      causes: [
        t`Nobody uses ${name} in this environment.`,
        t`The program does not serve ${metric}, or calls it otherwise than the model says.`,
        t`Requests do not reach ${name}: a route, a certificate or a name leads elsewhere.`,
      ],
      queries: [
        ['What has been counted?', own(watching, metric)],
        ['Which instances answer?', own(watching, 'up')],
      ],
      remedies: [
        t`Ask ${name} for its metrics, and look for ${metric}.`,
        'Correct the model where it names another metric than the program serves.',
        'Follow a request from outside, and see where it ends.',
      ],
    },
    test: { fault: [{ metric: 'up', labels: {}, start: 1 }], health: [{ metric: 'up', labels: {}, start: 1 }, ...alive(bad)] },
  });
}

function alive(bad: Objective['bad']): Alert['test']['health'] {
  if (bad.kind === 'slow') return [{ metric: bad.latency.bucket.value, labels: { le: '+Inf' }, start: traced(0, bad.latency.origin), perMinute: traced(60, bad.latency.origin) }];
  const { count, failed, origin } = bad.requests;
  return [{ metric: count.value, labels: { [failed.label.value]: traced(failed.example.succeeded, failed.label.origin) }, start: traced(0, origin), perMinute: traced(60, origin) }];
}
