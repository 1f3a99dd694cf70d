import type { Node } from '../../../provenance/document.ts';
import { quote } from '../../../util/text.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { at, blockOf, isThere, itemsOf, numberOf, scalarOf, textOf } from '../values.ts';

const always = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController']);
const jobs = new Set(['Job', 'CronJob']);

/** What keeps pods running restarts them always, what runs to an end does not; and how they are replaced makes sense. */
export const checkWorkloads: Rule = (set) => {
  for (const object of set.objects) {
    if (object.pods === undefined) continue;
    checkRestart(set, object);
    checkPlacement(set, object);
    checkStrategy(set, object);
  }
};

function checkRestart(set: ObjectSet, object: ManifestObject): void {
  const { spec, template } = object.pods!;
  const policy = textOf(spec.restartPolicy);
  const place: Pointer = [...template, 'spec', 'restartPolicy'];
  if (always.has(object.kind) && policy !== undefined && policy !== 'Always') set.report(object, place, 'kubernetes/enum', { value: policy, allowed: ['Always'], suggestion: undefined });
  if (jobs.has(object.kind) && policy === undefined) set.report(object, place, 'kubernetes/missing-field', { field: 'restartPolicy', of: `a ${object.kind}, whose pods restart "OnFailure" or "Never",` });
  else if (jobs.has(object.kind) && policy === 'Always') set.report(object, place, 'kubernetes/enum', { value: policy, allowed: ['OnFailure', 'Never'], suggestion: undefined });
  if (always.has(object.kind) && isThere(spec.activeDeadlineSeconds)) set.report(object, [...template, 'spec', 'activeDeadlineSeconds'], 'kubernetes/refused', { wrong: `pods of a ${object.kind} have no end` });
  if (object.kind === 'Job' && isThere(at(object.node, 'spec', 'selector')) && scalarOf(at(object.node, 'spec', 'manualSelector')) !== true) {
    set.report(object, ['spec', 'selector'], 'kubernetes/refused', { wrong: 'a Job makes its selector itself' });
  }
}

/** https://kubernetes.io/docs/concepts/scheduling-eviction/ */
function checkPlacement(set: ObjectSet, object: ManifestObject): void {
  const { spec, template } = object.pods!;
  itemsOf(spec.tolerations).forEach((toleration, i) => {
    const { operator, value, key, effect, tolerationSeconds } = blockOf(toleration);
    const place: Pointer = [...template, 'spec', 'tolerations', i];
    if (textOf(operator) === 'Exists' && isThere(value) && textOf(value) !== '') set.report(object, [...place, 'value'], 'kubernetes/exclusive', { fields: ['operator', 'value'], wrong: 'a toleration with "Exists" has no value' });
    if ((key === undefined || textOf(key) === '') && textOf(operator) !== 'Exists') set.report(object, [...place, 'operator'], 'kubernetes/refused', { wrong: 'a toleration without a key needs the operator "Exists"' });
    if (isThere(tolerationSeconds) && textOf(effect) !== 'NoExecute') set.report(object, [...place, 'effect'], 'kubernetes/refused', { wrong: 'tolerationSeconds needs the effect "NoExecute"' });
  });
}

function checkStrategy(set: ObjectSet, object: ManifestObject): void {
  const field = object.kind === 'Deployment' ? 'strategy' : 'updateStrategy';
  const strategy = at(object.node, 'spec', field);
  if (strategy === undefined) return;
  const rolling = at(strategy, 'rollingUpdate');
  const type = textOf(at(strategy, 'type')) ?? 'RollingUpdate';
  if ((type === 'Recreate' || type === 'OnDelete') && isThere(rolling)) set.report(object, ['spec', field, 'rollingUpdate'], 'kubernetes/exclusive', { fields: ['type', 'rollingUpdate'], wrong: `the type ${quote(type)} has no rollingUpdate` });
  checkShare(set, object, at(rolling, 'maxSurge'), ['spec', field, 'rollingUpdate', 'maxSurge']);
  checkShare(set, object, at(rolling, 'maxUnavailable'), ['spec', field, 'rollingUpdate', 'maxUnavailable']);
  if (object.kind === 'Deployment' && isNone(at(rolling, 'maxSurge')) && isNone(at(rolling, 'maxUnavailable'))) {
    set.report(object, ['spec', field, 'rollingUpdate'], 'kubernetes/refused', { wrong: 'nothing could ever be replaced: maxSurge and maxUnavailable are both 0' });
  }
  const [ready, deadline] = [numberOf(at(object.node, 'spec', 'minReadySeconds')) ?? 0, numberOf(at(object.node, 'spec', 'progressDeadlineSeconds'))];
  if (deadline !== undefined && deadline <= ready) set.report(object, ['spec', 'progressDeadlineSeconds'], 'kubernetes/range', { value: String(deadline), allowed: `more than minReadySeconds, ${ready}` });
}

function isNone(node: Node | undefined): boolean {
  const value = scalarOf(node);
  return value === 0 || value === '0%';
}

const share = /^(?:\d+)%$/;

/** A count, or a share such as `25%`. */
export function checkShare(set: ObjectSet, object: ManifestObject, node: Node | undefined, pointer: Pointer): void {
  const value = scalarOf(node);
  if (typeof value === 'string' && !share.test(value)) set.report(object, pointer, 'kubernetes/format', { value, expected: 'a count, or a share such as "25%"' });
  else if (typeof value === 'number' && value < 0) set.report(object, pointer, 'kubernetes/range', { value: String(value), allowed: 'at least 0' });
}
