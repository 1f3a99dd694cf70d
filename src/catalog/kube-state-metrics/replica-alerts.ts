import { and, call, compare, max, on, over, subtract } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { Alert, TestSeries } from '../../observability/alert.ts';
import { own } from '../panel.ts';
import { alertOf, type AlertWords } from '../signal.ts';
import { replicasMissing, stateOf, type State } from './state.ts';

const minutes = 15;
const runbook: Omit<AlertWords['runbook'], 'meaning' | 'condition' | 'queries'> = {
  impact: 'The other replicas do the work of those that are missing; where none is left, whatever needs the workload fails.',
  causes: ['Pods crash, or wait to be started: other alerts say which.', 'Pods run and are not ready: something that they need does not answer.', 'No machine has room for more.'],
  remedies: ['Ask which pods are missing, and why: kubectl get pods, then kubectl describe pod.', 'Roll back if it began with a deployment.'],
};

export function replicaAlerts(state: State): Alert[] {
  return [deploymentAlert(state), rolloutAlert(state), statefulSetAlert(state), budgetAlert(state)];
}

/** How many replicas serve less than should. */
export function missingOf(state: State): { readonly deployments: Vector; readonly statefulSets: Vector } {
  return {
    deployments: subtract(stateOf(state, 'kube_deployment_spec_replicas', {}, 'deployment'), stateOf(state, 'kube_deployment_status_replicas_available', {}, 'deployment')),
    statefulSets: subtract(stateOf(state, 'kube_statefulset_replicas', {}, 'statefulset'), stateOf(state, 'kube_statefulset_status_replicas_ready', {}, 'statefulset')),
  };
}

/** No replica has become one of a new version for ten minutes: nothing is being rolled out. */
function settled({ target }: State, kind: 'deployment' | 'statefulset'): Vector {
  return compare(max(call('changes', over(own(target, `kube_${kind}_status_replicas_updated`), 600_000)), kind), '==', 0);
}

function deploymentAlert(state: State): Alert {
  const { resource: { origin }, target } = state;
  const { deployments } = missingOf(state);
  const played = (available: number): TestSeries[] => {
    const labels = { deployment: 'web' };
    return [
      { metric: 'kube_deployment_spec_replicas', labels, start: 3 },
      { metric: 'kube_deployment_status_replicas_available', labels, start: available },
      { metric: 'kube_deployment_status_replicas_updated', labels, start: 3 },
    ];
  };
  return alertOf([replicasMissing, origin], {
    name: 'DeploymentReplicasMissing',
    severity: 'warning',
    expression: and(compare(deployments, '>', 0), settled(state, 'deployment'), on('deployment')),
    minutes,
    summary: '{{ $labels.deployment }} has fewer replicas than it should',
    description: '{{ $value | humanize }} replicas of {{ $labels.deployment }} are missing.',
    panel: 'Replicas missing',
    threshold: 0,
    runbook: {
      ...runbook,
      meaning: 'Fewer pods of a Deployment serve than it asks for, and it is not because a new version is being rolled out.',
      condition: 'Replicas have been missing for 15 minutes, in which no pod of a new version came up.',
      queries: [['How many are missing?', deployments], ['Which pods are not ready?', own(target, 'kube_pod_status_ready', { condition: 'false' })]],
    },
    test: { fault: played(2), health: played(3) },
  });
}

