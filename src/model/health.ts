import * as z from 'zod';
import { duration, field, nonEmpty, object, positive, required, urlPath } from './schema.ts';

const timing = {
  interval: field('Time between two probes. Default: 10s.', duration),
  timeout: field('Time that a probe may take. Default: 5s.', duration),
  retries: field('Failures in a row after which it counts as failed. Default: 3.', positive),
  startPeriod: field('Time in which it may still be starting. Default: 60s.', duration),
};

export const healthSchema: z.ZodType = z.union([
  object('HttpHealth', 'Health over HTTP: a 2xx or 3xx answer is health.', {
    live: required('Path that answers while the process works; failing it means a restart.', urlPath),
    ready: field('Path that answers while requests can be served. Default: the live path.', urlPath),
    port: field('Name of the port. Default: the port named http, otherwise the only one.', nonEmpty),
    ...timing,
  }),
  object('CommandHealth', 'Health by a command in the container: exit code 0 is health.', {
    command: required('The command and its arguments; no shell is added.', z.array(nonEmpty).min(1)),
    ...timing,
  }),
  object('NoHealth', 'A container without a health check.', {
    none: required('Why there is none: read by whoever wonders why nothing waits for it.', nonEmpty),
  }),
]);
