import type * as z from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, path as toPath } from '../provenance/path.ts';
import { compareText } from '../util/sort.ts';
import { unreachable } from '../util/invariant.ts';
import { nearest } from '../util/suggest.ts';
import { expectedName, preview, typeName } from './preview.ts';
import { allowedKeysAt } from './schema-walk.ts';
import type { ObjectSchema } from './schema.ts';
import { judgeUnion, type UnionIssue } from './union.ts';

type Issue = z.core.$ZodIssue;
type Keys = readonly (string | number)[];

/** What the schemas found wrong with a model, in our words, each mistake once. */
export function explainIssues(schema: ObjectSchema, root: unknown, issues: readonly Issue[]): readonly Diagnostic[] {
  const explain = (issue: Issue, before: Keys): readonly Diagnostic[] => {
    const keys = [...before, ...(issue.path as Keys)];
    const value = valueAt(root, keys);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownKey(key, value, keys));
      case 'invalid_union':
        return explainUnion(issue, keys, value);
      case 'invalid_key':
        return [diagnose('model/bad-name', toPath(keys), { name: String(keys.at(-1)), rule: issue.issues[0]?.message ?? 'is not a name' })];
      case 'invalid_value':
        return [notAllowed(keys, value, issue.values.map(String))];
      case 'invalid_type':
        return [wrongType(keys, value, expectedName(issue.expected))];
      case 'too_small':
      case 'too_big':
      case 'invalid_format':
      case 'custom':
      case 'not_multiple_of':
      case 'invalid_element':
        return [diagnose('model/bad-value', toPath(keys), { value: preview(value), rule: ruleOf(issue) })];
      default:
        return unreachable(issue);
    }
  };

  const explainUnion = (issue: UnionIssue, keys: Keys, value: unknown): readonly Diagnostic[] => {
    if (issue.errors.length === 0) return [notAllowed(keys, value, discriminators(issue))];
    const verdict = judgeUnion(issue, value);
    switch (verdict.kind) {
      case 'wrong-type':
        return [wrongType(keys, value, verdict.expected)];
      case 'not-allowed':
        return [notAllowed(keys, value, verdict.allowed)];
      case 'missing':
        return [diagnose('model/missing', toPath(keys), { keys: verdict.keys, owner: ownerOf(keys), allowed: [] })];
      case 'issues':
        return verdict.issues.flatMap((inner) => explain(inner, keys));
      default:
        return unreachable(verdict);
    }
  };

  const unknownKey = (key: string, value: unknown, keys: Keys): Diagnostic => {
    const at = toPath([...keys, key]);
    const allowed = allowedKeysAt(schema, root, keys).sort(compareText);
    const others = Object.keys(value as object).filter((other) => other !== key && allowed.includes(other)).sort(compareText);
    if (allowed.includes(key)) return diagnose('model/not-together', at, { key, others });
    return diagnose('model/unknown-key', at, { key, allowed, suggestion: nearest(key, allowed) });
  };

  return withoutMisspelt(issues.flatMap((issue) => explain(issue, [])));
}

function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), value);
}

function ownerOf(keys: Keys): string {
  return formatPath(toPath(keys)) || 'the model';
}

function wrongType(keys: Keys, value: unknown, expected: string): Diagnostic {
  if (value === undefined && keys.length > 0) return missing(keys, []);
  return diagnose('model/wrong-type', toPath(keys), { value: typeof value === 'object' || value === undefined ? 'this' : preview(value), got: typeName(value), expected });
}

function notAllowed(keys: Keys, value: unknown, allowed: readonly string[]): Diagnostic {
  if (value === undefined) return missing(keys, allowed);
  return diagnose('model/not-allowed', toPath(keys), { value: preview(value), allowed, suggestion: typeof value === 'string' ? nearest(value, allowed) : undefined });
}

/** Reported at what it is missing in: a place that exists. */
function missing(keys: Keys, allowed: readonly string[]): Diagnostic {
  const owner = keys.slice(0, -1);
  return diagnose('model/missing', toPath(owner), { keys: [String(keys.at(-1))], owner: ownerOf(owner), allowed });
}

function discriminators(issue: UnionIssue): string[] {
  const options = 'options' in issue ? (issue.options ?? []) : [];
  return options.map(String).sort(compareText);
}

type RuleIssue = Extract<Issue, { code: 'too_small' | 'too_big' | 'invalid_format' | 'custom' | 'not_multiple_of' | 'invalid_element' }>;

/** What a value must be. The schemas' own patterns carry their words. */
function ruleOf(issue: RuleIssue): string {
  switch (issue.code) {
    case 'too_small':
      return bound(issue.inclusive === false ? 'more than' : 'at least', Number(issue.minimum), issue.origin);
    case 'too_big':
      return bound(issue.inclusive === false ? 'less than' : 'at most', Number(issue.maximum), issue.origin);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
    case 'custom':
    case 'invalid_element':
      return issue.message;
    default:
      return unreachable(issue);
  }
}

function bound(words: string, limit: number, origin: string): string {
  const things = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : undefined;
  if (things === undefined) return `must be ${words} ${limit}`;
  return `must have ${words} ${limit} ${limit === 1 ? things : { character: 'characters', entry: 'entries' }[things]}`;
}

/** A misspelt mandatory key is one mistake, not an unknown key and a missing one. */
function withoutMisspelt(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const meant = new Set(diagnostics.flatMap((d) => (d.code === 'model/unknown-key' ? [keyIn(d.path!.parent, (d.args as { suggestion?: string }).suggestion)] : [])));
  return diagnostics.filter((d) => d.code !== 'model/missing' || !(d.args as { keys: readonly string[] }).keys.some((key) => meant.has(keyIn(d.path, key))));
}

function keyIn(owner: Diagnostic['path'], key: string | undefined): string {
  return JSON.stringify([formatPath(owner), key]);
}