/** Old replicas go on while new ones do not come up, so none need be missing. */
function rolloutAlert(state: State): Alert {
  const { resource: { origin }, target } = state;
  const stuck = stateOf(state, 'kube_deployment_status_condition', { condition: 'Progressing', status: 'false' }, 'deployment');
  const labels = { deployment: 'web', condition: 'Progressing', status: 'false' };
  return alertOf([replicasMissing, origin], {
    name: 'RolloutStuck',
    severity: 'warning',
    expression: compare(stuck, '==', 1),
    minutes: 5,
    summary: 'The new version of {{ $labels.deployment }} does not come up',
    description: 'The cluster has given up rolling out the new version of {{ $labels.deployment }}, and leaves the old one as far as it is there.',
    runbook: {
      meaning: 'Pods of a new version did not become ready in the time that a rollout may take.',
      impact: 'Users have the old version, by fewer replicas perhaps.',
      condition: 'The cluster has said for five minutes that a Deployment does not progress.',
      causes: ['The new version does not start, or never becomes ready.', 'Its image is not there.', 'No machine has room for pods of both versions.'],
      queries: [['Which are stuck?', stuck], ['Which pods are not ready?', own(target, 'kube_pod_status_ready', { condition: 'false' })]],
      remedies: ['Roll back: kubectl rollout undo, with the name of the Deployment.', 'Read the log of a new pod, and what happened to it: kubectl logs, kubectl describe pod.'],
    },
    test: { fault: [{ metric: 'kube_deployment_status_condition', labels: { ...labels, reason: 'ProgressDeadlineExceeded' }, start: 1 }], health: [{ metric: 'kube_deployment_status_condition', labels: { ...labels, reason: 'NewReplicaSetAvailable' }, start: 0 }] },
  });
}

function statefulSetAlert(state: State): Alert {
  const { resource: { origin }, target } = state;
  const { statefulSets } = missingOf(state);
  const played = (ready: number): TestSeries[] => {
    const labels = { statefulset: 'kafka' };
    return [
      { metric: 'kube_statefulset_replicas', labels, start: 3 },
      { metric: 'kube_statefulset_status_replicas_ready', labels, start: ready },
      { metric: 'kube_statefulset_status_replicas_updated', labels, start: 3 },
    ];
  };
  return alertOf([replicasMissing, origin], {
    name: 'StatefulSetReplicasMissing',
    severity: 'warning',
    expression: and(compare(statefulSets, '>', 0), settled(state, 'statefulset'), on('statefulset')),
    minutes,
    summary: '{{ $labels.statefulset }} has fewer replicas than it should',
    description: '{{ $value | humanize }} replicas of {{ $labels.statefulset }} are missing.',
    panel: 'Replicas missing',
    threshold: 0,
    runbook: {
      ...runbook,
      meaning: 'Fewer pods of a StatefulSet are ready than it asks for. Each has a disk of its own, so no other takes its place.',
      condition: 'Replicas have been missing for 15 minutes, in which no pod of a new version came up.',
      queries: [['How many are missing?', statefulSets], ['Which pods are not ready?', own(target, 'kube_pod_status_ready', { condition: 'false' })]],
    },
    test: { fault: played(2), health: played(3) },
  });
}

function budgetAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const healthy = stateOf(state, 'kube_poddisruptionbudget_status_current_healthy', {}, 'poddisruptionbudget');
  const needed = stateOf(state, 'kube_poddisruptionbudget_status_desired_healthy', {}, 'poddisruptionbudget');
  const played = (pods: number): TestSeries[] => {
    const labels = { poddisruptionbudget: 'web' };
    return [
      { metric: 'kube_poddisruptionbudget_status_current_healthy', labels, start: pods },
      { metric: 'kube_poddisruptionbudget_status_desired_healthy', labels, start: 2 },
    ];
  };
  return alertOf([replicasMissing, origin], {
    name: 'TooFewHealthyPods',
    severity: 'warning',
    expression: compare(subtract(needed, healthy), '>', 0),
    minutes,
    summary: '{{ $labels.poddisruptionbudget }} has fewer healthy pods than must stay up',
    description: '{{ $labels.poddisruptionbudget }} lacks {{ $value | humanize }} of the healthy pods that its disruption budget asks for, so no machine that runs one can be maintained.',
    panel: 'Pods that may be stopped',
    runbook: {
      ...runbook,
      meaning: 'More pods of a workload are down than its disruption budget allows to be stopped on purpose.',
      condition: 'Fewer pods have been healthy than the budget asks for, for 15 minutes.',
      queries: [['How many are healthy?', healthy], ['How many must be?', needed]],
      remedies: [...runbook.remedies, 'Wait with the maintenance of machines until they are back.'],
    },
    test: { fault: played(1), health: played(2) },
  });
}
