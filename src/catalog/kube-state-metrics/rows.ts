import { compare, divide, increase, max, over, sum } from '../../formats/promql/build.ts';
import type { Row } from '../../observability/panel.ts';
import { containerRow, containersIn } from '../container-signals.ts';
import { map } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { own, rowOf } from '../panel.ts';
import { backupAge, backupJobs } from './job-alerts.ts';
import { missingOf } from './replica-alerts.ts';
import { stateOf, type State } from './state.ts';

const shown = source('kube-state-metrics.panels', 'what the cluster should run, and what it does run', 'https://github.com/kubernetes/kube-state-metrics/tree/v2.18.0/docs/metrics');

type Panels = Parameters<typeof rowOf>[2];

export function rows(state: State): Row[] {
  const why = [shown, state.resource.origin];
  const jobs = backupJobs(state);
  const containers = containersIn(state.context, [state.resource.origin]);
  return [
    rowOf(why, 'Workloads', workloads(state)),
    rowOf(why, 'Pods', pods(state)),
    ...(containers === undefined ? [] : [containerRow(containers, state.context)]),
    rowOf(jobs === null ? why : [...why, jobs.origin], 'Jobs and backups', jobPanels(state)),
  ];
}

function workloads(state: State): Panels {
  const { deployments, statefulSets } = missingOf(state);
  const of = (metric: string): ReturnType<typeof stateOf> => stateOf(state, `kube_horizontalpodautoscaler_${metric}`, {}, 'horizontalpodautoscaler');
  return [
    { title: 'Replicas', description: 'Replicas of each workload that serve.', unit: 'count', queries: [['{{deployment}}', stateOf(state, 'kube_deployment_status_replicas_available', {}, 'deployment')], ['{{statefulset}}', stateOf(state, 'kube_statefulset_status_replicas_ready', {}, 'statefulset')]], min: 0, width: 12 },
    { title: 'Replicas missing', description: 'Replicas that should serve and do not.', unit: 'count', queries: [['{{deployment}}', deployments], ['{{statefulset}}', statefulSets]], min: 0, width: 12 },
    { title: 'Replicas asked for, of those allowed', description: 'At 1 an autoscaler can do no more.', unit: 'ratio', queries: [['{{horizontalpodautoscaler}}', divide(of('status_desired_replicas'), of('spec_max_replicas'))]], min: 0, max: 1, width: 12 },
    { title: 'Pods that may be stopped', description: 'How many pods of each workload may be stopped on purpose; at 0 no machine that runs one can be maintained.', unit: 'count', queries: [['{{poddisruptionbudget}}', stateOf(state, 'kube_poddisruptionbudget_status_pod_disruptions_allowed', {}, 'poddisruptionbudget')]], min: 0, width: 12 },
  ];
}

function pods(state: State): Panels {
  const { target } = state;
  return [
    { title: 'Pods', description: 'How far they are.', unit: 'count', queries: [['{{phase}}', sum(own(target, 'kube_pod_status_phase'), 'phase')]], min: 0, stacked: true, width: 12 },
    { title: 'Restarts', description: 'How often containers were started again in the last quarter of an hour.', unit: 'count', queries: [['{{container}} {{pod}}', max(increase(over(own(target, 'kube_pod_container_status_restarts_total'), 900_000)), 'container', 'pod')]], min: 0, width: 12 },
    { title: 'Containers that wait', description: 'To be started, and why.', kind: 'table', unit: 'count', queries: [['{{pod}} {{reason}}', compare(stateOf(state, 'kube_pod_container_status_waiting_reason', {}, 'pod', 'container', 'reason'), '>', 0)]], width: 12 },
    { title: 'Pods without a machine', description: 'No machine takes them.', kind: 'table', unit: 'count', queries: [['{{pod}}', compare(stateOf(state, 'kube_pod_status_unschedulable', {}, 'pod'), '>', 0)]], width: 12 },
  ];
}

function jobPanels(state: State): Panels {
  const age = backupAge(state);
  const failed = compare(stateOf(state, 'kube_job_failed', { condition: 'true' }, 'job_name'), '>', 0);
  const { backups } = state.context.thresholds;
  const seconds = map(backups, (ms) => ms / 1000);
  return [
    { title: 'Jobs that failed', description: 'They stand here until they are deleted, or newer ones take their place.', kind: 'table', unit: 'count', queries: [['{{job_name}}', failed]], width: 12 },
    ...(age === null ? [] : [{ title: 'Age of backups', description: 'How long ago each was last made.', unit: 'seconds', queries: [['{{cronjob}}', age]], thresholds: [{ severity: 'warning', value: seconds }], min: 0, width: 12 } as const]),
  ];
}
