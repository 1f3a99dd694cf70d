import type * as z from 'zod';
import { expectedName } from './preview.ts';
import { quote } from '../util/text.ts';

type Issue = z.core.$ZodIssue;
export type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** What to say of a value that is none of the things that it may be. */
export type Verdict =
  | { readonly kind: 'wrong-type'; readonly expected: string }
  | { readonly kind: 'not-allowed'; readonly allowed: readonly string[] }
  /** Each of these keys would have made it one of the things. */
  | { readonly kind: 'missing'; readonly keys: readonly string[] }
  /** What is wrong with it if it is the thing that the user most likely meant. */
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

/** Of the ways in which a value may be written, explains the one that the user most likely meant: the one that got furthest. */
export function judgeUnion(issue: UnionIssue, value: unknown): Verdict {
  const branches = flatten(issue);
  const fitting = branches.filter((branch) => !isOfOtherType(branch, value));
  if (fitting.length === 0) return { kind: 'wrong-type', expected: [...new Set(branches.flat().map(expectedOf))].join(' or ') };
  const constants = fitting.flatMap((branch) => (branch.length === 1 ? constantsOf(branch[0]!) : []));
  if (constants.length > 0 && fitting.every((branch) => branch.length === 1 && constantsOf(branch[0]!).length > 0)) return { kind: 'not-allowed', allowed: constants };
  const least = Math.min(...fitting.map(badness));
  const best = fitting.filter((branch) => badness(branch) === least);
  const missing = best.flatMap((branch) => (branch.length === 1 && isMissing(branch[0]!, value) ? [String(branch[0]!.path[0])] : []));
  if (missing.length > 1 && missing.length === best.length) return { kind: 'missing', keys: missing };
  return { kind: 'issues', issues: best[0]! };
}

/** One list of issues a way; a way that is itself a choice counts as several. */
function flatten(issue: UnionIssue): (readonly Issue[])[] {
  return issue.errors.flatMap((branch) => {
    const [only] = branch;
    return branch.length === 1 && only!.code === 'invalid_union' && only!.path.length === 0 && only!.errors.length > 0 ? flatten(only!) : [branch];
  });
}

function isOfOtherType(branch: readonly Issue[], value: unknown): boolean {
  return branch.every((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== typeof issue.values[0])));
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map((one) => quote(String(one))).join(' or ');
  return expectedName(issue.code === 'invalid_type' ? issue.expected : issue.code);
}

function constantsOf(issue: Issue): readonly string[] {
  return issue.code === 'invalid_value' && issue.path.length === 0 ? issue.values.map(String) : [];
}

function isMissing(issue: Issue, value: unknown): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 1 && (value as Record<PropertyKey, unknown>)[issue.path[0]!] === undefined;
}

/** Unknown and missing keys say "another shape was meant" louder than a wrong value inside the right shape. */
function badness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : issue.code === 'invalid_type' ? 2 : 1), 0);
}
