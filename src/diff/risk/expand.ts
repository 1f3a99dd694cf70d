import type { Plain } from '../plain.ts';
import { isPlainObject } from '../plain.ts';
import type { Subject } from './subject.ts';

/**
 * The place and all in it that came or went with it. An object, or an entry of a list, that is gone took what was in it along, none of which
 * is missed in what stays: of these, only the thing itself.
 */
export function expand(subject: Subject): Subject[] {
  const { before, after, keys } = subject;
  if (before === undefined) return within(subject, 'after');
  if (after === undefined) return keys.length === 0 || (typeof keys.at(-1) === 'number' && isBlock(before)) ? [subject] : within(subject, 'before');
  if (!isBlock(before) && !isBlock(after)) return [subject];
  return [subject, ...within({ ...subject, after: undefined }, 'before').slice(1), ...within({ ...subject, before: undefined }, 'after').slice(1)];
}

function within(subject: Subject, side: 'before' | 'after'): Subject[] {
  const found = [subject];
  for (let i = 0; i < found.length; i++) {
    const outer = found[i]!;
    for (const [key, inner] of entriesOf(outer[side])) found.push({ ...outer, keys: [...outer.keys, key], [side]: inner });
  }
  return found;
}

function entriesOf(value: Plain | undefined): [string | number, Plain][] {
  if (Array.isArray(value)) return [...(value as readonly Plain[]).entries()];
  return value !== undefined && isPlainObject(value) ? Object.entries(value) : [];
}

function isBlock(value: Plain | undefined): boolean {
  return typeof value === 'object' && value !== null;
}
