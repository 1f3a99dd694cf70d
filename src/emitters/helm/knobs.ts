import type { Place } from './naming.ts';

/**
 * What whoever installs a chart expects to set, after the chart that `helm create` makes: shown as values of a chart with one environment, in which
 * nothing differs. A Job has none: its template never changes, and its name follows from it.
 */
export function isKnob({ kind, steps }: Place): boolean {
  const last = steps.at(-1);
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
      return (steps.length === 2 && last === 'replicas') || isOfContainer(steps);
    case 'CronJob':
      return (steps.length === 2 && last === 'schedule') || isOfContainer(steps);
    case 'HorizontalPodAutoscaler':
      return last === 'minReplicas' || last === 'maxReplicas';
    default:
      return false;
  }
}

function isOfContainer(steps: Place['steps']): boolean {
  const at = steps.indexOf('containers');
  if (at === -1) return false;
  const [, , field, amounts] = steps.slice(at);
  return (field === 'image' && steps.length === at + 3) || (field === 'resources' && (amounts === 'requests' || amounts === 'limits') && steps.length === at + 5);
}
