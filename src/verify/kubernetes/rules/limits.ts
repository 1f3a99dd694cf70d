import type { Node } from '../../../provenance/document.ts';
import { nearest } from '../../../util/suggest.ts';
import { quote } from '../../../util/text.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import { quantityOf } from '../quantity.ts';
import { isCounted, isInBytes, isLimited, isResource, quotaWords, resourceWords } from '../resource-names.ts';
import type { Rule } from '../rule.ts';
import { isQualifiedKey } from '../syntax.ts';
import { at, blockOf, isThere, itemsOf, scalarOf, textOf } from '../values.ts';

/** Nobody asks for more than he may have, and amounts are not negative. */
export const checkResourceLimits: Rule = (set) => {
  for (const object of set.objects) {
    for (const { node, pointer } of object.pods?.containers ?? []) {
      checkNames(set, object, at(node, 'resources'), pointer);
      checkPair(set, object, at(node, 'resources', 'requests'), at(node, 'resources', 'limits'), [...pointer, 'resources'], 'requests');
    }
    if (object.kind === 'LimitRange') checkLimitRange(set, object);
    else if (object.kind === 'PersistentVolumeClaim') checkStorage(set, object, at(object.node, 'spec'), ['spec']);
    else if (object.kind === 'StatefulSet') itemsOf(at(object.node, 'spec', 'volumeClaimTemplates')).forEach((claim, i) => checkStorage(set, object, at(claim, 'spec'), ['spec', 'volumeClaimTemplates', i, 'spec']));
    else if (object.kind === 'ResourceQuota') checkQuota(set, object);
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

function checkNames(set: ObjectSet, object: ManifestObject, resources: Node | undefined, pointer: Pointer): void {
  for (const field of ['requests', 'limits']) checkKeys(set, object, at(resources, field), [...pointer, 'resources', field], isResource, resourceWords);
}

function checkKeys(set: ObjectSet, object: ManifestObject, amounts: Node | undefined, pointer: Pointer, fits: (name: string) => boolean, allowed: string): void {
  const block = blockOf(amounts);
  for (const what in block) if (!fits(what)) set.report(object, [...pointer, what], 'kubernetes/name', { what: 'resource', value: what, allowed });
}

function checkQuota(set: ObjectSet, quota: ManifestObject): void {
  const hard = at(quota.node, 'spec', 'hard');
  checkKeys(set, quota, hard, ['spec', 'hard'], isCounted, quotaWords);
  checkAmounts(set, quota, hard, ['spec', 'hard']);
  const block = blockOf(hard);
  for (const what in block) {
    if (!what.startsWith('requests.')) continue;
    const limit = `limits.${what.slice('requests.'.length)}`;
    const [request, most] = [quantityOf(scalarOf(block[what])), quantityOf(scalarOf(block[limit]))];
    if (request !== undefined && most !== undefined && request > most) set.report(quota, ['spec', 'hard', what], 'kubernetes/limits', { what, request: String(scalarOf(block[what])), limit: String(scalarOf(block[limit])) });
  }
}

function checkAmounts(set: ObjectSet, object: ManifestObject, amounts: Node | undefined, pointer: Pointer): void {
  const block = blockOf(amounts);
  for (const what in block) {
    const amount = quantityOf(scalarOf(block[what]));
    if (amount !== undefined && amount < 0) set.report(object, [...pointer, what], 'kubernetes/range', { value: String(scalarOf(block[what])), allowed: 'at least 0' });
    else if (amount !== undefined && !Number.isInteger(amount) && isInBytes(what)) set.report(object, [...pointer, what], 'kubernetes/refused', { wrong: `${quote(String(scalarOf(block[what])))} ends in a part of a byte` });
  }
}

const limitTypes = ['Container', 'Pod', 'PersistentVolumeClaim'];

/** https://kubernetes.io/docs/concepts/policy/limit-range/ */
function checkLimitRange(set: ObjectSet, range: ManifestObject): void {
  itemsOf(at(range.node, 'spec', 'limits')).forEach((limit, i) => {
    const pointer: Pointer = ['spec', 'limits', i];
    const { min, max, default: most, defaultRequest } = blockOf(limit);
    for (const field of ['min', 'max', 'default', 'defaultRequest']) checkKeys(set, range, at(limit, field), [...pointer, field], isLimited, resourceWords);
    const type = textOf(at(limit, 'type'));
    if (type !== undefined && !limitTypes.includes(type) && !(type.includes('/') && isQualifiedKey(type))) set.report(range, [...pointer, 'type'], 'kubernetes/enum', { value: type, allowed: limitTypes, suggestion: nearest(type, limitTypes) });
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
