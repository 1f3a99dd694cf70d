import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { traced } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { environmentMeta } from '../labels.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/limit-range-v1/ */
type LimitRange = KubernetesObject & {
  readonly spec: { readonly limits: readonly { readonly type: Leaf; readonly default: Amounts; readonly defaultRequest: Amounts }[] };
};
type Amounts = { readonly cpu: Leaf; readonly memory: Leaf };

const stated = convention('all containers of the platform state what they need; one that does not, such as a container that an admission controller adds, would be refused because of the quota', {
  reference: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  comment: 'Defaults for containers that somebody else adds, such as sidecars: the quota refuses those without requests and limits.',
});
const small = convention('what a small helper needs');

export function limitRange(context: KubernetesContext): LimitRange {
  return because([stated, context.environment.origin], {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: environmentMeta(traced('container-defaults', stated), context),
    spec: { limits: [because(small, { type: 'Container', default: { cpu: '500m', memory: '256Mi' }, defaultRequest: { cpu: '50m', memory: '64Mi' } })] },
  });
}
