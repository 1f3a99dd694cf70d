import { compare } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { alertOf } from '../signal.ts';
import { podsFail, stateOf, type State } from './state.ts';

/** A claim that waits is no fault: that of a backup gets its volume when the first one is made. */
export function claimAlerts(state: State): Alert[] {
  const { resource: { origin } } = state;
  const lost = stateOf(state, 'kube_persistentvolumeclaim_status_phase', { phase: 'Lost' }, 'persistentvolumeclaim');
  const labels = { persistentvolumeclaim: 'data-postgres-0', phase: 'Lost' };
  return [
    alertOf([podsFail, origin], {
      name: 'VolumeLost',
      severity: 'critical',
      expression: compare(lost, '==', 1),
      minutes: 5,
      summary: 'The volume of {{ $labels.persistentvolumeclaim }} is gone',
      description: 'The cluster has lost the volume that {{ $labels.persistentvolumeclaim }} was bound to.',
      runbook: {
        meaning: 'A claim was bound to a volume that is no longer there.',
        impact: 'Whatever keeps its data on it cannot start again, and its data may be lost.',
        condition: 'The cluster has said for five minutes that the volume of a claim is lost.',
        causes: ['Somebody deleted the volume, or the disk behind it.'],
        queries: [['Which claims have lost their volumes?', lost]],
        remedies: ['Stop what uses the claim, so that nothing is started without its data.', 'Look for the disk in the cloud, and bind it again by a volume of that name.', 'Restore the newest backup to a new volume.'],
      },
      test: { fault: [{ metric: 'kube_persistentvolumeclaim_status_phase', labels, start: 1 }], health: [{ metric: 'kube_persistentvolumeclaim_status_phase', labels, start: 0 }] },
    }),
  ];
}
