import type { ResolvedResource } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { managedHostOf } from '../../cloud-names.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { environmentMeta } from '../labels.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/ */
type ExternalNameService = KubernetesObject & { readonly spec: { readonly type: Leaf; readonly externalName: Leaf } };

const alias = convention('what uses a managed resource finds it under the name that it would have in the cluster, so that moving it changes no program', {
  reference: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
  comment: 'Resources that the cloud runs; their addresses are in a private DNS zone of the environment.',
});

/** A name in the cluster for each resource that the cloud realises in its private network; one at a public host has its own. */
export function managedServices(context: KubernetesContext): KubernetesObject[] {
  return context.environment.resources.filter(({ realised }) => realised !== null && realised.host === undefined).map((resource) => serviceOf(resource, context));
}

function serviceOf({ name, origin, managed, realised }: ResolvedResource, context: KubernetesContext): ExternalNameService {
  const { platform, environment } = context;
  return because([origin, managed.origin, realised!.service.origin, alias], {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: environmentMeta(name, context),
    spec: { type: 'ExternalName', externalName: managedHostOf(name, platform, environment) },
  });
}
