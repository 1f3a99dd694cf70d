import { and, call, compare, increase, max, not, on, over } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { own } from '../panel.ts';
import { alertOf } from '../signal.ts';
import { podsFail, stateOf, type State } from './state.ts';

const kubectl = 'Ask what happened to it: kubectl describe pod, with its name.';

export function podAlerts(state: State): Alert[] {
  return [crashLoopAlert(state), waitingAlert(state), memoryAlert(state), unschedulableAlert(state)];
}

const web = { container: 'web', pod: 'web-1', uid: '1' };

function crashLoopAlert({ resource: { origin }, target, context: { window } }: State): Alert {
  const waits = max(call('max_over_time', over(own(target, 'kube_pod_container_status_waiting_reason', { reason: 'CrashLoopBackOff' }), window)), 'job', 'pod', 'container');
  const restarts = max(increase(over(own(target, 'kube_pod_container_status_restarts_total'), 3_600_000)), 'pod', 'container');
  return alertOf([podsFail, origin], {
    name: 'PodCrashLooping',
    severity: 'warning',
    expression: compare(waits, '>=', 1),
    minutes: 15,
    summary: '{{ $labels.container }} is started again and again in {{ $labels.pod }}',
    description: '{{ $labels.container }} of {{ $labels.pod }} ends soon after each start, and the cluster waits longer each time before it starts it again.',
    panel: 'Restarts',
    runbook: {
      meaning: 'A container ends soon after it is started, and has done so several times.',
      impact: 'There is one replica less. Where all replicas do so, whatever needs the workload fails.',
      condition: 'The cluster has held a container back between two starts, now and then, for 15 minutes.',
      causes: ['The last deployment is broken, or needs a setting or a secret that is not there.', 'Something that it needs at the start does not answer.', 'It needs more memory than its limit, and is killed.', 'Its liveness probe fails, though it works.'],
      queries: [['Which containers wait to be started?', own(target, 'kube_pod_container_status_waiting_reason')], ['How often was each started again in an hour?', restarts], ['How did they end?', own(target, 'kube_pod_container_status_last_terminated_reason')]],
      remedies: ['Read the log of the container that ended: kubectl logs --previous, with the name of the pod.', kubectl, 'Roll back if it began with a deployment.'],
    },
    test: {
      fault: [{ metric: 'kube_pod_container_status_waiting_reason', labels: { ...web, reason: 'CrashLoopBackOff' }, start: 1 }],
      health: [{ metric: 'kube_pod_container_status_waiting_reason', labels: { ...web, reason: 'ContainerCreating' }, start: 1 }],
    },
  });
}

function waitingAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const waiting = stateOf(state, 'kube_pod_container_status_waiting_reason', { reason: not('CrashLoopBackOff') }, 'pod', 'container', 'reason');
  return alertOf([podsFail, origin], {
    name: 'ContainerWaiting',
    severity: 'warning',
    expression: compare(waiting, '>', 0),
    minutes: 30,
    summary: '{{ $labels.container }} of {{ $labels.pod }} is not started: {{ $labels.reason }}',
    description: '{{ $labels.container }} of {{ $labels.pod }} has waited to be started for half an hour. The cluster says: {{ $labels.reason }}.',
    panel: 'Containers that wait',
    runbook: {
      meaning: 'The cluster has a place for the pod, and cannot start its container.',
      impact: 'There is one replica less, or a job has not begun.',
      condition: 'A container has waited to be started for half an hour, for another reason than that it crashed.',
      causes: ['ImagePullBackOff: there is no image of that tag, or the cluster may not pull it.', 'CreateContainerConfigError: a Secret or a ConfigMap is not there; or a job that must be done first has not finished.', 'ContainerCreating: its volume cannot be attached.'],
      queries: [['Which containers wait, and why?', waiting]],
      remedies: [kubectl, 'Push the image, or roll back to one that is there.', 'Make the Secret that is missing, or finish the job that the pod waits for.'],
    },
    test: {
      fault: [{ metric: 'kube_pod_container_status_waiting_reason', labels: { ...web, reason: 'ImagePullBackOff' }, start: 1 }],
      health: [{ metric: 'kube_pod_container_status_waiting_reason', labels: { ...web, reason: 'ImagePullBackOff' }, start: 0 }],
    },
  });
}

function memoryAlert(state: State): Alert {
  const { resource: { origin }, target } = state;
  const restarted = max(increase(over(own(target, 'kube_pod_container_status_restarts_total'), 900_000)), 'job', 'pod', 'container');
  const killed = stateOf(state, 'kube_pod_container_status_last_terminated_reason', { reason: 'OOMKilled' }, 'pod', 'container');
  return alertOf([podsFail, origin], {
    name: 'ContainerOutOfMemory',
    severity: 'warning',
    expression: and(compare(restarted, '>', 0), compare(killed, '==', 1), on('pod', 'container')),
    minutes: 0,
    summary: '{{ $labels.container }} of {{ $labels.pod }} was killed for want of memory',
    description: '{{ $labels.container }} of {{ $labels.pod }} reached the limit of its memory, was killed, and was started again.',
    panel: 'Restarts',
    runbook: {
      meaning: 'A container needed more memory than its limit, so the kernel killed it.',
      impact: 'What it was doing is lost, and for as long as it takes to start there is one replica less.',
      condition: 'A container was started again in the last quarter of an hour, and had been killed for its memory.',
      causes: ['It keeps more and more: memory that is never given back.', 'It works on something larger than usual, or on more at the same time.', 'Its limit is too low for what it does.'],
      queries: [['How often was each started again?', restarted], ['Which were last killed for memory?', killed]],
      remedies: ['Raise the limit of its memory in the model, if it needs that much in peace, too.', 'Roll back if it began with a deployment.'],
    },
    test: {
      fault: [
        { metric: 'kube_pod_container_status_restarts_total', labels: web, start: 0, perMinute: 0.2 },
        { metric: 'kube_pod_container_status_last_terminated_reason', labels: { ...web, reason: 'OOMKilled' }, start: 1 },
      ],
      health: [
        { metric: 'kube_pod_container_status_restarts_total', labels: web, start: 3 },
        { metric: 'kube_pod_container_status_last_terminated_reason', labels: { ...web, reason: 'OOMKilled' }, start: 1 },
      ],
    },
  });
}

function unschedulableAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const nowhere = stateOf(state, 'kube_pod_status_unschedulable', {}, 'pod');
  return alertOf([podsFail, origin], {
    name: 'PodUnschedulable',
    severity: 'warning',
    expression: compare(nowhere, '==', 1),
    minutes: 15,
    summary: 'No machine takes {{ $labels.pod }}',
    description: '{{ $labels.pod }} has waited for a machine for a quarter of an hour.',
    panel: 'Pods without a machine',
    runbook: {
      meaning: 'The cluster finds no machine on which the pod may run.',
      impact: 'There is one replica less than there should be, so the others do its work.',
      condition: 'A pod has waited for a machine for 15 minutes.',
      causes: ['No machine has as much processor or memory left as it requests, and no new one is started.', 'Its volume is in a zone in which no machine has room.', 'The quota of the namespace, or of the cloud, is used up.'],
      queries: [['Which pods wait?', nowhere]],
      remedies: [kubectl, 'Let the cluster have more machines.', 'Lower what the workload requests in the model, if it uses less.'],
    },
    test: { fault: [{ metric: 'kube_pod_status_unschedulable', labels: { pod: 'web-1', uid: '1' }, start: 1 }], health: [] },
  });
}
