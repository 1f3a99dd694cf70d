import type { Json } from './edit.ts';

/** How a text in brackets spells its parts. */
export interface Spelling {
  readonly key: (name: string) => string;
  readonly scalar: (value: string | number | boolean | null) => string;
  /** Between a key and its value. */
  readonly colon: string;
  /** Between a brace and what is next to it on the same line. */
  readonly pad: string;
  /** Whether the last of several lines ends with a comma. */
  readonly trailingComma: boolean;
  /** Whether an object may take several lines. */
  readonly tallMaps: boolean;
  /** Of what has no example beside it. */
  readonly usual: Room['shape'];
  readonly unit: string;
  readonly lineBreak: string;
}

export interface Room {
  /** Of the line that the value begins on. */
  readonly indent: string;
  /** Where on that line it begins. */
  readonly column: number;
  /** On one line; on one line if it fits; or an entry a line. */
  readonly shape: 'flat' | 'fits' | 'tall';
}

/** As many columns as people like to read. */
const width = 100;

export function printValue(value: Json, spelling: Spelling, { indent, column, shape }: Room): string {
  const flat = printFlat(value, spelling);
  if (typeof value !== 'object' || value === null || shape === 'flat') return flat;
  const list = Array.isArray(value);
  if (!list && !spelling.tallMaps) return flat;
  if (Object.keys(value).length === 0 || (shape === 'fits' && column + flat.length < width)) return flat;
  const inner = indent + spelling.unit;
  const items = Object.entries(value).map(([name, one]: [string, Json]) => {
    const lead = list ? inner : inner + spelling.key(name) + spelling.colon;
    return lead + printValue(one, spelling, { indent: inner, column: lead.length, shape: spelling.usual });
  });
  const [open, close] = list ? '[]' : '{}';
  const { lineBreak } = spelling;
  return `${open!}${lineBreak}${items.join(`,${lineBreak}`)}${spelling.trailingComma ? ',' : ''}${lineBreak}${indent}${close!}`;
}

function printFlat(value: Json, spelling: Spelling): string {
  if (typeof value !== 'object' || value === null) return spelling.scalar(value);
  if (Array.isArray(value)) return `[${value.map((one: Json) => printFlat(one, spelling)).join(', ')}]`;
  const entries = Object.entries(value).map(([name, one]) => spelling.key(name) + spelling.colon + printFlat(one, spelling));
  return entries.length === 0 ? '{}' : `{${spelling.pad}${entries.join(', ')}${spelling.pad}}`;
}
