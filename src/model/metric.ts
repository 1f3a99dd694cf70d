import * as z from 'zod';
import { field, nonEmpty, object, required, text, urlPath, type ObjectSchema } from './schema.ts';
import { labelName, metricName } from './names.ts';

const metric = z.string().regex(metricName, 'must be a metric name: letters, digits, "_" and ":", not starting with a digit');
const label = z.string().regex(labelName, 'must be a label name: letters, digits and "_", not starting with a digit');

const metricSchema = object('Metric', 'A metric that a program serves.', {
  type: required('Its type.', z.enum(['counter', 'gauge', 'histogram', 'summary'])),
  unit: field('What is counted: seconds, bytes, requests.', text),
  labels: field('Names of its labels. Default: none.', z.array(label)),
  buckets: field('Upper bounds of a histogram\'s buckets.', z.array(z.number()).min(1)),
  help: field('What it measures.', text),
});

const failedSchema = object('FailedRequests', 'Which requests failed by the fault of the service.', {
  label: required('Label that tells.', label),
  matches: required('Values of those that failed, as a regular expression for the whole of the value: "5..".', nonEmpty),
});

const requestsSchema = object('RequestMetric', 'What counts the requests of a service.', {
  metric: required('A metric that it serves: a counter, or a histogram or summary, of which the count is taken.', metric),
  failed: field('Which of them failed. Default: those with a status of 5xx, where a label is called status, code, status_code or http_response_status_code; otherwise that is not known.', failedSchema),
});

export const metricsSchema: ObjectSchema = object('Metrics', 'What a service serves to Prometheus.', {
  path: field('Path. Default: /metrics.', urlPath),
  port: field('Name of the port. Default: the port named http, otherwise the only one.', nonEmpty),
  serves: field('The metrics, by name.', z.record(metric, metricSchema)),
  requests: field('What counts its requests. Default: the first that it serves of those that client libraries are known to serve, as http_requests_total.', requestsSchema),
  latency: field('Histogram of the time that its answers take. Default: the first that it serves of those that client libraries are known to serve, as http_request_duration_seconds.', metric),
});
