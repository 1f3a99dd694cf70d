import type { Traced } from '../../provenance/traced.ts';
import type { Permission } from '../facets.ts';
import { fact } from '../facts.ts';

const reference = 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/README.md#limited-privileges-environment';

/** What it is told of, by group of the API. Nothing of it belongs to the cluster as a whole, so rights in the namespace are enough. */
const objects: readonly (readonly [group: string, resources: readonly string[]])[] = [
  ['', ['persistentvolumeclaims', 'pods']],
  ['apps', ['deployments', 'statefulsets']],
  ['autoscaling', ['horizontalpodautoscalers']],
  ['batch', ['cronjobs', 'jobs']],
  ['policy', ['poddisruptionbudgets']],
];

/** For `--resources`. */
export const resources: string = objects.flatMap(([, names]) => names).join(',');

function right(word: string): Traced<string> {
  return fact(word, 'kube-state-metrics.permissions', 'it asks the API of the cluster for each kind of object of which it tells, and is told of changes', reference);
}

export const permissions: readonly Permission[] = objects.map(([group, names]) => ({ apiGroup: right(group), resources: names.map(right), verbs: ['list', 'watch'].map(right) }));
