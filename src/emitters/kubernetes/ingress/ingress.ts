import type { ResolvedRoute } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { combine, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { backendConfigs } from './backend-config.ts';
import { cloudName, exposureOf, originOfExposure } from './exposure.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/ */
type Ingress = KubernetesObject & {
  readonly spec: {
    readonly rules: readonly { readonly host: Leaf; readonly http: { readonly paths: readonly IngressPath[] } }[];
  };
};

type IngressPath = {
  readonly path: Leaf;
  readonly pathType: Leaf;
  readonly backend: { readonly service: { readonly name: Leaf; readonly port: { readonly number: Leaf } } };
};

const withoutClass = convention('Google\'s controller takes an Ingress that names no class; the annotation that could name it is deprecated, and the field is not read', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/ingress#deprecated_annotation',
  comment: 'No ingress class: GKE\'s own controller takes the Ingress, and makes a global external load balancer.',
});
const reserved = convention('an address of its own outlives the Ingress, so that DNS records stay right', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/tutorials/configuring-domain-name-static-ip',
  comment: 'The name of an address that is reserved in the project: "gcloud compute addresses create --global".',
});
const certificateEach = convention('a host that cannot be proved must not keep the certificates of the others from being renewed', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/managed-certs',
});
const tlsOnly = convention('nothing is answered in plain text; who comes so is sent to https', {
  reference: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#https_redirect',
});

/** Objects of Google's Ingress controller: certificates, the redirect, how backends are treated, and the Ingress itself. */
export function ingressObjects(context: KubernetesContext): KubernetesObject[] {
  const { routes } = context.environment;
  const exposure = exposureOf(context);
  if (routes.length === 0 || exposure.kind.value !== 'gke') return [];
  const hosts = routesByHost(routes);
  const certificates = [...hosts.values()].map((same) => managedCertificate(same, context));
  const whole = [frontendConfig(context), ingress(hosts, context)].map((one) => because([originOfRoutes(routes), context.platform.name.origin], one));
  return [...certificates, whole[0]!, ...backendConfigs(context), whole[1]!].map((one) => because(originOfExposure(exposure), one));
}

export function routesByHost(routes: readonly ResolvedRoute[]): ReadonlyMap<string, readonly ResolvedRoute[]> {
  const hosts = new Map<string, ResolvedRoute[]>();
  for (const route of routes) append(hosts, route.host.value, route);
  return hosts;
}

export function originOfRoutes(routes: readonly ResolvedRoute[]): Origin {
  return compose(routes.map(({ origin }) => origin));
}

/** Of what stands there for one host. */
export function originOfHost(routes: readonly ResolvedRoute[]): Origin {
  return compose(routes.flatMap(({ origin, host }) => [origin, host.origin]));
}

/** The host of routes that share it: a host name is a name of an object, too. */
export function hostOf(routes: readonly ResolvedRoute[]): Traced<string> {
  return combine(routes.map(({ host }) => host), ([host]) => host!);
}

function managedCertificate(routes: readonly ResolvedRoute[], context: KubernetesContext): KubernetesObject {
  const host = hostOf(routes);
  return because([certificateEach, originOfHost(routes)], { apiVersion: 'networking.gke.io/v1', kind: 'ManagedCertificate', metadata: environmentMeta(host, context), spec: { domains: [host] } });
}

function frontendConfig(context: KubernetesContext): KubernetesObject {
  const spec = because(tlsOnly, { redirectToHttps: { enabled: true, responseCodeName: 'MOVED_PERMANENTLY_DEFAULT' } });
  return { apiVersion: 'networking.gke.io/v1beta1', kind: 'FrontendConfig', metadata: environmentMeta(context.platform.name, context), spec };
}

function ingress(hosts: ReadonlyMap<string, readonly ResolvedRoute[]>, context: KubernetesContext): Ingress {
  const { platform } = context;
  const certificates = combine([...hosts.values()].map(hostOf), (names) => names.join(','));
  const annotations = {
    'kubernetes.io/ingress.global-static-ip-name': because(reserved, cloudName(context)),
    'networking.gke.io/managed-certificates': withOrigin(certificates, certificateEach),
    'networking.gke.io/v1beta1.FrontendConfig': withOrigin(platform.name, tlsOnly),
  };
  return because(withoutClass, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...environmentMeta(platform.name, context), annotations },
    spec: { rules: [...hosts.values()].map((routes) => because(originOfHost(routes), { host: hostOf(routes), http: { paths: routes.map(pathOf) } })) },
  });
}

function pathOf({ path, service, port, origin }: ResolvedRoute): IngressPath {
  return because([origin, service.origin], { path, pathType: traced('Prefix', origin), backend: { service: { name: service, port: { number: port.number } } } });
}
