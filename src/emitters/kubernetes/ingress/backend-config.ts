import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { combine, traced, withOrigin } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Labels } from '../document.ts';
import { workloadMeta } from '../labels.ts';
import { allBackends, backendsOf, exposureOf, inSeconds, originOfExposure, type Backend } from './exposure.ts';
import { drainSeconds, healthTiming, type HealthCheck } from './load-balancer.ts';

/** https://docs.cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#configuring_ingress_features_through_backendconfig_parameters */
type BackendConfig = KubernetesObject & {
  readonly spec: {
    readonly timeoutSec: Leaf;
    readonly connectionDraining: { readonly drainingTimeoutSec: Leaf };
    readonly healthCheck?: (HealthCheck & { readonly type: Leaf; readonly requestPath: Leaf; readonly port: Leaf }) | undefined;
  };
};

const named = convention('how the load balancer treats a backend stands in an object that the Service names', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#associating_backendconfig_with_your_ingress',
  comment: 'How Google\'s load balancer treats this Service: by its BackendConfig in ingress.yaml.',
});
const direct = convention('requests go from the load balancer to the pods, with no machine of the cluster between', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/container-native-load-balancing',
});
const untilClosed = convention('a load balancer cuts what lasts longer: an answer, and a websocket however busy it is', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#timeout',
  comment: 'Seconds that an answer may take, and that a websocket may stay open.',
});

/** One for each port that routes lead to. */
export function backendConfigs(context: KubernetesContext): BackendConfig[] {
  return allBackends(context).map((backend) => backendConfig(backend, context));
}

function backendConfig(backend: Backend, context: KubernetesContext): BackendConfig {
  const { workload, name, timeout, origin } = backend;
  return because([workload.origin, origin, name.origin], {
    apiVersion: 'cloud.google.com/v1',
    kind: 'BackendConfig',
    metadata: workloadMeta(workload, context, name),
    spec: { timeoutSec: withOrigin(inSeconds(timeout), untilClosed), connectionDraining: { drainingTimeoutSec: drainSeconds(workload) }, healthCheck: healthCheck(workload) },
  });
}

/** Only a path can be asked for; without one the load balancer asks for `/` of the port. */
function healthCheck(workload: Workload): BackendConfig['spec']['healthCheck'] {
  const { health } = workload;
  const timing = healthTiming(workload);
  if (health.kind !== 'http' || timing === null) return undefined;
  return because(health.origin, { ...timing, type: 'HTTP', requestPath: health.ready, port: health.port.number });
}

/** What a Service says to Google's Ingress controller; `undefined` where no route leads to it, or another controller does it. */
export function serviceAnnotationsOf(workload: Workload, context: KubernetesContext): Labels<Leaf> | undefined {
  const backends = backendsOf(workload, context);
  const exposure = exposureOf(context);
  if (backends.length === 0 || exposure.kind.value !== 'gke') return undefined;
  const origin = compose([...backends.flatMap((backend) => [backend.origin, backend.name.origin]), originOfExposure(exposure)]);
  return because(origin, { 'cloud.google.com/backend-config': withOrigin(configOf(backends), named), 'cloud.google.com/neg': traced('{"ingress": true}', direct) });
}

function configOf(backends: readonly Backend[]): ReturnType<typeof combine<string, string>> {
  const only = backends.length === 1 ? backends[0] : undefined;
  if (only !== undefined) return combine([only.name], ([name]) => `{"default": ${JSON.stringify(name)}}`);
  return combine(
    backends.flatMap(({ port, name }) => [port.name, name]),
    (words) => `{"ports": {${backends.map((_, i) => `${JSON.stringify(words[2 * i])}: ${JSON.stringify(words[2 * i + 1])}`).join(', ')}}}`,
  );
}
