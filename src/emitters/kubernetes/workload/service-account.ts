import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { workloadMeta } from '../labels.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/service-account-v1/ */
type ServiceAccount = KubernetesObject & { readonly automountServiceAccountToken: Leaf };

const identity = convention('a workload has an identity of its own, so that what one is allowed no other is; a token of it is mounted only where a pod asks for it', {
  reference: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
});

export function serviceAccounts(workload: Workload, context: KubernetesContext): ServiceAccount[] {
  return [because([workload.origin, identity], { apiVersion: 'v1', kind: 'ServiceAccount', metadata: workloadMeta(workload, context), automountServiceAccountToken: false })];
}
