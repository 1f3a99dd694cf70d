import { commonOf } from '../diff/match-list.ts';
import type { Place } from '../provenance/line-map.ts';
import type { ChangedValue, HandEdit } from './hand-edit.ts';

/** Lines of a text, and where it stands in its file. */
export interface TextPart {
  readonly lines: readonly string[];
  /** Line of the file on which the first of them stands, from 1. */
  readonly first: number;
}

export interface CompiledPart extends TextPart {
  /** What stands on a line of the compiled file. */
  readonly placesOn: (line: number) => readonly Place[];
  /** Of the value that the text is; empty for a whole file. */
  readonly pointer: string;
  readonly name: string | undefined;
}

/** Lines that only one side has; as many on both sides between two lines that both have are the same ones, changed. */
export function lineEdits(old: CompiledPart, now: TextPart): HandEdit[] {
  const edits: HandEdit[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNow] of [...commonOf(old.lines, now.lines), [old.lines.length, now.lines.length] as const]) {
    const [gone, added] = [nextOld - i, nextNow - j];
    if (gone === added) while (i < nextOld) edits.push(lineEdit('changed', old, i++, now, j++));
    else {
      while (j < nextNow) edits.push(lineEdit('added', old, undefined, now, j++));
      while (i < nextOld) edits.push(lineEdit('removed', old, i++, now, j));
    }
    [i, j] = [nextOld + 1, nextNow + 1];
  }
  return edits;
}

function lineEdit(kind: HandEdit['kind'], old: CompiledPart, i: number | undefined, now: TextPart, j: number): HandEdit {
  const before = i === undefined ? undefined : old.lines[i]!;
  const after = kind === 'removed' ? undefined : now.lines[j]!;
  const places = i === undefined ? [] : old.placesOn(old.first + i);
  return {
    kind,
    pointer: places[0]?.pointer ?? (old.pointer === '' ? '' : `${old.pointer}#`),
    name: old.name,
    line: now.first + Math.min(j, Math.max(0, now.lines.length - 1)),
    before,
    after,
    data: { before, after },
    values: before === undefined || after === undefined ? [] : places.flatMap((place) => changedValue(place, before, after)),
    old: places,
  };
}

/** The value at a place, if the lines differ in nothing else. */
function changedValue({ kind, text, origin, within, moreLines }: Place, before: string, after: string): ChangedValue[] {
  if (kind !== 'scalar' || origin === undefined || moreLines > 0 || text === '') return [];
  const start = before.indexOf(text);
  if (start < 0) return [];
  const [head, tail] = [before.slice(0, start), before.slice(start + text.length)];
  if (!after.startsWith(head) || !after.endsWith(tail) || after.length <= head.length + tail.length) return [];
  return [{ before: text, after: after.slice(head.length, after.length - tail.length), origin, within }];
}
