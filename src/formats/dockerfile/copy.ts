import { enter, type Frame } from '../frame.ts';
import { joinRows, leafPart, lengthOf, type Row } from '../parts.ts';
import type { Copy } from './document.ts';
import { escapePath, valuePart, valueText } from './word.ts';

/** Columns beyond which each path gets a row of its own. */
const WIDTH = 100;

/** https://docs.docker.com/reference/dockerfile/#copy */
export function copyRows(copy: Copy, frame: Frame | undefined): Row[] {
  const rows = [...flagRows(copy, frame), ...pathRows(copy, frame)];
  const single = joinRows(rows, ' ');
  return 'COPY '.length + lengthOf(single) <= WIDTH ? [single] : rows;
}

function flagRows(copy: Copy, frame: Frame | undefined): Row[] {
  const rows: Row[] = [];
  for (const flag of ['from', 'chown', 'chmod'] as const) {
    const value = copy[flag];
    if (value !== undefined) rows.push([`--${flag}=`, leafPart(frame, flag, value)]);
  }
  if (copy.link === true) rows.push([leafPart(frame, 'link', copy.link, '--link')]);
  return rows;
}

/** Words, or the JSON form if a path has a blank in it, or would look like JSON. References and escapes mean the same in both. */
function pathRows(copy: Copy, frame: Frame | undefined): Row[] {
  const sources = enter(frame, 'sources', copy.sources);
  const asJson = [...copy.sources, copy.destination].some((path) => /\s|^\[/.test(valueText(path, escapePath)));
  const spell = (text: string, expand: boolean): string => (asJson ? JSON.stringify(escapePath(text, expand)) : escapePath(text, expand));
  const rows: Row[] = copy.sources.map((source, i) => [valuePart(sources, i, source, spell)]);
  rows.push([valuePart(frame, 'destination', copy.destination, spell)]);
  if (!asJson) return rows;
  const last = rows.length - 1;
  return rows.map((row, i) => joinRows([i === 0 ? ['['] : [], row, [i < last ? ',' : ']']], ''));
}
