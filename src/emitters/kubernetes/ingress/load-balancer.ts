import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, map, traced, type Traced } from '../../../provenance/traced.ts';
import { inSeconds } from './exposure.ts';

// What the objects of Google's two controllers, of Ingress and of Gateway, say alike of a backend.

/** Google's proxies and health checks come from these. https://cloud.google.com/load-balancing/docs/firewall-rules */
export const googleProxies: readonly string[] = ['35.191.0.0/16', '130.211.0.0/22'];

/** Longest that a load balancer waits for connections to end. https://cloud.google.com/load-balancing/docs/enabling-connection-draining */
const longestDrain = 3600;

const drained = convention('a pod that is taken out answers what it has begun; it gets as long for that as between the signal to stop and the kill', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#draining_timeout',
});

export function drainSeconds({ stop }: Workload): Traced<number> {
  const seconds = inSeconds(stop);
  return traced(Math.min(seconds.value, longestDrain), compose([seconds.origin, drained]));
}

/** In the order in which both kinds of objects have them. */
export type HealthCheck = {
  readonly checkIntervalSec: Leaf;
  readonly timeoutSec: Leaf;
  readonly healthyThreshold: Leaf;
  readonly unhealthyThreshold: Leaf;
};

const ownCheck = convention('a load balancer asks pods by itself, and knows nothing of their probes', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/ingress#health_checks',
});

/** https://cloud.google.com/compute/docs/reference/rest/v1/healthChecks */
const longestInterval = 300;
const mostFailures = 10;

/** How often a load balancer asks: as often as the kubelet does. Its time limit must not exceed the interval. `null` where nobody asks. */
export function healthTiming({ health }: Workload): HealthCheck | null {
  if (health.kind === 'none') return null;
  const interval = map(inSeconds(health.interval), (seconds) => Math.min(seconds, longestInterval));
  const timeout = combine([inSeconds(health.timeout), interval], (both) => Math.min(...both));
  const failures = map(health.retries, (retries) => Math.min(Math.max(retries, 1), mostFailures));
  return because([ownCheck, health.origin], { checkIntervalSec: interval, timeoutSec: timeout, healthyThreshold: 1, unhealthyThreshold: failures });
}
