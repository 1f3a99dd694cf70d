import type { Route } from './routing.ts';

/**
 * The name of the receiver that an alert with these labels reaches: of the routes that it matches the first, and of that the innermost.
 * https://prometheus.io/docs/alerting/latest/configuration/#route
 */
export function reachedBy(labels: Readonly<Record<string, string>>, { receiver, routes }: Route): string {
  const taken = routes.find(({ matchers }) => matchers.every(({ label, value }) => (labels[label] ?? '') === value.value));
  return taken === undefined ? receiver.value : reachedBy(labels, taken);
}
