import { expect, test } from 'vitest';
import { declaredOf } from '../../src/observability/service/declared.ts';
import { knownMetrics } from '../../src/observability/service/known-metrics.ts';
import { measuresOf } from '../../src/observability/service/measures.ts';
import { cachesOf, eventsOf, poolsOf } from '../../src/observability/service/related.ts';
import { matches } from '../../src/observability/service/pattern.ts';
import type { WatchedService } from '../../src/observability/service/service.ts';
import { resolve } from '../../src/compiler/resolve/index.ts';
import type * as Model from '../../src/model/types.gen.ts';

/** A service that says this of its metrics, as the resolver leaves it. */
function service(metrics: object): WatchedService {
  const model = { name: 'shop', environments: { local: { runtime: 'compose' } }, services: { web: { image: 'a:1', ports: { http: 80 }, metrics } } };
  const { platform } = resolve(model as unknown as Model.Platform, { hostPorts: {} });
  return platform.environments[0]!.workloads[0]!;
}

const measured = (metrics: object): string => {
  const { requests, latency } = measuresOf(service(metrics), declaredOf(service(metrics)));
  const counts = requests === null ? 'nothing' : `${requests.count.value}${requests.failed === null ? '' : `{${requests.failed.label.value}=~"${requests.failed.matches.value}"}`}`;
  return `${counts}, ${latency === null ? 'nothing' : `${latency.bucket.value} / ${latency.perSecond}`}`;
};

const counter = (...labels: string[]): object => ({ type: 'counter', labels });
const histogram = (...labels: string[]): object => ({ type: 'histogram', labels });

test.each<readonly [name: string, metrics: object, expected: string]>([
  ['nothing', {}, 'nothing, nothing'],
  ['as the naming rules have it', { serves: { http_requests_total: counter('method', 'status'), http_request_duration_seconds: histogram('method') } }, 'http_requests_total{status=~"5.."}, http_request_duration_seconds_bucket / 1'],
  ['promhttp', { serves: { http_requests_total: counter('code', 'method') } }, 'http_requests_total{code=~"5.."}, nothing'],
  ['the first label that is known', { serves: { http_requests_total: counter('code', 'status') } }, 'http_requests_total{status=~"5.."}, nothing'],
  ['no label that is known', { serves: { http_requests_total: counter('method') } }, 'http_requests_total, nothing'],
  ['prometheus-net', { serves: { http_requests_received_total: counter('code', 'method'), http_request_duration_seconds: histogram('code') } }, 'http_requests_received_total{code=~"5.."}, http_request_duration_seconds_bucket / 1'],
  ['only a histogram', { serves: { http_request_duration_seconds: histogram('status_code') } }, 'http_request_duration_seconds_count{status_code=~"5.."}, http_request_duration_seconds_bucket / 1'],
  ['OpenTelemetry', { serves: { http_server_request_duration_seconds: histogram('http_request_method', 'http_response_status_code') } }, 'http_server_request_duration_seconds_count{http_response_status_code=~"5.."}, http_server_request_duration_seconds_bucket / 1'],
  ['Micrometer, which has no buckets by itself', { serves: { http_server_requests_seconds: { type: 'summary', labels: ['status', 'uri'] } } }, 'http_server_requests_seconds_count{status=~"5.."}, nothing'],
  ['Micrometer with buckets', { serves: { http_server_requests_seconds: histogram('status') } }, 'http_server_requests_seconds_count{status=~"5.."}, http_server_requests_seconds_bucket / 1'],
  ['gRPC in Go', { serves: { grpc_server_handled_total: counter('grpc_method', 'grpc_code'), grpc_server_handling_seconds: histogram('grpc_method') } }, 'grpc_server_handled_total{grpc_code=~"Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss"}, grpc_server_handling_seconds_bucket / 1'],
  ['gRPC in OpenTelemetry, as it was', { serves: { rpc_server_duration_milliseconds: histogram('rpc_grpc_status_code') } }, 'rpc_server_duration_milliseconds_count{rpc_grpc_status_code=~"2|4|12|13|14|15"}, rpc_server_duration_milliseconds_bucket / 1000'],
  ['of HTTP and gRPC the first', { serves: { grpc_server_handled_total: counter('grpc_code'), http_requests_total: counter('code') } }, 'http_requests_total{code=~"5.."}, nothing'],
  ['a name with a prefix is not known', { serves: { api_http_requests_total: counter('status') } }, 'nothing, nothing'],
  ['a gauge counts nothing', { serves: { http_requests_total: { type: 'gauge', labels: ['status'] } } }, 'nothing, nothing'],
  ['stated', { serves: { orders_total: counter('result'), http_requests_total: counter('status') }, requests: { metric: 'orders_total', failed: { label: 'result', matches: 'error|panic' } } }, 'orders_total{result=~"error|panic"}, nothing'],
  ['stated, with the usual label', { serves: { orders_total: counter('status') }, requests: { metric: 'orders_total' } }, 'orders_total{status=~"5.."}, nothing'],
  ['stated, and known', { serves: { grpc_server_handled_total: counter('grpc_code'), http_requests_total: counter('status') }, requests: { metric: 'grpc_server_handled_total' } }, 'grpc_server_handled_total{grpc_code=~"Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss"}, nothing'],
  ['a histogram of its own, by its name', { serves: { order_seconds: histogram() }, latency: 'order_seconds' }, 'nothing, order_seconds_bucket / 1'],
  ['a histogram of its own, by its unit', { serves: { order_time: { type: 'histogram', unit: 'ms' } }, latency: 'order_time' }, 'nothing, order_time_bucket / 1000'],
  ['a histogram of nobody knows what', { serves: { order_time: histogram() }, latency: 'order_time' }, 'nothing, nothing'],
])('%s', (_, metrics, expected) => {
  expect(measured(metrics)).toBe(expected);
});

