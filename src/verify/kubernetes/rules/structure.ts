import type { Node } from '../../../provenance/document.ts';
import { Traced } from '../../../provenance/traced.ts';
import { nearest } from '../../../util/suggest.ts';
import { quote } from '../../../util/text.ts';
import type { Choice, Form } from '../facts.ts';
import type { FindingArgs, ManifestCode } from '../finding.ts';
import { checkLimits } from '../limits.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import { quantityOf } from '../quantity.ts';
import type { Rule } from '../rule.ts';
import { isQualifiedKey, keyWords } from '../syntax.ts';
import { schemaOf, type ObjectType, type Schema, type ValueType } from '../table.ts';
import { at, isBlock, isThere, scalarOf, textOf, type Block } from '../values.ts';

/** A walk through one object. */
interface Walk {
  readonly set: ObjectSet;
  readonly schema: Schema;
  readonly object: ManifestObject;
  /** Keys from the object's root to where the walk is. */
  readonly keys: (string | number)[];
}

/** Kinds, fields and types as the tables of the version say; a null is no value. */
export const checkStructure: Rule = (set) => {
  const schema = schemaOf(set.version);
  const defined = definedKinds(set);
  for (const object of set.objects) {
    const found = schema.kind(object.apiVersion, object.kind);
    if (found === undefined) {
      if (!defined.has(`${object.group} ${object.kind}`)) reportKind(set, schema, object);
      continue;
    }
    if (!found.namespaced && object.namespace !== '') set.report(object, ['metadata', 'namespace'], 'kubernetes/refused', { wrong: `a ${object.kind} belongs to the cluster, and to no namespace` });
    walkObject({ set, schema, object, keys: [] }, object.node, found.type);
  }
};

/** Kinds that the set's own definitions add. */
function definedKinds(set: ObjectSet): ReadonlySet<string> {
  return new Set(set.ofKind('CustomResourceDefinition').map(({ node }) => `${textOf(at(node, 'spec', 'group')) ?? ''} ${textOf(at(node, 'spec', 'names', 'kind')) ?? ''}`));
}

function reportKind(set: ObjectSet, schema: Schema, object: ManifestObject): void {
  const { apiVersion, kind } = object;
  if (kind === '' || apiVersion === '') {
    const field = kind === '' ? 'kind' : 'apiVersion';
    set.report(object, [field], 'kubernetes/missing-field', { field, of: 'every object' });
    return;
  }
  const there = schema.placesOf(kind).map((place) => `${quote(place.apiVersion)} (${place.versions})`);
  set.report(object, ['kind'], 'kubernetes/unknown-kind', { apiVersion, kind, version: set.version, there, suggestion: there.length > 0 ? undefined : nearest(kind, schema.kinds()) });
}

function report<C extends ManifestCode>({ set, object, keys }: Walk, code: C, args: FindingArgs<C>): void {
  set.report(object, [...keys], code, args);
}

function walkObject(walk: Walk, node: Block, type: ObjectType): void {
  const { keys } = walk;
  for (const key in node) {
    const value = node[key];
    if (value === undefined || value === null) continue;
    keys.push(key);
    const field = type.fields.get(key);
    if (field === undefined) reportField(walk, key, type);
    else walkValue(walk, value, field);
    keys.pop();
  }
  for (const key of type.required) {
    if (isThere(node[key])) continue;
    keys.push(key);
    report(walk, 'kubernetes/missing-field', { field: key, of: ownerName(type) });
    keys.pop();
  }
  for (const choice of type.choices) checkChoice(walk, node, choice, type);
}

function checkChoice(walk: Walk, node: Block, { fields, least }: Choice, type: ObjectType): void {
  let count = 0;
  for (const field of fields) if (isUsed(node[field])) count++;
  if (count > 1) report(walk, 'kubernetes/exclusive', { fields: fields.filter((field) => isUsed(node[field])), wrong: `a ${ownerName(type)} may have only one of them` });
  else if (count < least) {
    const [field, ...or] = fields.filter((one) => type.fields.has(one));
    report(walk, 'kubernetes/missing-field', { field: field!, or, of: ownerName(type) });
  }
}

/** An empty list is as good as none. */
function isUsed(node: Node | undefined): boolean {
  return isThere(node) && !(Array.isArray(node) && node.length === 0);
}

function reportField(walk: Walk, field: string, type: ObjectType): void {
  const since = walk.schema.versionsOf(type.name, field);
  const suggestion = since === undefined ? nearest(field, type.fields.keys()) : undefined;
  report(walk, 'kubernetes/unknown-field', { field, of: ownerName(type), version: walk.set.version, since, suggestion });
}

/** `DeploymentSpec` for `apps/v1.DeploymentSpec`. */
function ownerName({ name }: ObjectType): string {
  return name.slice(name.startsWith('meta.') ? 5 : /^[\w.]+\/\w+\./.exec(name)?.[0].length ?? 0);
}

function walkValue(walk: Walk, node: Node, type: ValueType): void {
  switch (type.form) {
    case '@':
      if (isBlock(node)) walkObject(walk, node, type.object());
      else if (isThere(node)) reportType(walk, node, 'an object');
      break;
    case '[':
      if (Array.isArray(node)) walkList(walk, node as readonly Node[], type);
      else if (isThere(node)) reportType(walk, node, 'a list');
      break;
    case '{':
      if (isBlock(node)) walkMap(walk, node, type.item!);
      else if (isThere(node)) reportType(walk, node, 'an object');
      break;
    case '*':
      return;
    default:
      checkScalar(walk, node, type);
  }
  if (type.written !== undefined) checkForm(walk, node, type.written);
  if (type.limits !== undefined) checkLimits(node, type.limits, (code, args) => report(walk, code, args));
}

