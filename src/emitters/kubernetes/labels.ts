import type { Role, Workload } from '../../compiler/resolved.ts';
import { because, type Leaf } from '../../provenance/document.ts';
import { convention } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import type { KubernetesContext } from './context.ts';
import type { Map, ObjectMeta } from './document.ts';

const recommended = convention('the labels that Kubernetes recommends, so that tools and people find what belongs together', {
  reference: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
});
const selected = convention('within a namespace the name tells a workload\'s pods from all others; a selector can never be changed, so it holds nothing else', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
});

const described = convention('whoever looks at the object learns what it is for', { reference: 'https://kubernetes.io/docs/reference/labels-annotations-taints/#description' });

const components: Readonly<Record<Role, string>> = { service: 'service', resource: 'resource', bootstrap: 'job', migration: 'job', scheduled: 'job', once: 'job' };

/** The labels by which a workload's pods are selected. */
export function selectorLabels({ name }: Pick<Workload, 'name'>): Map<Leaf> {
  return because(selected, { 'app.kubernetes.io/name': name });
}

/** Labels of a workload's objects and pods. */
export function workloadLabels(workload: Workload, { platform, environment }: KubernetesContext): Map<Leaf> {
  return because(recommended, {
    'app.kubernetes.io/name': workload.name,
    'app.kubernetes.io/instance': environment.name,
    'app.kubernetes.io/component': traced(components[workload.role], workload.origin),
    'app.kubernetes.io/part-of': platform.name,
    'app.kubernetes.io/managed-by': 'platform',
  });
}

/** Name, namespace and labels of an object that belongs to a workload, and is named for it unless `name` says otherwise. */
export function workloadMeta(workload: Workload, context: KubernetesContext, name: Traced<string> = workload.name): ObjectMeta {
  return { name, namespace: context.environment.namespace, labels: workloadLabels(workload, context) };
}

/** The same for what runs the workload, with what the model says that it is for. */
export function describedMeta(workload: Workload, context: KubernetesContext, name: Traced<string> = workload.name): ObjectMeta {
  const { description } = workload;
  return { ...workloadMeta(workload, context, name), annotations: description === null ? undefined : because(described, { 'kubernetes.io/description': description }) };
}

/** The same for an object that belongs to the environment as a whole; `namespaced: false` for one of the cluster. */
export function environmentMeta(name: Traced<string>, { platform, environment }: KubernetesContext, namespaced = true): ObjectMeta {
  const labels = because(recommended, { 'app.kubernetes.io/instance': environment.name, 'app.kubernetes.io/part-of': platform.name, 'app.kubernetes.io/managed-by': 'platform' });
  return namespaced ? { name, namespace: environment.namespace, labels } : { name, labels };
}
