import type { Change } from '../change.ts';
import { expand } from './expand.ts';
import { references } from './references.ts';
import type { Risk } from './risk.ts';
import { compileTables, otherwiseAt, risksAt, type Rules } from './row.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subjects-of.ts';
import { tables } from './tables.ts';

const rules = compileTables(tables);

/** What a change does to what runs, each risk once; at least one. */
export function risksOf(change: Change): Risk[] {
  const found = subjectsOf(change).flatMap(risksOfSubject);
  return found.length === 0 ? [unknown] : distinct(found);
}

function risksOfSubject(subject: Subject): readonly Risk[] {
  const known = subject.sorts.flatMap((sort) => rules.get(sort) ?? []);
  const places = known.some(hasRows) ? expand(subject) : [subject];
  const found = places.flatMap((place) => known.flatMap((of) => risksAt(of, place)));
  if (found.length > 0) return found;
  for (const of of known) {
    const otherwise = otherwiseAt(of, subject);
    if (otherwise.length > 0) return otherwise;
  }
  return [];
}

function hasRows({ byLast, any }: Rules): boolean {
  return byLast.size > 0 || any.length > 0;
}

function distinct(risks: readonly Risk[]): Risk[] {
  return [...new Map(risks.map((risk) => [`${risk.class} ${risk.reason}`, risk])).values()];
}

/** Of files that no table knows. */
const unknown: Risk = { class: 'rollout', reason: 'what reads this file takes it on when it is applied or started again', reference: references.objects };
