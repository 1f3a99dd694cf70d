import * as z from 'zod';
import { field, nonEmpty, object, required, text, urlPath, type ObjectSchema } from './schema.ts';
import { labelName, metricName } from './names.ts';

const metricSchema = object('Metric', 'A metric that a program serves.', {
  type: required('Its type.', z.enum(['counter', 'gauge', 'histogram', 'summary'])),
  unit: field('What is counted: seconds, bytes, requests.', text),
  labels: field('Names of its labels. Default: none.', z.array(z.string().regex(labelName, 'must be a label name: letters, digits and "_", not starting with a digit'))),
  buckets: field('Upper bounds of a histogram\'s buckets.', z.array(z.number()).min(1)),
  help: field('What it measures.', text),
});

export const metricsSchema: ObjectSchema = object('Metrics', 'What a service serves to Prometheus.', {
  path: field('Path. Default: /metrics.', urlPath),
  port: field('Name of the port. Default: the port named http, otherwise the only one.', nonEmpty),
  serves: field('The metrics, by name.', z.record(z.string().regex(metricName, 'must be a metric name: letters, digits, "_" and ":", not starting with a digit'), metricSchema)),
});
