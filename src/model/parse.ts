import type * as z from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, path as toPath, type Path } from '../provenance/path.ts';
import { compareText } from '../util/sort.ts';
import { nearest } from '../util/suggest.ts';
import { checkReferences } from './references.ts';
import { allowedKeysAt } from './schema-walk.ts';
import type { ObjectSchema } from './schema.ts';
import type { Platform } from './types.gen.ts';

type Issue = z.core.$ZodIssue;
type Keys = readonly (string | number)[];

/** The model, or everything that is wrong with it: shape first, and references once the shape is right. */
export function parsePlatform(schema: ObjectSchema, value: unknown): { platform: Platform | undefined; diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(value);
  if (!result.success) return { platform: undefined, diagnostics: result.error.issues.flatMap((issue) => explain(schema, value, issue, [])) };
  const diagnostics = checkReferences(schema, value);
  return { platform: diagnostics.length === 0 ? (value as Platform) : undefined, diagnostics };
}

function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), value);
}

/** What a value is, in the words of somebody who writes JSON or YAML. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

const expectedNames: Record<string, string> = { string: 'text', object: 'an object', record: 'an object', array: 'a list', tuple: 'a list', int: 'a whole number' };

function expectedName(expected: string): string {
  return expectedNames[expected] ?? `a ${expected}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? typeName(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function explain(schema: ObjectSchema, root: unknown, issue: Issue, before: Keys): readonly Diagnostic[] {
  const keys = [...before, ...(issue.path as Keys)];
  const at = toPath(keys);
  const value = valueAt(root, keys);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(schema, root, keys, key));
    case 'invalid_union':
      return explainUnion(schema, root, issue, keys);
    case 'invalid_key':
      return [diagnose('model/bad-name', toPath(keys), { name: String(keys.at(-1)), rule: ruleOf(issue.issues) })];
    case 'invalid_value':
      return [notAllowed(at, value, issue.values.map(String))];
    case 'invalid_type':
      if (value === undefined) return [missing(keys)];
      return [diagnose('model/wrong-type', at, { value: show(value), got: typeName(value), expected: expectedName(issue.expected) })];
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_element':
      return [diagnose('model/bad-value', at, { value: show(value), rule: issue.message })];
    case 'too_small':
      return [diagnose('model/bad-value', at, { value: show(value), rule: bound('at least', issue.minimum, issue.origin) })];
    case 'too_big':
      return [diagnose('model/bad-value', at, { value: show(value), rule: bound('at most', issue.maximum, issue.origin) })];
  }
}

function bound(words: string, limit: number | bigint, origin: string): string {
  const of = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `must be ${words} ${limit}${of}`;
}

function ruleOf(issues: readonly Issue[]): string {
  return issues[0]?.message ?? 'is not a name';
}

function missing(keys: Keys): Diagnostic {
  return diagnose('model/missing', toPath(keys.slice(0, -1)), { key: String(keys.at(-1)), owner: formatPath(toPath(keys.slice(0, -1))) || 'the model' });
}

function unknownKey(schema: ObjectSchema, root: unknown, keys: Keys, key: string): Diagnostic {
  const allowed = allowedKeysAt(schema, root, keys).sort(compareText);
  return diagnose('model/unknown-key', toPath([...keys, key]), { key, allowed, suggestion: nearest(key, allowed) });
}

function notAllowed(at: Path | null, value: unknown, allowed: readonly string[]): Diagnostic {
  if (value === undefined && at !== null) return diagnose('model/missing', at.parent, { key: String(at.key), owner: formatPath(at.parent) || 'the model' });
  return diagnose('model/not-allowed', at, { value: show(value), allowed, suggestion: nearest(String(value), allowed) });
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Of the ways in which a value may be written, explains the one that the user most likely meant: the one that got furthest. */
function explainUnion(schema: ObjectSchema, root: unknown, issue: UnionIssue, keys: Keys): readonly Diagnostic[] {
  const value = valueAt(root, keys);
  if (issue.errors.length === 0) return [notAllowed(toPath(keys), value, discriminators(issue))];
  const branches = issue.errors.filter((errors) => !errors.every((e) => e.path.length === 0 && e.code === 'invalid_type'));
  if (branches.length === 0) {
    const expected = [...new Set(issue.errors.flat().map((e) => (e.code === 'invalid_type' ? expectedName(e.expected) : '')))].join(' or ');
    return [value === undefined ? missing(keys) : diagnose('model/wrong-type', toPath(keys), { value: show(value), got: typeName(value), expected })];
  }
  const constants = branches.flat().filter((e) => e.code === 'invalid_value' && e.path.length === 0);
  if (constants.length === branches.length && typeof value === 'string') {
    return [notAllowed(toPath(keys), value, constants.flatMap((e) => (e as Extract<Issue, { code: 'invalid_value' }>).values.map(String)))];
  }
  const best = branches.reduce((a, b) => (badness(b) < badness(a) ? b : a));
  return best.flatMap((inner) => explain(schema, root, inner, keys));
}

/** Unknown and missing keys say "another shape was meant" louder than a wrong value inside the right shape. */
function badness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : issue.code === 'invalid_type' ? 2 : 1), 0);
}

function discriminators(issue: UnionIssue): string[] {
  const options = (issue as unknown as { options?: unknown[] }).options ?? [];
  return options.map(String).sort(compareText);
}
