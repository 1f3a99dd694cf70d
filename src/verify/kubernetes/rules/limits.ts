import type { Node } from '../../../provenance/document.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import { quantityOf } from '../quantity.ts';
import type { Rule } from '../rule.ts';
import { at, blockOf, isThere, itemsOf, scalarOf, textOf } from '../values.ts';

/** Nobody asks for more than he may have, and amounts are not negative. */
export const checkResourceLimits: Rule = (set) => {
  for (const object of set.objects) {
    for (const { node, pointer } of object.pods?.containers ?? []) {
      checkPair(set, object, at(node, 'resources', 'requests'), at(node, 'resources', 'limits'), [...pointer, 'resources'], 'requests');
    }
    if (object.kind === 'LimitRange') checkLimitRange(set, object);
    else if (object.kind === 'PersistentVolumeClaim') checkStorage(set, object, at(object.node, 'spec'), ['spec']);
    else if (object.kind === 'StatefulSet') itemsOf(at(object.node, 'spec', 'volumeClaimTemplates')).forEach((claim, i) => checkStorage(set, object, at(claim, 'spec'), ['spec', 'volumeClaimTemplates', i, 'spec']));
    else if (object.kind === 'ResourceQuota') checkAmounts(set, object, at(object.node, 'spec', 'hard'), ['spec', 'hard']);
  }
};

function checkPair(set: ObjectSet, object: ManifestObject, less: Node | undefined, more: Node | undefined, pointer: Pointer, field: string): void {
  if (less === undefined && more === undefined) return;
  const limits = blockOf(more);
  const requests = blockOf(less);
  checkAmounts(set, object, less, [...pointer, field]);
  if (field === 'requests') checkAmounts(set, object, more, [...pointer, 'limits']);
  for (const what in requests) {
    const request = quantityOf(scalarOf(requests[what]));
    const limit = quantityOf(scalarOf(limits[what]));
    if (request === undefined || limit === undefined || request <= limit) continue;
    set.report(object, [...pointer, field, what], 'kubernetes/limits', { what, request: String(scalarOf(requests[what])), limit: String(scalarOf(limits[what])) });
  }
}

function checkAmounts(set: ObjectSet, object: ManifestObject, amounts: Node | undefined, pointer: Pointer): void {
  const block = blockOf(amounts);
  for (const what in block) {
    const amount = quantityOf(scalarOf(block[what]));
    if (amount !== undefined && amount < 0) set.report(object, [...pointer, what], 'kubernetes/range', { value: String(scalarOf(block[what])), allowed: 'at least 0' });
  }
}

/** https://kubernetes.io/docs/concepts/policy/limit-range/ */
function checkLimitRange(set: ObjectSet, range: ManifestObject): void {
  itemsOf(at(range.node, 'spec', 'limits')).forEach((limit, i) => {
    const pointer: Pointer = ['spec', 'limits', i];
    const { min, max, default: most, defaultRequest } = blockOf(limit);
    checkPair(set, range, min, max, pointer, 'min');
    checkPair(set, range, most, max, pointer, 'default');
    checkPair(set, range, defaultRequest, most ?? max, pointer, 'defaultRequest');
    if (textOf(at(limit, 'type')) === 'Pod' && (isThere(most) || isThere(defaultRequest))) set.report(range, pointer, 'kubernetes/refused', { wrong: 'a limit of pods as a whole has no defaults' });
  });
}

function checkStorage(set: ObjectSet, object: ManifestObject, spec: Node | undefined, pointer: Pointer): void {
  const storage = at(spec, 'resources', 'requests', 'storage');
  if (!isThere(storage)) set.report(object, [...pointer, 'resources', 'requests', 'storage'], 'kubernetes/missing-field', { field: 'storage', of: 'a claim' });
  else if ((quantityOf(scalarOf(storage)) ?? 1) <= 0) set.report(object, [...pointer, 'resources', 'requests', 'storage'], 'kubernetes/range', { value: String(scalarOf(storage)), allowed: 'more than 0' });
  checkPair(set, object, at(spec, 'resources', 'requests'), at(spec, 'resources', 'limits'), [...pointer, 'resources'], 'requests');
}
