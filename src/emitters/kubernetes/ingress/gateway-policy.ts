import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, withOrigin } from '../../../provenance/traced.ts';
import { sortBy } from '../../../util/sort.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { workloadMeta } from '../labels.ts';
import { backendsOf, inSeconds, type Backend } from './exposure.ts';
import { drainSeconds, healthTiming, type HealthCheck } from './load-balancer.ts';

// Google's policies belong to a Service as a whole. https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources

type TargetRef = { readonly group: Leaf; readonly kind: Leaf; readonly name: Leaf };

type BackendPolicy = KubernetesObject & {
  readonly spec: { readonly default: { readonly timeoutSec: Leaf; readonly connectionDraining: { readonly drainingTimeoutSec: Leaf } }; readonly targetRef: TargetRef };
};

type HealthCheckPolicy = KubernetesObject & {
  readonly spec: { readonly default: HealthCheck & { readonly config: CheckConfig }; readonly targetRef: TargetRef };
};

type CheckConfig =
  | { readonly type: Leaf; readonly httpHealthCheck: { readonly portSpecification: Leaf; readonly port: Leaf; readonly requestPath: Leaf } }
  | { readonly type: Leaf; readonly tcpHealthCheck: { readonly portSpecification: Leaf; readonly port: Leaf } };

const untilClosed = convention('a load balancer cuts what lasts longer: an answer, and a websocket however busy it is', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources#configure_backend_service_timeout',
  comment: 'Seconds that an answer may take, and that a websocket may stay open.',
});
const listens = convention('without a path that could be asked for, a pod is well that takes a connection', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources#configure_health_check',
});

/** For each workload that routes lead to. */
export function googlePolicies(context: KubernetesContext): KubernetesObject[] {
  return sortBy(context.routesTo.keys(), (name) => name).flatMap((name) => {
    const workload = context.workloads.get(name);
    const backends = workload === undefined ? [] : backendsOf(workload, context);
    return workload === undefined || backends.length === 0 ? [] : policiesOf(workload, backends, context);
  });
}

function policiesOf(workload: Workload, backends: readonly Backend[], context: KubernetesContext): KubernetesObject[] {
  const check = healthCheckPolicy(workload, backends, context);
  const origin = compose([workload.origin, ...backends.map((backend) => backend.origin)]);
  return [backendPolicy(workload, backends, context), ...(check === null ? [] : [check])].map((one) => because(origin, one));
}

function backendPolicy(workload: Workload, backends: readonly Backend[], context: KubernetesContext): BackendPolicy {
  const timeout = combine(backends.map((backend) => inSeconds(backend.timeout)), (each) => Math.max(...each));
  return {
    apiVersion: 'networking.gke.io/v1',
    kind: 'GCPBackendPolicy',
    metadata: workloadMeta(workload, context),
    spec: { default: { timeoutSec: withOrigin(timeout, untilClosed), connectionDraining: { drainingTimeoutSec: drainSeconds(workload) } }, targetRef: targetOf(workload) },
  };
}

function healthCheckPolicy(workload: Workload, backends: readonly Backend[], context: KubernetesContext): HealthCheckPolicy | null {
  const timing = healthTiming(workload);
  if (timing === null) return null;
  return {
    apiVersion: 'networking.gke.io/v1',
    kind: 'HealthCheckPolicy',
    metadata: workloadMeta(workload, context),
    spec: { default: { ...timing, config: configOf(workload, backends[0]!) }, targetRef: targetOf(workload) },
  };
}

function configOf({ health }: Workload, { port }: Backend): CheckConfig {
  if (health.kind !== 'http') return because(listens, { type: 'TCP', tcpHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: port.number } });
  return because(health.origin, { type: 'HTTP', httpHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: health.port.number, requestPath: health.ready } });
}

function targetOf({ name }: Workload): TargetRef {
  return { group: '', kind: 'Service', name };
}
