import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { t } from '../../../provenance/traced.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { limitRange } from './limit-range.ts';
import { resourceQuota } from './resource-quota.ts';

const reference = 'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces';
const restricted = convention('the strictest of the standards: no pod of this namespace runs as root, gains privileges or sees its host', {
  reference,
  comment: 'Pods that run as root, gain privileges or use anything of their host are refused.',
});
const pinned = convention('the rules as they were in the version of the cluster that the manifests are made for, so that an upgrade of the cluster refuses nothing that ran before', { reference });

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/namespace-v1/ */
function namespace(context: KubernetesContext): KubernetesObject {
  const { environment } = context;
  const { name, labels } = environmentMeta(environment.namespace, context, false);
  return because([environment.origin, environment.runtime.origin, environment.namespace.origin], { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { ...labels, ...podSecurityLabels(context) } } });
}

function podSecurityLabels({ environment }: KubernetesContext): Map<Leaf> {
  const level = because(restricted, 'restricted');
  const version = because(pinned, t`v${environment.kubernetesVersion}`);
  const modes = ['enforce', 'audit', 'warn'] as const;
  return Object.fromEntries(modes.flatMap((mode) => [[`pod-security.kubernetes.io/${mode}`, level], [`pod-security.kubernetes.io/${mode}-version`, version]]));
}

/** The namespace, and what bounds everything in it. */
export function namespaceObjects(context: KubernetesContext): KubernetesObject[] {
  return [namespace(context), resourceQuota(context), limitRange(context)];
}
