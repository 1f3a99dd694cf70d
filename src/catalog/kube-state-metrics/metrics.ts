// kube-state-metrics tells of others: `namespace`, `pod` and `container` are those of the object that a series is about, which is why its labels win
// over those of scraping. A series that is not about a pod has its own `pod` and `instance`, which change with every restart: whoever asks groups by
// the object's name.
import type { Metric } from '../../observability/metric.ts';
import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://github.com/kubernetes/kube-state-metrics/tree/v2.18.0/docs/metrics';

const deployment = ['deployment', 'namespace'];
const statefulSet = ['statefulset', 'namespace'];
const pod = ['pod', 'namespace', 'uid'];
const container = ['container', ...pod];
const job = ['job_name', 'namespace'];
const cronJob = ['cronjob', 'namespace'];
const autoscaler = ['horizontalpodautoscaler', 'namespace'];
const claim = ['persistentvolumeclaim', 'namespace'];
const budget = ['poddisruptionbudget', 'namespace'];

const whether = ['true', 'false', 'unknown'];

/** Of what it can tell, what is asked for. */
export const served: readonly Metric[] = [
  { name: 'kube_cronjob_created', type: 'gauge', unit: 'seconds', labels: cronJob, help: 'When a CronJob was made, since 1970.' },
  { name: 'kube_cronjob_spec_suspend', type: 'gauge', labels: cronJob, help: 'Whether a CronJob is stopped for now.' },
  { name: 'kube_cronjob_status_last_successful_time', type: 'gauge', unit: 'seconds', labels: cronJob, help: 'When a CronJob last succeeded, since 1970; absent until it has.' },
  { name: 'kube_deployment_spec_replicas', type: 'gauge', unit: 'replicas', labels: deployment, help: 'Replicas that a Deployment should have.' },
  { name: 'kube_deployment_status_condition', type: 'gauge', labels: [...deployment, 'condition', 'reason', 'status'], values: { status: whether }, help: 'What a Deployment says of itself: "Available", "Progressing", "ReplicaFailure".' },
  { name: 'kube_deployment_status_replicas_available', type: 'gauge', unit: 'replicas', labels: deployment, help: 'Replicas of a Deployment that serve.' },
  { name: 'kube_deployment_status_replicas_updated', type: 'gauge', unit: 'replicas', labels: deployment, help: 'Replicas of a Deployment that are of its newest version.' },
  { name: 'kube_horizontalpodautoscaler_spec_max_replicas', type: 'gauge', unit: 'replicas', labels: autoscaler, help: 'Replicas that an autoscaler may make.' },
  { name: 'kube_horizontalpodautoscaler_spec_min_replicas', type: 'gauge', unit: 'replicas', labels: autoscaler, help: 'Replicas that an autoscaler keeps.' },
  { name: 'kube_horizontalpodautoscaler_status_condition', type: 'gauge', labels: [...autoscaler, 'condition', 'status'], values: { condition: ['AbleToScale', 'ScalingActive', 'ScalingLimited'], status: whether }, help: 'What an autoscaler says of itself.' },
  { name: 'kube_horizontalpodautoscaler_status_desired_replicas', type: 'gauge', unit: 'replicas', labels: autoscaler, help: 'Replicas that an autoscaler asks for.' },
  { name: 'kube_job_failed', type: 'gauge', labels: [...job, 'condition'], values: { condition: whether }, help: 'Whether a Job has failed for good.' },
  { name: 'kube_persistentvolumeclaim_status_phase', type: 'gauge', labels: [...claim, 'phase'], values: { phase: ['Bound', 'Lost', 'Pending'] }, help: 'Whether a claim has its volume.' },
  { name: 'kube_pod_container_status_last_terminated_reason', type: 'gauge', labels: [...container, 'reason'], help: 'Why a container last ended: "OOMKilled", "Error", "Completed".' },
  { name: 'kube_pod_container_status_restarts_total', type: 'counter', unit: 'restarts', labels: container, help: 'How often a container was started again.' },
  { name: 'kube_pod_container_status_waiting_reason', type: 'gauge', labels: [...container, 'reason'], help: 'Why a container does not run: "CrashLoopBackOff", "ImagePullBackOff".' },
  { name: 'kube_pod_status_phase', type: 'gauge', labels: [...pod, 'phase'], values: { phase: ['Failed', 'Pending', 'Running', 'Succeeded', 'Unknown'] }, help: 'How far a pod is.' },
  { name: 'kube_pod_status_ready', type: 'gauge', labels: [...pod, 'condition'], values: { condition: whether }, help: 'Whether a pod can take work.' },
  { name: 'kube_pod_status_unschedulable', type: 'gauge', labels: pod, help: 'Whether no machine takes a pod; absent of pods that have one.' },
  { name: 'kube_poddisruptionbudget_status_current_healthy', type: 'gauge', unit: 'pods', labels: budget, help: 'Pods of a budget that serve.' },
  { name: 'kube_poddisruptionbudget_status_desired_healthy', type: 'gauge', unit: 'pods', labels: budget, help: 'Pods of a budget that must serve.' },
  { name: 'kube_poddisruptionbudget_status_pod_disruptions_allowed', type: 'gauge', unit: 'pods', labels: budget, help: 'Pods that may be stopped on purpose.' },
  { name: 'kube_statefulset_replicas', type: 'gauge', unit: 'replicas', labels: statefulSet, help: 'Replicas that a StatefulSet should have.' },
  { name: 'kube_statefulset_status_replicas_ready', type: 'gauge', unit: 'replicas', labels: statefulSet, help: 'Replicas of a StatefulSet that serve.' },
  { name: 'kube_statefulset_status_replicas_updated', type: 'gauge', unit: 'replicas', labels: statefulSet, help: 'Replicas of a StatefulSet that are of its newest version.' },
];

export function stateMetrics(): MetricsFacet {
  return { port: 'http', path: fact('/metrics', 'kube-state-metrics.metrics', 'path of the metrics', 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/README.md'), metrics: served, reference, keepsLabels: true };
}
