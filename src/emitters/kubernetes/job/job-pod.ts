import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import { seconds } from '../values.ts';
import { podTemplate, type DoneMarkerOf, type PodMore, type PodTemplate } from '../workload/pod.ts';

const jobDocs = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/';

const keepsLogs = convention('each try has a pod of its own, whose logs stay', { reference: `${jobDocs}#pod-backoff-failure-policy` });
const noFault = convention('a pod that a drained node took away has not failed', {
  reference: `${jobDocs}#pod-failure-policy`,
  comment: 'A pod that was evicted, as by the drain of a node, does not count as a failed try.',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/#lifecycle */
export type PodFailurePolicy = { readonly rules: readonly { readonly action: Leaf; readonly onPodConditions: readonly { readonly type: Leaf; readonly status: Leaf }[] }[] };

export function disruptionsIgnored(): PodFailurePolicy {
  return because(noFault, { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }] });
}

/** The template of pods that end. */
export function jobPod(job: Workload, context: KubernetesContext, doneMarkerOf: DoneMarkerOf, more: Omit<PodMore, 'restartPolicy' | 'deadline'> = {}): PodTemplate {
  const timeout = job.tries?.timeout ?? null;
  return podTemplate(job, context, doneMarkerOf, { ...more, restartPolicy: because(keepsLogs, 'Never'), ...(timeout === null ? {} : { deadline: seconds(timeout) }) });
}
