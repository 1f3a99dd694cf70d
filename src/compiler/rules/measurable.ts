import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map } from '../../provenance/traced.ts';
import { formatDuration, parseDuration } from '../../model/units.ts';
import { hasBudget, periodOf } from '../../observability/objectives/objective.ts';
import { shortestPeriod } from '../../observability/objectives/windows.ts';
import { inUnit, placeOf } from '../../observability/service/buckets.ts';
import { declaredOf, type Declared } from '../../observability/service/declared.ts';
import { knownMetrics, usualFailure } from '../../observability/service/known-metrics.ts';
import { latencyThreshold, quantiles } from '../../observability/service/latency.ts';
import { measuresOf, timeUnitOf, type Latency, type Measures } from '../../observability/service/measures.ts';
import { exampleOf, matches } from '../../observability/service/pattern.ts';
import type { Watch } from '../../observability/watch.ts';
import { nearest } from '../../util/suggest.ts';
import { quote, quoteList } from '../../util/text.ts';
import type { Report } from '../resolve/scope.ts';
import type { Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** What services say of their requests is said of metrics that they serve, and what they promise can be measured, where something measures. */
export const measurable: Rule = {
  name: 'measurable',
  check: ({ environments }, report) => {
    for (const { workloads, watch } of environments) {
      for (const workload of workloads) {
        if (workload.role !== 'service') continue;
        const declared = declaredOf(workload);
        checkRequests(workload, declared, report);
        checkLatency(workload, declared, report);
        checkPromises(workload, report);
        if (watch !== null) checkKept(workload, watch, report);
        if (watch === null || isWrong(workload, declared)) continue;
        const measures = measuresOf(workload, declared);
        checkAvailability(workload, measures, declared, report);
        checkTimes(workload, measures, declared, watch, report);
      }
    }
  },
};

type Metrics = readonly Declared[];

function checkRequests({ name, metrics }: Workload, declared: Metrics, report: Report): void {
  const stated = metrics?.requests ?? null;
  if (stated === null) return;
  const by = `"metrics.requests" of ${quote(name.value)}`;
  const metric = findMetric(stated.metric.value, declared);
  if (metric === undefined) return unknown(name.value, by, stated.metric, declared, report);
  if (metric.type === 'gauge') report('metric/wrong-type', pathOf(stated.metric.origin), { by, metric: metric.name, type: metric.type, allowed: ['counter', 'histogram', 'summary'] });
  if (stated.failed === undefined) return;
  const { label, matches: pattern } = stated.failed;
  const known = metric.labels.map(({ value }) => value);
  if (!known.includes(label.value)) report('metric/unknown-label', pathOf(label.origin), { by, label: label.value, of: quote(metric.name), known, suggestion: nearest(label.value, known) });
  if (!isPlayable(pattern.value)) report('metric/pattern', pathOf(pattern.origin), { by, pattern: pattern.value });
}

/** Whether there are values that it matches, and others: alerts are played with both. */
function isPlayable(pattern: string): boolean {
  return exampleOf(pattern) !== undefined && ['200', 'OK', '0', 'ok', 'none'].some((value) => matches(pattern, value) === false);
}

function checkLatency({ name, metrics }: Workload, declared: Metrics, report: Report): void {
  const stated = metrics?.latency ?? null;
  if (stated === null) return;
  const by = `"metrics.latency" of ${quote(name.value)}`;
  const metric = findMetric(stated.value, declared);
  if (metric === undefined) return unknown(name.value, by, stated, declared, report);
  if (metric.type !== 'histogram') report('metric/wrong-type', pathOf(stated.origin), { by, metric: metric.name, type: metric.type, allowed: ['histogram'] });
  else if (timeUnitOf(metric) === null) report('metric/time-unit', pathOf(stated.origin), { by, metric: metric.name });
}

function findMetric(name: string, declared: Metrics): Declared | undefined {
  return declared.find((one) => one.name === name);
}

function unknown(job: string, by: string, metric: { readonly value: string; readonly origin: Declared['origin'] }, declared: Metrics, report: Report): void {
  report('metric/unknown', pathOf(metric.origin), { by, metric: metric.value, job, servedBy: [], suggestion: nearest(metric.value, declared.map(({ name }) => name)) });
}

/** What was reported of its metrics need not be reported of its objectives again. */
function isWrong(workload: Workload, declared: Metrics): boolean {
  const { metrics } = workload;
  const requests = metrics?.requests ?? null;
  const latency = metrics?.latency ?? null;
  const measures = measuresOf(workload, declared);
  return (requests !== null && (measures.requests === null || (requests.failed !== undefined && measures.requests.failed === null))) || (latency !== null && measures.latency === null);
}

/** Of themselves, whatever measures them. */
function checkPromises({ name, objectives }: Workload, report: Report): void {
  if (objectives === null) return;
  const { availability, window } = objectives;
  if (availability !== undefined && !hasBudget(availability)) report('objective/no-budget', pathOf(availability.origin), { service: name.value, share: availability.value });
  if (window !== undefined && periodOf(objectives).value < shortestPeriod) report('objective/window', pathOf(window.origin), { service: name.value, window: window.value });
}

function checkKept({ name, objectives }: Workload, { keeps }: Watch, report: Report): void {
  if (objectives === null || (objectives.availability === undefined && objectives.latency === undefined)) return;
  const period = periodOf(objectives);
  if (period.value <= keeps.value) return;
  report('objective/retention', pathOf(period.origin), { service: name.value, window: formatDuration(period.value), kept: formatDuration(keeps.value) }, { related: [{ message: 'what is kept', path: pathOf(keeps.origin) }] });
}

function checkAvailability({ name, objectives }: Workload, { requests }: Measures, declared: Metrics, report: Report): void {
  const stated = objectives?.availability;
  if (stated === undefined || (requests !== null && requests.failed !== null)) return;
  const lacks = requests === null ? missing(declared, 'counts requests') : `${quote(requests.metric.name)} has no label that tells which requests failed; known are ${quoteList(usualFailure.labels, 'and')}`;
  const mend = requests === null ? mending(declared, 'counts', (metric) => `metrics: { requests: { metric: ${quote(metric)} } }`, 'http_requests_total') : 'state it: metrics: { requests: { metric, failed: { label, matches } } }';
  report('objective/not-measurable', pathOf(stated.origin), { service: name.value, objective: 'availability', lacks, mend });
}

/** Where nothing is served, or nothing that is known. */
function missing(declared: Metrics, what: string): string {
  return declared.length === 0 ? 'it declares no metrics' : `none of the metrics that it declares is known to be what ${what}`;
}

/** Names the metric that is called nearly as one that is known: with a prefix of its own, or with a slip of the pen. */
function mending(declared: Metrics, use: 'counts' | 'times', statement: (metric: string) => string, example: string): string {
  const known = knownMetrics.filter((one) => one[use]).map(({ name }) => name);
  const alike = declared.find(({ name }) => known.some((one) => name.endsWith(`_${one}`)) || nearest(name, known) !== undefined);
  return alike === undefined ? `declare what it serves under "metrics.serves", such as ${quote(example)}, or name it: ${statement('...')}` : `if ${quote(alike.name)} is it, write ${statement(alike.name)}`;
}

function checkTimes(workload: Workload, { latency }: Measures, declared: Metrics, watch: Watch, report: Report): void {
  const { name, objectives } = workload;
  for (const quantile of quantiles) {
    const stated = objectives?.latency?.[quantile];
    const objective = `${quantile} latency`;
    if (stated === undefined) {
      if (latency !== null && quantile !== 'p50') checkUsual(workload, latency, quantile, watch, report);
    } else if (latency === null) {
      const mend = mending(declared, 'times', (metric) => `metrics: { latency: ${quote(metric)} }`, 'http_request_duration_seconds');
      report('objective/not-measurable', pathOf(stated.origin), { service: name.value, objective, lacks: missing(declared, 'times answers'), mend });
    } else {
      const place = placeOf(latency.metric.buckets, inUnit(latency, map(stated, parseDuration)));
      if (place.kind === 'beyond') report('objective/beyond-buckets', pathOf(stated.origin), { service: name.value, objective, metric: latency.metric.name, side: place.side, bound: inSeconds(place.bound.value, latency) });
    }
  }
}

/** What holds for all who state nothing of their own. */
function checkUsual(workload: Workload, latency: Latency, quantile: 'p95' | 'p99', { thresholds }: Watch, report: Report): void {
  const limit = latencyThreshold(workload.objectives, thresholds, quantile);
  const place = placeOf(latency.metric.buckets, inUnit(latency, limit));
  if (place.kind !== 'beyond') return;
  const alert = `HighLatency${quantile.toUpperCase()}`;
  report('alert/beyond-buckets', pathOf(originOf(workload.metrics!.serves![latency.metric.name]!)), { service: workload.name.value, alert, limit: `${limit.value / 1000} s`, metric: latency.metric.name, side: place.side, bound: inSeconds(place.bound.value, latency) });
}

function inSeconds(bound: number, { perSecond }: Latency): string {
  return `${bound / perSecond} s`;
}
