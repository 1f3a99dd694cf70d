import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type ConventionOrigin, type Origin } from '../../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { isJob, keepsData, volumesOrigin } from '../workload/controller.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/priority-class-v1/ */
type PriorityClass = KubernetesObject & {
  readonly value: Leaf;
  readonly description: Leaf;
  readonly globalDefault: Leaf;
  readonly preemptionPolicy: Leaf;
};

const reference = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/';
const ranked = convention('where there is no room for all pods, what keeps data comes before what serves requests, and both before jobs', {
  reference,
  comment: 'When there is no room for all pods, those that keep data come first, then those that serve requests, then jobs.',
});
const ofCluster = convention('a PriorityClass belongs to the whole cluster, so its name carries the namespace', { reference });
const patient = convention('a job can wait for room, and so puts out no other pod', { reference: `${reference}#non-preempting-priority-class` });
const optedInto = convention('pods of other namespaces that name no class are left as they are', { reference });

type Class = 'data' | 'service' | 'job';

/** Far apart, so that there is room between them, and below 1,000,000,000, where those of the system begin. */
const classes: Readonly<Record<Class, { readonly value: number; readonly description: string; readonly preemptionPolicy: string; readonly why: ConventionOrigin }>> = {
  data: { value: 1_000_000, description: 'Pods that keep data on volumes of their own', preemptionPolicy: 'PreemptLowerPriority', why: ranked },
  service: { value: 100_000, description: 'Pods that serve requests', preemptionPolicy: 'PreemptLowerPriority', why: ranked },
  job: { value: 10_000, description: 'Pods that end', preemptionPolicy: 'Never', why: patient },
};

function classOf(workload: Workload): Class {
  return isJob(workload) ? 'job' : keepsData(workload) ? 'data' : 'service';
}

function nameOf(name: Class, { environment }: KubernetesContext): Traced<string> {
  return withOrigin(t`${environment.namespace}-${name}`, ofCluster);
}

/** Name of the PriorityClass of the workload's pods. */
export function priorityClassNameOf(workload: Workload, context: KubernetesContext): Traced<string> {
  return withOrigin(nameOf(classOf(workload), context), volumesOrigin(workload));
}

/** Those that a workload of the environment has, the highest first. */
export function priorityClasses(context: KubernetesContext): PriorityClass[] {
  const users = new Map<Class, Origin[]>();
  for (const workload of context.environment.workloads) append(users, classOf(workload), volumesOrigin(workload));
  return (Object.keys(classes) as Class[]).flatMap((name) => (users.has(name) ? [toPriorityClass(name, compose(users.get(name)!), context)] : []));
}

function toPriorityClass(name: Class, users: Origin, context: KubernetesContext): PriorityClass {
  const { value, description, preemptionPolicy, why } = classes[name];
  return because([ranked, users, context.environment.namespace.origin], {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: environmentMeta(nameOf(name, context), context, false),
    value,
    description,
    globalDefault: because(optedInto, false),
    preemptionPolicy: because(why, preemptionPolicy),
  });
}