test.each(knownMetrics.map((known) => [known.name, known] as const))('what is known of %s is sound', (name, { counts, times, failure, types, reference, by }) => {
  expect(counts || times).toBe(true);
  expect(times).toBe(types.includes('histogram') && /_(?:seconds|milliseconds)$/.test(name));
  expect(reference).toMatch(/^https:\/\//);
  expect(by).not.toBe('');
  if (failure !== null) expect([matches(failure.matches, failure.failed), matches(failure.matches, failure.succeeded)]).toEqual([true, false]);
});

test.each<readonly [name: string, serves: object, expected: readonly string[]]>([
  ['sent and failed', { kafka_events_sent_total: counter('topic'), kafka_events_failed_total: counter('topic', 'reason') }, ['kafka_events: kafka_events_failed_total beside kafka_events_sent_total, by topic']],
  ['all and failed', { jobs_total: counter(), jobs_failed_total: counter() }, ['jobs: jobs_failed_total of jobs_total, by ']],
  ['errors', { mails_attempts_total: counter('kind'), mails_errors_total: counter() }, ['mails: mails_errors_total of mails_attempts_total, by ']],
  ['of two that fail the first', { jobs_total: counter(), jobs_errors_total: counter(), jobs_failed_total: counter() }, ['jobs: jobs_errors_total of jobs_total, by ']],
  ['only failed', { jobs_failed_total: counter() }, []],
  ['beside something of which nobody knows', { jobs_failed_total: counter(), jobs_seen_total: counter() }, []],
  ['gauges', { jobs_total: { type: 'gauge' }, jobs_failed_total: { type: 'gauge' } }, []],
])('events: %s', (_, serves, expected) => {
  const found = eventsOf(declaredOf(service({ serves })));
  expect(found.map(({ stem, failed, others, othersAreAll, labels }) => `${stem}: ${failed.name} ${othersAreAll ? 'of' : 'beside'} ${others.name}, by ${labels.map(({ value }) => value).join()}`)).toEqual(expected);
});

test.each<readonly [name: string, serves: object, expected: readonly string[]]>([
  ['hits and misses', { cache_hits_total: counter('cache_type'), cache_misses_total: counter('cache_type') }, ['cache by cache_type']],
  ['hits alone', { cache_hits_total: counter() }, []],
  ['two caches', { a_cache_hits_total: counter(), a_cache_misses_total: counter(), b_hits_total: counter(), b_misses_total: counter() }, ['a_cache by ', 'b by ']],
])('caches: %s', (_, serves, expected) => {
  expect(cachesOf(declaredOf(service({ serves }))).map(({ stem, labels }) => `${stem} by ${labels.map(({ value }) => value).join()}`)).toEqual(expected);
});

const gauge = (...labels: string[]): object => ({ type: 'gauge', labels });

test.each<readonly [name: string, serves: object, expected: readonly string[]]>([
  ['active and idle', { db_connections_active: gauge(), db_connections_idle: gauge() }, ['db_connections of unknown many']],
  ['HikariCP', { hikaricp_connections_active: gauge('pool'), hikaricp_connections_idle: gauge('pool'), hikaricp_connections_max: gauge('pool') }, ['hikaricp_connections of hikaricp_connections_max']],
  ['database/sql of Go', { go_sql_in_use_connections: gauge('db_name'), go_sql_idle_connections: gauge('db_name'), go_sql_max_open_connections: gauge('db_name') }, ['go_sql_connections of go_sql_max_open_connections']],
  ['active alone', { active_connections: gauge(), db_connections_active: gauge() }, []],
])('pools: %s', (_, serves, expected) => {
  expect(poolsOf(declaredOf(service({ serves }))).map(({ stem, most }) => `${stem} of ${most === null ? 'unknown many' : most.name}`)).toEqual(expected);
});
