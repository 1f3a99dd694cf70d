import { compilePattern, lastKeys, matches, type Pattern } from './pattern.ts';
import type { Risk, RiskClass } from './risk.ts';
import type { Subject } from './subject.ts';
import type { When } from './when.ts';

/** A place, what must hold there, what that does, why, and what says so. */
export type Row = readonly [at: string, when: When, does: RiskClass | readonly RiskClass[], reason: string, reference: string];

/** Rules for objects of some sorts. */
export interface Table {
  readonly sorts: readonly string[];
  /** All that fit speak. */
  readonly rows: readonly Row[];
  /** The first that fits speaks where no row of any table has. */
  readonly otherwise?: readonly Row[];
}

interface Rule {
  readonly at: Pattern;
  readonly when: When;
  readonly risks: readonly Risk[];
}

/** Rules by the last key of their place, so that few are tried: those in `any` may end in whatever key. */
export interface Rules {
  readonly byLast: ReadonlyMap<string, readonly Rule[]>;
  readonly any: readonly Rule[];
  readonly otherwise: readonly Rule[];
}

/** The rules of each sort. */
export function compileTables(tables: readonly Table[]): Map<string, Rules> {
  const sorts = new Set(tables.flatMap((table) => table.sorts));
  return new Map([...sorts].map((sort) => [sort, rulesOf(tables.filter((table) => table.sorts.includes(sort)))]));
}

function rulesOf(tables: readonly Table[]): Rules {
  const byLast = new Map<string, Rule[]>();
  const any: Rule[] = [];
  for (const rule of tables.flatMap(({ rows }) => rows.map(compileRow))) {
    const last = lastKeys(rule.at);
    if (last === undefined) any.push(rule);
    else for (const key of last) byLast.set(key, [...(byLast.get(key) ?? []), rule]);
  }
  return { byLast, any, otherwise: tables.flatMap(({ otherwise = [] }) => otherwise.map(compileRow)) };
}

function compileRow([at, when, does, reason, reference]: Row): Rule {
  const classes = typeof does === 'string' ? [does] : does;
  return { at: compilePattern(at), when, risks: classes.map((one) => ({ class: one, reason, reference })) };
}

export function risksAt(rules: Rules, subject: Subject): Risk[] {
  const risks: Risk[] = [];
  const last = subject.keys.at(-1);
  for (const rule of last === undefined ? [] : (rules.byLast.get(String(last)) ?? [])) if (speaks(rule, subject)) risks.push(...rule.risks);
  for (const rule of rules.any) if (speaks(rule, subject)) risks.push(...rule.risks);
  return risks;
}

export function otherwiseAt(rules: Rules, subject: Subject): readonly Risk[] {
  return rules.otherwise.find((rule) => speaks(rule, subject))?.risks ?? [];
}

function speaks({ at, when }: Rule, subject: Subject): boolean {
  return matches(at, subject.keys) && when(subject);
}
