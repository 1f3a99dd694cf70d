import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

/** Something asks, and nobody is told. */
const prometheus = { owners: { core: {} }, alerting: { in: [] }, resources: { prometheus: { kind: 'prometheus' } } };
const counter = { http_requests_total: { type: 'counter', labels: ['method', 'status'] } };
const histogram = { http_request_duration_seconds: { type: 'histogram', labels: ['method'], buckets: [0.1, 0.5, 1] } };

function serving(serves: object, more: { metrics?: object; objectives?: object; resources?: object } = {}): Config {
  const { metrics = {}, objectives, ...rest } = more;
  return { ...prometheus, ...rest, services: { web: { ports: { http: 80 }, metrics: { serves, ...metrics }, ...(objectives === undefined ? {} : { objectives }) } } };
}

const availability = { availability: '99.9%' };
const at = (what: string): string => `${what} @ services.web.objectives.availability`;
const latency = (time: string, quantile = 'p95'): object => ({ latency: { [quantile]: time } });

group('availability', () => {
  table([
    ['a counter with a status', serving(counter, { objectives: availability }), []],
    ['a histogram with a status', serving({ http_server_request_duration_seconds: { type: 'histogram', labels: ['http_response_status_code'] } }, { objectives: availability }), []],
    ['nothing is served', { ...prometheus, services: { web: { ports: { http: 80 }, metrics: {}, objectives: availability } } }, [at('objective/not-measurable')]],
    ['no metrics at all', { ...prometheus, services: { web: { ports: { http: 80 }, objectives: availability } } }, [at('objective/not-measurable')]],
    ['no metrics, and nobody who would ask', { services: { web: { ports: { http: 80 }, objectives: availability } } }, []],
    ['nothing that is known', serving({ orders_total: { type: 'counter' } }, { objectives: availability }), [at('objective/not-measurable')]],
    ['no label that tells', serving({ http_requests_total: { type: 'counter', labels: ['method'] } }, { objectives: availability }), [at('objective/not-measurable')]],
    ['a gauge of that name', serving({ http_requests_total: { type: 'gauge', labels: ['status'] } }, { objectives: availability }), [at('objective/not-measurable')]],
    ['a metric of its own, named', serving({ orders_total: { type: 'counter', labels: ['outcome'] } }, { metrics: { requests: { metric: 'orders_total', failed: { label: 'outcome', matches: 'error' } } }, objectives: availability }), []],
    ['a metric of its own, with a status', serving({ orders_total: { type: 'counter', labels: ['status'] } }, { metrics: { requests: { metric: 'orders_total' } }, objectives: availability }), []],
    ['a metric of its own, without', serving({ orders_total: { type: 'counter', labels: ['outcome'] } }, { metrics: { requests: { metric: 'orders_total' } }, objectives: availability }), [at('objective/not-measurable')]],
    ['all or nothing', serving(counter, { objectives: { availability: '100%' } }), [at('objective/no-budget')]],
    ['nothing at all', serving(counter, { objectives: { availability: '0%' } }), [at('objective/no-budget')]],
    ['more than all', serving(counter, { objectives: { availability: '120%' } }), [at('objective/no-budget')]],
    ['judged over hours', serving(counter, { objectives: { ...availability, window: '12h' } }), ['objective/window @ services.web.objectives.window']],
    ['judged over more than is kept', serving(counter, { objectives: { ...availability, window: '90d' } }), ['objective/retention @ services.web.objectives.window']],
    ['judged over what is kept', serving(counter, { objectives: { ...availability, window: '90d' }, resources: { prometheus: { kind: 'prometheus', retention: '90d' } } }), []],
    ['judged over the usual, which is not kept', serving(counter, { objectives: availability, resources: { prometheus: { kind: 'prometheus', retention: '7d' } } }), ['objective/retention @ services.web.objectives.window']],
    ['judged over a day', serving(counter, { objectives: { ...availability, window: '1d' } }), []],
  ]);
});

