import { duration, field, object, percent, type ObjectSchema } from './schema.ts';

const latencySchema = object('LatencyObjective', 'How long answers may take.', {
  p50: field('Half of them.', duration),
  p95: field('95 of 100.', duration),
  p99: field('99 of 100.', duration),
});

export const objectivesSchema: ObjectSchema = object('Objectives', 'What the users of a service may expect of it.', {
  availability: field('Share of requests answered without an error of the server.', percent),
  latency: field('How long answers may take.', latencySchema),
  window: field('Time over which it is judged. Default: 30d.', duration),
});
