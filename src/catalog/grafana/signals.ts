import { compare, divide, histogramQuantile, like, over, rate, sum } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { Grafana } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own, rowOf } from '../panel.ts';
import { alertOf, warnAt } from '../signal.ts';

const mixin = 'https://github.com/grafana/grafana/tree/main/grafana-mixin';
const shown = source('grafana.panels', 'what whoever opens it gets, and how fast', mixin);
const fails = source('grafana.requests-failing', 'a page that answers with errors helps nobody while something else is wrong', mixin);

type Resource = ResourceInput<Grafana>;
type Length = Traced<number> | '$__rate_interval';

export function signals(resource: Resource, target: ScrapeTarget, context: SignalsContext): Signals {
  const seconds = rate(over(own(target, 'grafana_http_request_duration_seconds_bucket'), '$__rate_interval'));
  const row = rowOf([shown, resource.origin], 'Requests', [
    { title: 'Requests', description: 'By how they were answered.', unit: 'requests per second', queries: [['{{status_code}}', sum(requests(target, '$__rate_interval'), 'status_code')]], min: 0, stacked: true, width: 8 },
    { title: 'Requests that fail', description: 'Share of all.', unit: 'ratio', queries: [['failed', failedShare(target, '$__rate_interval')]], thresholds: warnAt(half, fails), min: 0, max: 1, width: 8 },
    { title: 'Time to answer', description: '95 of 100 requests are answered within it.', unit: 'seconds', queries: [['95 of 100', histogramQuantile(0.95, sum(seconds, 'le'))]], min: 0, width: 8 },
  ]);
  return { recordings: [], alerts: [failing(resource, target, context)], rows: [row] };
}

function requests(target: ScrapeTarget, window: Length, codes?: string): Vector {
  return rate(over(own(target, 'grafana_http_request_duration_seconds_count', codes === undefined ? {} : { status_code: like(codes) }), window));
}

function failedShare(target: ScrapeTarget, window: Length): Vector {
  return divide(sum(requests(target, window, '5..'), 'job'), sum(requests(target, window), 'job'));
}

const half = 0.5;

function failing({ name, origin, options }: Resource, target: ScrapeTarget, { window }: SignalsContext): Alert {
  const share = failedShare(target, window);
  const count = 'grafana_http_request_duration_seconds_count';
  const asked = { handler: '/api/dashboards/uid/:uid', method: 'GET' };
  return alertOf([fails, origin], {
    name: 'RequestsFail',
    severity: 'warning',
    expression: compare(share, '>', half),
    minutes: 10,
    threshold: half,
    summary: t`${name} answers with errors`,
    description: t`{{ $value | humanizePercentage }} of the requests to ${name} fail.`,
    panel: 'Requests that fail',
    runbook: {
      meaning: t`More than half of what people ask ${name} for is answered with an error.`,
      impact: 'Users notice nothing. Dashboards stay empty.',
      condition: 'More than 50 % of the requests have failed for ten minutes.',
      causes: [t`${options.prometheus} does not answer.`, 'The database of the dashboards and users is damaged, or its disk is full.'],
      queries: [['Which requests fail?', sum(requests(target, window, '5..'), 'handler', 'status_code')]],
      remedies: [t`See that ${options.prometheus} runs.`, t`Read the log of ${name}.`, t`Restart ${name}: its data sources and dashboards are files, and come back.`],
    },
    test: {
      fault: [{ metric: count, labels: { ...asked, status_code: '500' }, start: 0, perMinute: 30 }, { metric: count, labels: { ...asked, status_code: '200' }, start: 0, perMinute: 10 }],
      health: [{ metric: count, labels: { ...asked, status_code: '500' }, start: 0 }, { metric: count, labels: { ...asked, status_code: '200' }, start: 0, perMinute: 40 }],
    },
  });
}
