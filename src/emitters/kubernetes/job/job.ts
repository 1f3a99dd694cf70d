import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { withoutComments } from '../../../provenance/without-comments.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { hashOf } from '../hash.ts';
import { describedMeta } from '../labels.ts';
import { controllerKindOf } from '../workload/controller.ts';
import type { PodTemplate } from '../workload/pod.ts';
import { disruptionsIgnored, jobPod, type PodFailurePolicy } from './job-pod.ts';
import { markerAnnotation, markerContainer, markerNameOf, markerVolume } from './marker.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/#JobSpec */
export type JobSpec = { readonly backoffLimit: Leaf; readonly podFailurePolicy: PodFailurePolicy; readonly template: PodTemplate };
type Job = KubernetesObject & { readonly spec: JobSpec };

const hashed = convention('the template of a Job can never be changed, so whatever is new about it makes a new Job with a name of its own', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/',
  comment: 'The name ends in a hash of the template, which is immutable: any change of it makes a new Job.',
});
const kept = convention('a finished Job stays: were it deleted after a while, applying the same files would run it again', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/',
  comment: 'No ttlSecondsAfterFinished: if the finished Job were deleted, applying the same files would run it again.',
});

/** The work, as an init container, then the marker that it is done. */
export function jobs(workload: Workload, context: KubernetesContext): Job[] {
  const kind = controllerKindOf(workload);
  if (kind.value !== 'Job') return [];
  const spec = because(kept, specOf(workload, doneMarkerOf(workload, context), context));
  return [because(workload.origin, { apiVersion: 'batch/v1', kind, metadata: describedMeta(workload, context, withOrigin(nameOf(workload, context), hashed)), spec })];
}

/** Name of the ConfigMap that exists once the job has done its work. */
export function doneMarkerOf(job: Workload, context: KubernetesContext): Traced<string> {
  return markerNameOf(nameOf(job, context));
}

const names = new WeakMap<KubernetesContext, Map<string, Traced<string>>>();

/** `migrations-3f9a12bc`. Every workload that needs the job asks for it, and it is a hash of a whole template. */
function nameOf(job: Workload, context: KubernetesContext): Traced<string> {
  let known = names.get(context);
  if (known === undefined) names.set(context, (known = new Map()));
  let name = known.get(job.name.value);
  if (name === undefined) known.set(job.name.value, (name = withHash(job, context)));
  return name;
}

/** Whatever a Job can never change is in the hash; the one marker that it makes is named there as if it had none. */
function withHash(job: Workload, context: KubernetesContext): Traced<string> {
  const { podFailurePolicy, template } = specOf(job, markerNameOf(job.name), context);
  return withOrigin(t`${job.name}-${hashOf([podFailurePolicy, template])}`, withoutComments(hashed));
}

function specOf(job: Workload, marker: Traced<string>, context: KubernetesContext): JobSpec {
  const template = jobPod(job, context, doneMarkerOf, { annotations: markerAnnotation(job, marker, context), afterwards: [markerContainer(job, context)], volumes: [markerVolume(job)] });
  return { backoffLimit: job.tries!.retries, podFailurePolicy: disruptionsIgnored(), template };
}
