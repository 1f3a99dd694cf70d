import type { SourcePosition } from '../diagnostics/diagnostic.ts';
import type { Keys, Part } from './loaded.ts';
import { positionAt, type Source } from './source.ts';

/** An object or list as it is written in a source: where, and what stands in it, in order. Offsets are into the source's text. */
export interface Site {
  readonly source: Source;
  readonly at: number;
  readonly list: boolean;
  readonly entries: readonly Entry[];
}

export type Entry =
  | { readonly kind: 'named'; readonly name: string; readonly key: number; readonly value: number }
  /** `[name]: value`; the name is known at run time. */
  | { readonly kind: 'computed'; readonly key: number; readonly value: number }
  | { readonly kind: 'item'; readonly value: number }
  /** `...value`; what it brings is known at run time. */
  | { readonly kind: 'spread'; readonly value: number };

/** One object that a site made, and what its computed and spread entries brought that time, in order. */
export interface Written {
  readonly site: Site;
  readonly parts: readonly Brought[];
}

/** A computed key, or what a spread brought. */
export type Brought = string | Spread;

export interface Spread {
  /** Of a list: how many items it brought. */
  readonly length: number;
  readonly written: Written | undefined;
  /**
   * The spread object, only if it is not known how it was written: `reduce((all, one) => ({ ...all, [one]: … }), {})` spreads every
   * intermediate object, and keeping each alive would cost memory in the square of their number.
   */
  readonly object: object | undefined;
}

/** Which object was written where. */
export type Records = WeakMap<object, Written>;

interface Place {
  readonly source: Source;
  readonly entry: Entry;
}

/**
 * Where the value at `keys` was written, found by walking the value itself: an object knows its literal, so it does not matter
 * which constants, spreads, loops, helpers and files it came through. `outside` is the answer for a root without a literal.
 */
export function locateIn(records: Records, root: unknown, outside: SourcePosition | undefined, keys: Keys, part: Part): SourcePosition | undefined {
  const literal = literalOf(records, root);
  let found = literal === undefined ? outside : positionAt(literal.source, literal.at);
  let value = root;
  for (const [i, key] of keys.entries()) {
    const property = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key) : undefined;
    if (property === undefined) return found;
    const written = records.get(value as object);
    const place = written?.site.list === true ? findItem(written, Number(key)) : written && findProperty(written, String(key));
    value = property.value;
    const own = place === undefined || place.entry.kind === 'spread' ? literalOf(records, value) : undefined;
    if (own !== undefined) found = positionAt(own.source, own.at);
    else if (place !== undefined) found = positionAt(place.source, offsetOf(place.entry, i === keys.length - 1 ? part : 'value'));
  }
  return found;
}

function literalOf(records: Records, value: unknown): Site | undefined {
  return typeof value === 'object' && value !== null ? records.get(value)?.site : undefined;
}

function offsetOf(entry: Entry, part: Part): number {
  return part === 'key' && (entry.kind === 'named' || entry.kind === 'computed') ? entry.key : entry.value;
}

/** The last entry that gives `name`, looked for inside of what was spread; a spread itself where nothing closer is known. */
function findProperty(start: Written, name: string): Place | undefined {
  const open = [{ written: start, entry: start.site.entries.length, part: start.parts.length }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const entry = top.written.site.entries[--top.entry];
    if (entry === undefined) {
      open.pop();
      continue;
    }
    const brought = entry.kind === 'named' ? entry.name : top.written.parts[--top.part];
    if (typeof brought === 'string') {
      if (brought === name) return { source: top.written.site.source, entry };
    } else if (brought?.written !== undefined) {
      open.push({ written: brought.written, entry: brought.written.site.entries.length, part: brought.written.parts.length });
    } else if (brought?.object !== undefined && Object.hasOwn(brought.object, name)) {
      return { source: top.written.site.source, entry };
    }
  }
  return undefined;
}

function findItem(start: Written, index: number): Place | undefined {
  let written = start;
  let left = index;
  let part = 0;
  for (let i = 0; i < written.site.entries.length; i++) {
    const entry = written.site.entries[i]!;
    const brought = entry.kind === 'spread' ? written.parts[part++] : undefined;
    const length = typeof brought === 'object' ? brought.length : 1;
    if (left >= length) left -= length;
    else if (typeof brought === 'object' && brought.written !== undefined) [written, part, i] = [brought.written, 0, -1];
    else return { source: written.site.source, entry };
  }
  return undefined;
}
