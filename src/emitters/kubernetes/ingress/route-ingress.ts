import type { ResolvedPort, Workload } from '../../../compiler/resolved.ts';
import { because } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import { fixedAddresses, privateAddresses } from '../network/address-peers.ts';
import { protocolOf, type IngressRule, type PolicyPeer, type PolicyPort } from '../network/rule.ts';
import { backendsOf, exposureOf, originOfExposure, type Backend, type Exposure } from './exposure.ts';
import { googleProxies } from './load-balancer.ts';

const fromGoogle = convention('Google\'s proxies and health checks reach pods from these ranges, without a machine of the cluster between', {
  reference: 'https://cloud.google.com/load-balancing/docs/firewall-rules',
  comment: 'The ranges of Google\'s proxies and health checks.',
});
const fromSubnet = convention('the proxies of a regional or internal load balancer have addresses of the proxy-only subnet, which the model does not know', {
  reference: 'https://cloud.google.com/load-balancing/docs/proxy-only-subnets',
});
const fromGateway = convention('a gateway\'s pods run in a namespace that only the cluster\'s operator knows', {
  comment: 'The gateway, in whichever namespace it runs.',
});

/** The way in for requests from outside, on the ports that routes lead to; a load balancer of Google's asks for health by itself. */
export function routeRules(workload: Workload, context: KubernetesContext): IngressRule[] {
  const backends = backendsOf(workload, context);
  if (backends.length === 0) return [];
  const exposure = exposureOf(context);
  return [
    because([...backends.map(({ origin }) => origin), originOfExposure(exposure)], {
      from: gatewayPeers(exposure, context),
      ports: [...backends.map(({ port, routes }) => portOf(port, routes)), ...healthPorts(workload, backends, exposure)],
    }),
  ];
}

function gatewayPeers(exposure: Exposure, context: KubernetesContext): PolicyPeer[] {
  if (!exposure.google) return [because(fromGateway, { namespaceSelector: {} })];
  return [...fixedAddresses(fromGoogle, googleProxies), ...(exposure.proxiesInside ? privateAddresses(context, fromSubnet) : [])];
}

function portOf(port: ResolvedPort, routes: Backend['routes']): PolicyPort {
  return because(compose(routes.map((route) => route.port.number.origin)), { protocol: protocolOf(port), port: port.number });
}

/** Where health is asked on another port than the routes'. */
function healthPorts({ health }: Workload, backends: readonly Backend[], { google }: Exposure): PolicyPort[] {
  if (!google || health.kind !== 'http' || backends.some(({ port }) => port.number.value === health.port.number.value)) return [];
  return [because(health.origin, { protocol: protocolOf(health.port), port: health.port.number })];
}
