import { and, compare } from '../../formats/promql/build.ts';
import type { Alert, TestSeries } from '../../observability/alert.ts';
import { alertOf } from '../signal.ts';
import { scaleEnds, stateOf, type State } from './state.ts';

export function autoscalerAlerts(state: State): Alert[] {
  return [maximumAlert(state), blindAlert(state)];
}

function maximumAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const of = (metric: string): ReturnType<typeof stateOf> => stateOf(state, `kube_horizontalpodautoscaler_${metric}`, {}, 'horizontalpodautoscaler');
  const wanted = of('status_desired_replicas');
  const most = of('spec_max_replicas');
  const played = (replicas: number): TestSeries[] => {
    const labels = { horizontalpodautoscaler: 'web' };
    return [
      { metric: 'kube_horizontalpodautoscaler_spec_min_replicas', labels, start: 2 },
      { metric: 'kube_horizontalpodautoscaler_spec_max_replicas', labels, start: 10 },
      { metric: 'kube_horizontalpodautoscaler_status_desired_replicas', labels, start: replicas },
    ];
  };
  return alertOf([scaleEnds, origin], {
    name: 'AutoscalerAtMaximum',
    severity: 'warning',
    expression: and(compare(wanted, '>=', most), compare(most, '>', of('spec_min_replicas'))),
    minutes: 15,
    summary: '{{ $labels.horizontalpodautoscaler }} has as many replicas as it may have',
    description: '{{ $labels.horizontalpodautoscaler }} has {{ $value | humanize }} replicas, and may have no more, whatever is asked of it.',
    panel: 'Replicas asked for, of those allowed',
    threshold: 1,
    runbook: {
      meaning: 'A workload has been scaled as far as the model allows.',
      impact: 'None yet. If more is asked of it, answers slow down.',
      condition: 'The autoscaler has asked for the highest number of replicas for 15 minutes.',
      causes: ['More is asked of the platform than was planned for.', 'Each request costs more than before, as after a deployment.', 'The workload waits for something slow, and is scaled in vain.'],
      queries: [['How many replicas are asked for?', wanted], ['How many are allowed?', most]],
      remedies: ['Raise scale.max of the service in the model, if its dependencies and the cluster can bear it.', 'Roll back if it began with a deployment.', 'Mend what it waits for.'],
    },
    test: { fault: played(10), health: played(4) },
  });
}

function blindAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const blind = stateOf(state, 'kube_horizontalpodautoscaler_status_condition', { condition: 'ScalingActive', status: 'false' }, 'horizontalpodautoscaler');
  const labels = { horizontalpodautoscaler: 'web', condition: 'ScalingActive', status: 'false' };
  return alertOf([scaleEnds, origin], {
    name: 'AutoscalerBlind',
    severity: 'warning',
    expression: compare(blind, '==', 1),
    minutes: 15,
    summary: '{{ $labels.horizontalpodautoscaler }} is not scaled',
    description: 'The autoscaler of {{ $labels.horizontalpodautoscaler }} does not know by what to scale, and leaves it as it is.',
    runbook: {
      meaning: 'An autoscaler gets none of the metrics by which it scales.',
      impact: 'None yet. The number of replicas stays as it is, whatever is asked of them.',
      condition: 'The cluster has said for 15 minutes that the autoscaler cannot reckon.',
      causes: ['Metrics of the cluster, or those that Prometheus serves it, are not to be had.', 'No pod of the workload is ready.'],
      queries: [['Which autoscalers are blind?', blind]],
      remedies: ['Ask why: kubectl describe hpa, with its name.', 'See whether metrics-server runs, and whatever serves metrics of Prometheus to the cluster.'],
    },
    test: { fault: [{ metric: 'kube_horizontalpodautoscaler_status_condition', labels, start: 1 }], health: [{ metric: 'kube_horizontalpodautoscaler_status_condition', labels, start: 0 }] },
  });
}
