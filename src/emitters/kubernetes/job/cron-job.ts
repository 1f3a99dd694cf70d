import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map } from '../document.ts';
import { describedMeta, workloadLabels } from '../labels.ts';
import { disruptionsIgnored, jobPod } from './job-pod.ts';
import { doneMarkerOf, type JobSpec } from './job.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/cron-job-v1/#CronJobSpec */
type CronJob = KubernetesObject & {
  readonly spec: {
    readonly schedule: Leaf;
    readonly timeZone: Leaf;
    readonly concurrencyPolicy: Leaf;
    readonly startingDeadlineSeconds: Leaf;
    readonly successfulJobsHistoryLimit: Leaf;
    readonly failedJobsHistoryLimit: Leaf;
    readonly jobTemplate: { readonly metadata: { readonly labels: Map<Leaf> }; readonly spec: JobSpec };
  };
};

const reference = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/';

const oneAtATime = convention('two runs at once would do the same work twice, and the second may undo the first', { reference: `${reference}#concurrency-policy` });
const late = convention('a run that could not start is made up for within the hour; later than that, the next one is soon enough', {
  reference: `${reference}#starting-deadline`,
  comment: 'A run that missed its time is started up to an hour late.',
});
const history = convention('the logs of the last runs, good and bad', { reference: `${reference}#jobs-history-limits` });

export function cronJobs(workload: Workload, context: KubernetesContext): CronJob[] {
  const { role, schedule, tries, origin } = workload;
  if (role !== 'scheduled' || schedule === null || tries === null) return [];
  return [
    because(origin, {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: describedMeta(workload, context),
      spec: {
        schedule: schedule.cron,
        timeZone: schedule.timezone,
        concurrencyPolicy: because(oneAtATime, 'Forbid'),
        startingDeadlineSeconds: because(late, 3600),
        successfulJobsHistoryLimit: because(history, 3),
        failedJobsHistoryLimit: because(history, 3),
        jobTemplate: { metadata: { labels: workloadLabels(workload, context) }, spec: { backoffLimit: tries.retries, podFailurePolicy: disruptionsIgnored(), template: jobPod(workload, context, doneMarkerOf) } },
      },
    }),
  ];
}
