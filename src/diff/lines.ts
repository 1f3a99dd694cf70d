import type { Place } from '../provenance/line-map.ts';
import { append } from '../util/append.ts';
import type { Found, Side } from './change.ts';
import { commonOf } from './match-list.ts';

interface Line {
  readonly text: string;
  readonly number: number;
  readonly places: readonly Place[];
}

/** Lines that only one side has; as many on both sides between two lines that both have are the same ones, changed. Only lines on which something stands that has a reason. */
export function compareLines(old: Side, now: Side): Found[] {
  const [before, after] = [linesOf(old), linesOf(now)];
  const found: Found[] = [];
  let [i, j] = [0, 0];
  const kept = commonOf(before.map(({ text }) => text), after.map(({ text }) => text));
  for (const [nextOld, nextNew] of [...kept, [before.length, after.length] as const]) {
    const [gone, added] = [before.slice(i, nextOld), after.slice(j, nextNew)];
    if (gone.length === added.length) gone.forEach((line, n) => found.push(changed(line, added[n]!)));
    else found.push(...added.map((line) => lone('added', line)), ...gone.map((line) => lone('removed', line)));
    [i, j] = [nextOld + 1, nextNew + 1];
  }
  return found;
}

/** What stands on each line, without comments; a text of several lines stands on all of them. */
export function placesByLine(places: readonly Place[]): ReadonlyMap<number, readonly Place[]> {
  const byLine = new Map<number, Place[]>();
  for (const place of places) {
    if (place.kind === 'comment') continue;
    for (let line = place.line; line <= place.line + place.moreLines; line++) append(byLine, line, place);
  }
  return byLine;
}

/** How far apart the columns of a table stand is no difference. */
function linesOf({ text, places }: Side): Line[] {
  const onLine = placesByLine(places);
  return text.split('\n').flatMap((line, i) => {
    const here = onLine.get(i + 1);
    return here === undefined ? [] : [{ text: line.trim().replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---'), number: i + 1, places: here }];
  });
}

function changed(old: Line, now: Line): Found {
  return { kind: 'changed', pointer: now.places[0]!.pointer, name: undefined, line: now.number, before: old.text, after: now.text, data: undefined, old: old.places, now: now.places };
}

function lone(kind: 'added' | 'removed', { text, number, places }: Line): Found {
  const isNew = kind === 'added';
  return { kind, pointer: places[0]!.pointer, name: undefined, line: number, before: isNew ? undefined : text, after: isNew ? text : undefined, data: undefined, old: isNew ? [] : places, now: isNew ? places : [] };
}
