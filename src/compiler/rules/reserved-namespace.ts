import { pathOf } from '../../provenance/path-of.ts';
import type { Rule } from './rule.ts';

/**
 * The platform makes its namespace, with rules for all that is in it, so it is none of those that every cluster has; names that begin
 * with "kube-" are kept for clusters. https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces
 */
export const reservedNamespace: Rule = {
  name: 'reserved-namespace',
  check: ({ environments }, report) => {
    for (const { name, runtime, namespace } of environments) {
      if (runtime.value !== 'kubernetes') continue;
      if (namespace.value === 'default' || namespace.value.startsWith('kube-')) report('environment/reserved-namespace', pathOf(namespace.origin), { environment: name.value, namespace: namespace.value });
    }
  },
};
