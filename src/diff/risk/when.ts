// What must hold of a place, before and after, for a rule to speak.
import type { Plain } from '../plain.ts';
import { amountOf, durationOf, quantities } from './amount.ts';
import type { Subject } from './subject.ts';

export type When = (subject: Subject) => boolean;

export const always: When = () => true;
export const added: When = ({ before, after }) => before === undefined && after !== undefined;
export const removed: When = ({ before, after }) => before !== undefined && after === undefined;
export const changed: When = ({ before, after }) => before !== undefined && after !== undefined;

/** It was not one of these, and is now. */
export function becomes(...values: readonly Plain[]): When {
  return ({ before, after }) => after !== undefined && values.includes(after) && (before === undefined || !values.includes(before));
}

/** It was one of these, and is not any more. */
export function leaves(...values: readonly Plain[]): When {
  return ({ before, after }) => before !== undefined && values.includes(before) && (after === undefined || !values.includes(after));
}

/** It is this place that came, went or changed, not something around it. */
export const itself: When = ({ keys, depth }) => keys.length === depth;

/** The object was there before and is there after. */
export const kept: When = ({ object, keys }) => keys.length > 0 && (object.before === undefined) === (object.after === undefined);

export function all(...tests: readonly When[]): When {
  return (subject) => tests.every((test) => test(subject));
}

export function either(...tests: readonly When[]): When {
  return (subject) => tests.some((test) => test(subject));
}

export function not(test: When): When {
  return (subject) => !test(subject);
}

function compared(units: typeof quantities, holds: (before: number, after: number) => boolean): When {
  return ({ before, after }) => {
    const [old, now] = [amountOf(before, units), amountOf(after, units)];
    return old !== undefined && now !== undefined && old.isShare === now.isShare && holds(old.size, now.size);
  };
}

export function raised(units: typeof quantities = quantities): When {
  return compared(units, (before, after) => after > before);
}

export function lowered(units: typeof quantities = quantities): When {
  return compared(units, (before, after) => after < before);
}

/** Of a time. What was not stated was none at all. */
export const longer: When = ({ before, after }) => (durationOf(after) ?? 0) > (before === undefined ? 0 : (durationOf(before) ?? Infinity));

export const shorter: When = ({ before, after }) => (durationOf(before) ?? 0) > (after === undefined ? 0 : (durationOf(after) ?? Infinity));
