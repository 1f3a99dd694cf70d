import { duration, field, object, percent, type ObjectSchema } from './schema.ts';

const latencySchema = object('LatencyObjective', 'How long answers may take.', {
  p50: field('Half of them.', duration),
  p95: field('95 of 100.', duration),
  p99: field('99 of 100.', duration),
});

const errorsSchema = object('ErrorObjective', 'Share of requests that fail within a few minutes.', {
  warning: field('For a warning. Default: that of alerting.thresholds.errors.', percent),
  critical: field('For a critical alert. Default: that of alerting.thresholds.errors.', percent),
});

export const objectivesSchema: ObjectSchema = object('Objectives', 'What the users of a service may expect of it.', {
  availability: field('Share of requests answered without an error of the server.', percent),
  latency: field('How long answers may take.', latencySchema),
  window: field('Time over which it is judged, at least a day. Default: 30d.', duration),
  errors: field('Share of requests that fail, from which somebody is told at once, however much of the budget is left.', errorsSchema),
});