/** Of a map: each of its values, beside which stands the key of a label. */
function checkForm(walk: Walk, node: Node, form: Form): void {
  if (isBlock(node)) {
    for (const key in node) {
      walk.keys.push(key);
      const value = textOf(node[key]);
      if (!isQualifiedKey(key)) report(walk, 'kubernetes/label', { what: 'key of a label', value: key, allowed: keyWords });
      if (value !== undefined && !form.fits(value)) report(walk, 'kubernetes/label', { what: form.what, value, allowed: form.allowed });
      walk.keys.pop();
    }
    return;
  }
  const value = textOf(node);
  if (value !== undefined && !form.fits(value)) report(walk, 'kubernetes/name', { what: form.what, value, allowed: form.allowed });
}

function walkList(walk: Walk, list: readonly Node[], type: ValueType): void {
  const item = type.item!;
  for (let i = 0; i < list.length; i++) {
    walk.keys.push(i);
    if (isThere(list[i])) walkValue(walk, list[i]!, item);
    else reportType(walk, null, words[item.form] ?? 'a value');
    walk.keys.pop();
  }
  if (list.length > 1 && (type.unique || type.keys.length > 0)) checkRepetitions(walk, list, type.keys);
}

/** Ports are of TCP where nothing else is said. */
const defaults: Readonly<Record<string, string>> = { protocol: 'TCP' };

function checkRepetitions(walk: Walk, list: readonly Node[], keys: readonly string[]): void {
  const seen = new Map<string, number>();
  for (let i = 0; i < list.length; i++) {
    const item = list[i]!;
    const shown = keys.length === 0 ? String(scalarOf(item)) : keys.flatMap((key) => scalarOf(at(item, key)) ?? defaults[key] ?? []).join('/');
    const first = seen.get(shown);
    if (first === undefined) seen.set(shown, i);
    else {
      walk.keys.push(i);
      report(walk, 'kubernetes/duplicate', { what: quote(shown), first: `as item ${first}` });
      walk.keys.pop();
    }
  }
}

function walkMap(walk: Walk, map: Block, item: ValueType): void {
  for (const key in map) {
    const value = map[key];
    if (value === undefined) continue;
    walk.keys.push(key);
    if (isThere(value)) walkValue(walk, value, item);
    else reportType(walk, null, words[item.form] ?? 'a value');
    walk.keys.pop();
  }
}

const words: Readonly<Record<string, string>> = {
  s: 'text', e: 'text', y: 'text', t: 'a time', b: 'true or false', i: 'a whole number', l: 'a whole number', n: 'a number', q: 'a quantity', x: 'a whole number or text', '@': 'an object', '[': 'a list', '{': 'an object',
};

function reportType(walk: Walk, node: Node, expected: string): void {
  report(walk, 'kubernetes/type', { expected, found: describe(node) });
}

function describe(node: Node): string {
  const value = node instanceof Traced ? (node as Traced<string | number | boolean | null>).value : node;
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text ${quote(value)}` : `the ${typeof value === 'boolean' ? 'boolean' : 'number'} ${String(value)}`;
}

const int32 = 2 ** 31;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function checkScalar(walk: Walk, node: Node, type: ValueType): void {
  const value = node instanceof Traced ? (node as Traced<string | number | boolean | null>).value : node;
  if (value === null) return;
  const is = typeof value;
  switch (type.form) {
    case 's':
      if (is !== 'string') reportType(walk, node, 'text');
      break;
    case 'b':
      if (is !== 'boolean') reportType(walk, node, 'true or false');
      break;
    case 'i':
    case 'l':
      if (!Number.isInteger(value)) reportType(walk, node, 'a whole number');
      else if (type.form === 'i' && ((value as number) >= int32 || (value as number) < -int32)) report(walk, 'kubernetes/range', { value: String(value as number), allowed: 'what fits into 32 bits' });
      break;
    case 'n':
      if (is !== 'number') reportType(walk, node, 'a number');
      break;
    case 'x':
      if (is !== 'string' && !Number.isInteger(value)) reportType(walk, node, 'a whole number or text');
      break;
    case 'q':
      if (is !== 'string' && is !== 'number') reportType(walk, node, 'a quantity');
      else if (quantityOf(value as string | number) === undefined) report(walk, 'kubernetes/quantity', { value: `${value as string | number}` });
      break;
    case 't':
      if (is !== 'string') reportType(walk, node, 'a time');
      else if (!time.test(value as string)) report(walk, 'kubernetes/format', { value: value as string, expected: 'a time such as "2026-01-31T12:00:00Z"' });
      break;
    case 'y':
      if (is !== 'string') reportType(walk, node, 'text');
      else if (!base64.test((value as string).replaceAll('\n', ''))) report(walk, 'kubernetes/format', { value: value as string, expected: 'text in base64' });
      break;
    default:
      checkEnum(walk, node, value, type.values);
  }
}

function checkEnum(walk: Walk, node: Node, value: unknown, allowed: readonly string[]): void {
  if (typeof value !== 'string') reportType(walk, node, 'text');
  else if (!allowed.includes(value)) report(walk, 'kubernetes/enum', { value, allowed, suggestion: nearest(value, allowed) });
}
