import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import { allBackends, exposureOf, type Backend, type Exposure } from './exposure.ts';
import { routesByHost } from './ingress.ts';

/** https://docs.cloud.google.com/kubernetes-engine/docs/how-to/secure-traffic-management */
const mostCertificates = 15;
/** 64, of which one is for http. https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec */
const mostSecureListeners = 63;
/** https://github.com/GoogleCloudPlatform/gke-managed-certs */
const longestDomain = 63;

/** What the way in for requests lacks; nothing where no routes are. */
export function checkExposure(context: KubernetesContext): Diagnostic[] {
  if (context.environment.routes.length === 0) return [];
  const exposure = exposureOf(context);
  return exposure.kind.value === 'gke' ? [...checkCloud(context, exposure), ...checkCertificates(context), ...allBackends(context).flatMap(checkBackend)] : checkGateway(context, exposure);
}

function checkCloud({ environment }: KubernetesContext, { kind }: Exposure): Diagnostic[] {
  const provider = environment.cloud?.provider.value ?? 'google';
  return provider === 'google' ? [] : [diagnose('kubernetes/gke-elsewhere', pathOf(kind.origin), { environment: environment.name.value, provider })];
}

function checkCertificates({ environment }: KubernetesContext): Diagnostic[] {
  const hosts = routesByHost(environment.routes);
  const many = hosts.size <= mostCertificates ? [] : [diagnose('kubernetes/too-many-hosts', pathOf(environment.origin), { environment: environment.name.value, hosts: hosts.size, most: mostCertificates, kind: 'gke' })];
  const refused = [...hosts.values()].filter(([route]) => route!.host.value.length > longestDomain || !route!.host.value.includes('.'));
  return [...many, ...refused.map(([route]) => diagnose('kubernetes/certificate-host', pathOf(route!.host.origin), { host: route!.host.value, most: longestDomain }))];
}

function checkBackend({ workload, port, routes }: Backend): Diagnostic[] {
  const service = workload.name.value;
  const at = pathOf(routes[0]!.origin);
  const unseen = workload.health.kind === 'http' ? [] : [diagnose('kubernetes/health-unseen', at, { service, port: port.number.value })];
  return port.protocol.value === 'grpc' ? [...unseen, diagnose('kubernetes/grpc-route', at, { service, port: port.name.value, host: routes[0]!.host.value })] : unseen;
}

function checkGateway({ environment }: KubernetesContext, { gatewayClass, issuer, google, proxiesInside }: Exposure): Diagnostic[] {
  const at = pathOf(environment.ingress?.kind?.origin ?? environment.origin);
  const name = environment.name.value;
  const hosts = routesByHost(environment.routes).size;
  const found: Diagnostic[] = gatewayClass === null ? [diagnose('kubernetes/no-gateway-class', at, { environment: name })] : [];
  // Certificate maps belong to global load balancers.
  if (issuer === null && (!google || proxiesInside)) found.push(diagnose('kubernetes/no-issuer', at, { environment: name, gatewayClass: gatewayClass?.value ?? null }));
  if (issuer !== null && hosts > mostSecureListeners) found.push(diagnose('kubernetes/too-many-hosts', at, { environment: name, hosts, most: mostSecureListeners, kind: 'gateway' }));
  return found;
}

/** What Google's load balancer has once for several routes. */
export function omissionsOfExposure(context: KubernetesContext): Omission[] {
  if (!exposureOf(context).google) return [];
  return allBackends(context).flatMap(({ workload, port, routes, timeout }) =>
    routes
      .filter((route) => route.timeout.value !== timeout.value)
      .map((route) => ({
        path: pathOf(route.origin),
        text: `${workload.name.value}: a load balancer of Google's has one time limit for port ${port.number.value}, so ${route.host.value}${route.path.value} has the ${timeout.value / 1000} s of another route`,
      })),
  );
}
