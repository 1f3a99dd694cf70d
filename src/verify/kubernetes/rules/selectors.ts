import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { hasAll, selectorText, selects } from '../selectors.ts';
import { at, blockOf, isBlock, itemsOf } from '../values.ts';

const selecting = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** A workload selects its own pods, and what selects pods of the namespace finds some in the set. */
export const checkSelectors: Rule = (set) => {
  for (const object of set.objects) {
    if (selecting.has(object.kind)) checkOwnPods(set, object);
    else if (object.kind === 'Service') checkService(set, object);
    else if (object.kind === 'PodDisruptionBudget') checkBudget(set, object);
  }
};

function checkOwnPods(set: ObjectSet, object: ManifestObject): void {
  const selector = at(object.node, 'spec', 'selector');
  if (!isBlock(selector)) return;
  if (Object.keys(blockOf(selector.matchLabels)).length === 0 && itemsOf(selector.matchExpressions).length === 0) set.report(object, ['spec', 'selector'], 'kubernetes/selector', { selector: selectorText(selector), wrong: 'is empty; it must select the pods of this object' });
  else if (!selects(selector, blockOf(object.pods!.metadata.labels))) set.report(object, ['spec', 'selector'], 'kubernetes/selector', { selector: selectorText(selector), wrong: 'does not match the labels of the template' });
}

function checkService(set: ObjectSet, service: ManifestObject): void {
  const selector = at(service.node, 'spec', 'selector');
  if (!isBlock(selector) || Object.keys(selector).length === 0 || podsSelectedBy(set, service).length > 0) return;
  set.report(service, ['spec', 'selector'], 'kubernetes/selector', { selector: selectorText(selector), wrong: 'selects none of the pods' });
}

/** Objects whose pods a Service sends to. */
export function podsSelectedBy(set: ObjectSet, service: ManifestObject): ManifestObject[] {
  const selector = blockOf(at(service.node, 'spec', 'selector'));
  return set.withPods(service.namespace, selector).filter(({ pods }) => hasAll(selector, blockOf(pods!.metadata.labels)));
}

function checkBudget(set: ObjectSet, budget: ManifestObject): void {
  const selector = at(budget.node, 'spec', 'selector');
  if (!isBlock(selector)) return;
  const found = set.withPods(budget.namespace, blockOf(selector.matchLabels)).some(({ pods }) => selects(selector, blockOf(pods!.metadata.labels)));
  if (!found) set.report(budget, ['spec', 'selector'], 'kubernetes/selector', { selector: selectorText(selector), wrong: 'selects none of the pods' });
}
