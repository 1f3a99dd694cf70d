import { quote } from '../../../util/text.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { at, blockOf, isThere, itemsOf, numberOf, textOf } from '../values.ts';
import { checkShare } from './workloads.ts';

/** Field of a metric by its type. */
const sources: Readonly<Record<string, string>> = { Resource: 'resource', Pods: 'pods', Object: 'object', External: 'external', ContainerResource: 'containerResource' };
const targets: Readonly<Record<string, string>> = { Utilization: 'averageUtilization', Value: 'value', AverageValue: 'averageValue' };

/** How many pods there are and may be missing: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
export const checkAutoscaling: Rule = (set) => {
  for (const scaler of set.ofKind('HorizontalPodAutoscaler')) {
    const { node } = scaler;
    const [least, most] = [numberOf(at(node, 'spec', 'minReplicas')) ?? 1, numberOf(at(node, 'spec', 'maxReplicas'))];
    if (most !== undefined && most < least) set.report(scaler, ['spec', 'maxReplicas'], 'kubernetes/range', { value: String(most), allowed: `at least minReplicas, ${least}` });
    const { kind, apiVersion } = blockOf(at(node, 'spec', 'scaleTargetRef'));
    if (isThere(kind) && !isThere(apiVersion)) set.report(scaler, ['spec', 'scaleTargetRef', 'apiVersion'], 'kubernetes/missing-field', { field: 'apiVersion', of: 'scaleTargetRef' });
    itemsOf(at(node, 'spec', 'metrics')).forEach((_, i) => checkMetric(set, scaler, i));
  }
  for (const budget of set.ofKind('PodDisruptionBudget')) {
    for (const field of ['minAvailable', 'maxUnavailable']) checkShare(set, budget, at(budget.node, 'spec', field), ['spec', field]);
  }
};

function checkMetric(set: ObjectSet, scaler: ManifestObject, i: number): void {
  const metric = itemsOf(at(scaler.node, 'spec', 'metrics'))[i];
  const source = sources[textOf(at(metric, 'type')) ?? ''];
  if (source === undefined) return;
  const pointer = ['spec', 'metrics', i];
  const others = Object.values(sources).filter((other) => other !== source && isThere(at(metric, other)));
  for (const other of others) {
    set.report(scaler, [...pointer, other], 'kubernetes/exclusive', { fields: ['type', other], wrong: `a metric of type ${quote(textOf(at(metric, 'type'))!)} is described by ${quote(source)}` });
  }
  if (others.length === 0 && !isThere(at(metric, source))) set.report(scaler, [...pointer, source], 'kubernetes/missing-field', { field: source, of: 'a metric of this type' });
  const target = targets[textOf(at(metric, source, 'target', 'type')) ?? ''];
  if (target !== undefined && !isThere(at(metric, source, 'target', target))) set.report(scaler, [...pointer, source, 'target', target], 'kubernetes/missing-field', { field: target, of: 'a target of this type' });
}
