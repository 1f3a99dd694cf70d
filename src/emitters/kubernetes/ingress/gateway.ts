import type { ResolvedRoute } from '../../../compiler/resolved.ts';
import { formatDuration } from '../../../model/units.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Labels } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { cloudName, exposureOf, originOfExposure, type Exposure } from './exposure.ts';
import { googlePolicies } from './gateway-policy.ts';
import { hostOf, originOfHost, originOfRoutes, routesByHost } from './ingress.ts';

/** https://gateway-api.sigs.k8s.io/reference/spec/#gateway */
type Gateway = KubernetesObject & {
  readonly spec: {
    readonly gatewayClassName: Leaf;
    readonly listeners: readonly Listener[];
    readonly addresses?: readonly { readonly type: Leaf; readonly value: Leaf }[] | undefined;
  };
};

type Listener = {
  readonly name: Leaf;
  readonly hostname?: Leaf;
  readonly port: Leaf;
  readonly protocol: Leaf;
  readonly tls?: { readonly mode: Leaf; readonly certificateRefs: readonly { readonly kind: Leaf; readonly name: Leaf }[] };
};

/** https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
type HttpRoute = KubernetesObject & {
  readonly spec: {
    readonly parentRefs: readonly { readonly name: Leaf; readonly sectionName: Leaf }[];
    readonly hostnames?: readonly Leaf[];
    readonly rules: readonly HttpRule[];
  };
};

type HttpRule = {
  readonly matches?: readonly { readonly path: { readonly type: Leaf; readonly value: Leaf } }[];
  readonly filters?: readonly { readonly type: Leaf; readonly requestRedirect: { readonly scheme: Leaf; readonly statusCode: Leaf } }[];
  readonly backendRefs?: readonly { readonly name: Leaf; readonly port: Leaf }[];
  readonly timeouts?: { readonly request: Leaf } | undefined;
};

/** More do not fit into one HTTPRoute. https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec */
const mostRules = 16;

const tlsOnly = convention('nothing is answered in plain text; who comes so is sent to https', {
  reference: 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/',
  comment: 'Redirects http to https.',
});
const reserved = convention('an address of its own outlives the Gateway, so that DNS records stay right', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/deploying-gateways#gateway_ip_addressing',
  comment: 'The name of an address that is reserved in the project.',
});
const certificateMap = convention('Certificate Manager keeps the certificates of all hosts in a map of the project', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/secure-gateway#secure-using-certificate-manager',
  comment: 'The certificates of all hosts: a certificate map of Certificate Manager.',
});
const issued = convention('cert-manager makes a certificate for each listener and keeps it in the Secret that the listener names', {
  reference: 'https://cert-manager.io/docs/usage/gateway/',
  comment: 'cert-manager issues a certificate for each listener.',
});
const untilClosed = convention('what takes longer is cut: an answer, or a websocket', { reference: 'https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts' });

/** A Gateway, its routes, and for Google's what Gateway API has no word for. */
export function gatewayObjects(context: KubernetesContext): KubernetesObject[] {
  const { routes } = context.environment;
  const exposure = exposureOf(context);
  const { kind, gatewayClass } = exposure;
  if (routes.length === 0 || kind.value !== 'gateway' || gatewayClass === null) return [];
  const hosts = [...routesByHost(routes).values()];
  const whole = [gateway(gatewayClass, hosts, exposure, context), redirect(context)].map((one) => because([originOfRoutes(routes), context.platform.name.origin], one));
  const objects = [...whole, ...hosts.flatMap((same) => httpRoutes(same, exposure, context)), ...(exposure.google ? googlePolicies(context) : [])];
  return objects.map((one) => because(originOfExposure(exposure), one));
}

function gateway(gatewayClassName: Traced<string>, hosts: readonly (readonly ResolvedRoute[])[], exposure: Exposure, context: KubernetesContext): Gateway {
  const { google, issuer } = exposure;
  const annotations: Labels<Leaf> = issuer === null ? { 'networking.gke.io/certmap': because(certificateMap, cloudName(context)) } : { 'cert-manager.io/cluster-issuer': because(issued, issuer) };
  const secure = issuer === null ? [because(certificateMap, { name: 'https', port: 443, protocol: 'HTTPS' })] : hosts.map((routes) => because(issued, listenerOf(routes)));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { ...environmentMeta(context.platform.name, context), annotations },
    spec: {
      gatewayClassName,
      listeners: [because(tlsOnly, { name: 'http', port: 80, protocol: 'HTTP' }), ...secure],
      addresses: google ? [because(reserved, { type: 'NamedAddress', value: cloudName(context) })] : undefined,
    },
  };
}

function listenerOf(routes: readonly ResolvedRoute[]): Listener {
  const host = hostOf(routes);
  const tls = { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: t`${host}-tls` }] };
  return because(originOfHost(routes), { name: host, hostname: host, port: 443, protocol: 'HTTPS', tls });
}

function redirect(context: KubernetesContext): HttpRoute {
  const { platform, environment } = context;
  const filters = [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }];
  return because(tlsOnly, {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: environmentMeta(traced('https-redirect', environment.origin), context),
    spec: { parentRefs: [{ name: platform.name, sectionName: 'http' }], rules: [{ filters }] },
  });
}

/** The routes of one host: in one object, unless there are too many. */
function httpRoutes(routes: readonly ResolvedRoute[], exposure: Exposure, context: KubernetesContext): HttpRoute[] {
  const host = hostOf(routes);
  const section = exposure.issuer === null ? traced('https', certificateMap) : host;
  return Array.from({ length: Math.ceil(routes.length / mostRules) }, (_, i) => {
    // No host ends with a number, so this is no other host's name.
    const name = i === 0 ? host : t`${host}.${i + 1}`;
    const some = routes.slice(i * mostRules, (i + 1) * mostRules);
    return because(originOfHost(some), {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: environmentMeta(name, context),
      spec: { parentRefs: [{ name: context.platform.name, sectionName: section }], hostnames: [host], rules: some.map((route) => ruleOf(route, exposure)) },
    });
  });
}

/** Google's controller reads the time limit from a policy of its own. */
function ruleOf({ path, service, port, timeout, websocket, origin }: ResolvedRoute, { google }: Exposure): HttpRule {
  const request = withOrigin(map(timeout, formatDuration), compose([untilClosed, websocket.origin]));
  return because([origin, service.origin], { matches: [{ path: { type: 'PathPrefix', value: path } }], backendRefs: [{ name: service, port: port.number }], timeouts: google ? undefined : { request } });
}