group('latency', () => {
  const where = (what: string, quantile = 'p95'): string => `${what} @ services.web.objectives.latency.${quantile}`;
  const beyond = 'alert/beyond-buckets @ services.web.metrics.serves.http_request_duration_seconds';
  const short = { http_request_duration_seconds: { type: 'histogram', buckets: [0.1, 0.5] } };
  table([
    ['at a bound', serving(histogram, { objectives: latency('500ms') }), []],
    ['between two', serving(histogram, { objectives: latency('400ms') }), []],
    ['below all', serving(histogram, { objectives: latency('50ms') }), [where('objective/beyond-buckets')]],
    ['at the last', serving(histogram, { objectives: latency('1s', 'p99') }), []],
    ['above all', serving(histogram, { objectives: latency('2s') }), [where('objective/beyond-buckets')]],
    ['bounds that are not declared', serving({ http_request_duration_seconds: { type: 'histogram' } }, { objectives: latency('2s') }), []],
    ['no histogram', serving(counter, { objectives: latency('500ms', 'p50') }), [where('objective/not-measurable', 'p50')]],
    ['a summary of that name', serving({ http_request_duration_seconds: { type: 'summary' } }, { objectives: latency('500ms') }), [where('objective/not-measurable')]],
    ['a histogram of its own, named', serving({ order_seconds: { type: 'histogram', buckets: [1] } }, { metrics: { latency: 'order_seconds' }, objectives: latency('1s') }), []],
    ['in milliseconds', serving({ order_time: { type: 'histogram', unit: 'milliseconds', buckets: [100, 1000] } }, { metrics: { latency: 'order_time' }, objectives: latency('1s') }), []],
    ['without a unit', serving({ order_time: { type: 'histogram', buckets: [100, 1000] } }, { metrics: { latency: 'order_time' }, objectives: latency('1s') }), ['metric/time-unit @ services.web.metrics.latency']],
    ['the usual limits lie above all bounds', serving(short), [beyond]],
    ['of its own limits none does', serving(short, { objectives: { latency: { p95: '500ms', p99: '500ms' } } }), []],
    ['the usual limits lie below all bounds', serving({ http_request_duration_seconds: { type: 'histogram', buckets: [2, 5] } }), [beyond, beyond]],
    ['the usual limits of others', { ...serving(short), alerting: { in: [], thresholds: { latency: { p99: '400ms' } } } }, []],
  ]);
});

group('what counts and what times', () => {
  const by = (more: object): Config => serving({ ...counter, ...histogram, open: { type: 'gauge' } }, { metrics: more });
  const failed = (label: string, matches: string): object => ({ requests: { metric: 'http_requests_total', failed: { label, matches } } });
  table([
    ['names that are served', by({ requests: { metric: 'http_requests_total' }, latency: 'http_request_duration_seconds' }), []],
    ['a name that is not', by({ requests: { metric: 'http_request_total' } }), ['metric/unknown @ services.web.metrics.requests.metric']],
    ['a histogram that is not', by({ latency: 'http_duration' }), ['metric/unknown @ services.web.metrics.latency']],
    ['a gauge counts nothing', by({ requests: { metric: 'open' } }), ['metric/wrong-type @ services.web.metrics.requests.metric']],
    ['a counter times nothing', by({ latency: 'http_requests_total' }), ['metric/wrong-type @ services.web.metrics.latency']],
    ['a histogram counts, too', by({ requests: { metric: 'http_request_duration_seconds', failed: { label: 'method', matches: 'TRACE' } } }), []],
    ['a label that it has not', by(failed('code', '5..')), ['metric/unknown-label @ services.web.metrics.requests.failed.label']],
    ['a pattern that cannot be read', by(failed('status', '5(')), ['metric/pattern @ services.web.metrics.requests.failed.matches']],
    ['a pattern that matches everything', by(failed('status', '.*')), ['metric/pattern @ services.web.metrics.requests.failed.matches']],
    ['nobody asks', { services: { web: { ports: { http: 80 }, metrics: { latency: 'x' } } } }, ['metric/unknown @ services.web.metrics.latency']],
  ]);
});

const words: readonly (readonly [name: string, config: Config, help: string])[] = [
  ['a prefix of its own', serving({ api_http_requests_total: { type: 'counter', labels: ['status'] } }, { objectives: availability }), 'if "api_http_requests_total" is it, write metrics: { requests: { metric: "api_http_requests_total" } }'],
  ['a slip of the pen', serving({ http_request_total: { type: 'counter', labels: ['status'] } }, { objectives: availability }), 'if "http_request_total" is it, write metrics: { requests: { metric: "http_request_total" } }'],
  ['nothing like it', serving({ orders: { type: 'gauge' } }, { objectives: availability }), 'declare what it serves under "metrics.serves", such as "http_requests_total", or name it: metrics: { requests: { metric: "..." } }'],
  ['a histogram with a prefix', serving({ api_http_request_duration_seconds: { type: 'histogram' } }, { objectives: latency('1s') }), 'if "api_http_request_duration_seconds" is it, write metrics: { latency: "api_http_request_duration_seconds" }'],
];

test.each(words)('the nearest is named: %s', (_, config, help) => {
  expect(diagnose(config).map((one) => describe(one).help)).toEqual([help]);
});

