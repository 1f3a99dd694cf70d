import type { MetricType } from '../metric.ts';

/** How a label tells that a request failed by the fault of the service. */
export interface Failure {
  /** Names that the label has, by library; the first that the metric has is taken. */
  readonly labels: readonly string[];
  /** Values of requests that failed, as a regular expression for the whole of a value. */
  readonly matches: string;
  /** A value of each sort. */
  readonly failed: string;
  readonly succeeded: string;
}

/** A metric that a client library serves by itself, and what it says of requests. */
export interface KnownMetric {
  readonly name: string;
  readonly types: readonly MetricType[];
  /** Whether it counts requests: a counter itself, a histogram or summary by its count. */
  readonly counts: boolean;
  /** Whether, as a histogram, it tells how long answers take. */
  readonly times: boolean;
  readonly failure: Failure | null;
  /** Who serves it, for readers. */
  readonly by: string;
  readonly reference: string;
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx; some libraries write the class instead of the code: `5xx`. */
const status = (...labels: readonly string[]): Failure => ({ labels, matches: '5..', failed: '503', succeeded: '200' });

/** Statuses that are the server's fault. https://opentelemetry.io/docs/specs/semconv/rpc/grpc/ */
const grpc: Failure = { labels: ['grpc_code'], matches: 'Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss', failed: 'Internal', succeeded: 'OK' };
const grpcNumber: Failure = { labels: ['rpc_grpc_status_code'], matches: '2|4|12|13|14|15', failed: '13', succeeded: '0' };
const grpcName: Failure = { labels: ['rpc_response_status_code'], matches: 'UNKNOWN|DEADLINE_EXCEEDED|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS', failed: 'INTERNAL', succeeded: 'OK' };

const plain = status('status', 'code', 'status_code', 'http_response_status_code');

/** Names end in their unit. In the order in which they are looked for: counters first, since these are the cheapest to count by. */
export const knownMetrics: readonly KnownMetric[] = [
  { name: 'http_requests_total', types: ['counter'], counts: true, times: false, failure: plain, by: 'the naming rules of Prometheus, and many libraries', reference: 'https://prometheus.io/docs/practices/naming/' },
  { name: 'http_requests_received_total', types: ['counter'], counts: true, times: false, failure: status('code'), by: 'prometheus-net', reference: 'https://github.com/prometheus-net/prometheus-net#aspnet-core-http-request-metrics' },
  { name: 'axum_http_requests_total', types: ['counter'], counts: true, times: false, failure: status('status'), by: 'axum-prometheus', reference: 'https://docs.rs/axum-prometheus' },
  { name: 'flask_http_request_total', types: ['counter'], counts: true, times: false, failure: status('status'), by: 'prometheus-flask-exporter', reference: 'https://github.com/rycus86/prometheus_flask_exporter' },
  { name: 'grpc_server_handled_total', types: ['counter'], counts: true, times: false, failure: grpc, by: 'go-grpc-middleware and its kin', reference: 'https://pkg.go.dev/github.com/grpc-ecosystem/go-grpc-middleware/providers/prometheus' },
  { name: 'http_server_request_duration_seconds', types: ['histogram'], counts: true, times: true, failure: status('http_response_status_code'), by: 'OpenTelemetry', reference: 'https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpserverrequestduration' },
  { name: 'http_server_requests_seconds', types: ['histogram', 'summary'], counts: true, times: true, failure: status('status'), by: 'Micrometer, in Spring Boot and Quarkus', reference: 'https://docs.spring.io/spring-boot/reference/actuator/metrics.html' },
  { name: 'http_request_duration_seconds', types: ['histogram', 'summary'], counts: true, times: true, failure: plain, by: 'the naming rules of Prometheus, and many libraries', reference: 'https://prometheus.io/docs/practices/naming/' },
  { name: 'axum_http_requests_duration_seconds', types: ['histogram'], counts: true, times: true, failure: status('status'), by: 'axum-prometheus', reference: 'https://docs.rs/axum-prometheus' },
  { name: 'flask_http_request_duration_seconds', types: ['histogram'], counts: true, times: true, failure: status('status'), by: 'prometheus-flask-exporter', reference: 'https://github.com/rycus86/prometheus_flask_exporter' },
  { name: 'grpc_server_handling_seconds', types: ['histogram'], counts: false, times: true, failure: null, by: 'go-grpc-middleware and its kin', reference: 'https://pkg.go.dev/github.com/grpc-ecosystem/go-grpc-middleware/providers/prometheus' },
  { name: 'rpc_server_call_duration_seconds', types: ['histogram'], counts: true, times: true, failure: grpcName, by: 'OpenTelemetry', reference: 'https://opentelemetry.io/docs/specs/semconv/rpc/rpc-metrics/' },
  { name: 'rpc_server_duration_milliseconds', types: ['histogram'], counts: true, times: true, failure: grpcNumber, by: 'OpenTelemetry, before its rules for calls were stable', reference: 'https://github.com/open-telemetry/semantic-conventions/blob/v1.28.0/docs/rpc/rpc-metrics.md' },
];

/** How a metric of one's own most likely tells it. */
export const usualFailure: Failure = plain;
