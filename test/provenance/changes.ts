import type { CompiledFile } from '../../src/compiler/compile.ts';
import { parseDocument } from 'yaml';
import { formatPointer, parsePointer } from '../../src/compiler/pointer.ts';
import { placesOf } from '../../src/compiler/why.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { get, isBlock, isList, type Plain } from '../support/language.ts';
import { plain } from '../support/plain.ts';

/**
 * What is not the same before and after, a value of a file that is data, or a line of any other: `new` in the second, which is how a changed one
 * appears, or `gone` from the first without a successor.
 */
export interface Change {
  readonly side: 'gone' | 'new';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** All that stands on the line; of data, only what changed. */
  readonly places: readonly Place[];
  /** What stood at the same place before: another value of the same key, or another line between the same two. Default: nothing stood there. */
  readonly before?: readonly Place[];
}

/** Where two compilations of nearly the same model differ. Found in the data that files mean, and where they mean none, line by line: never from origins. */
export function changesBetween(before: readonly CompiledFile[], after: readonly CompiledFile[]): Change[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => changesInFile(old.get(path), now.get(path)));
}

function changesInFile(before: CompiledFile | undefined, after: CompiledFile | undefined): Change[] {
  if (before?.text === after?.text) return [];
  const gone = before === undefined ? [] : placesOf(before);
  const added = after === undefined ? [] : placesOf(after);
  const structured = dataOf(before) ?? dataOf(after);
  const changed = structured === undefined ? changedLines(gone, added, before?.text ?? '', after?.text ?? '') : changedData(gone, added, dataOf(before)?.data, dataOf(after)?.data, [before?.text ?? '', after?.text ?? '']);
  const path = (before ?? after)!.path;
  return [...changed.gone.map((places): Change => ({ side: 'gone', file: path, ...places })), ...changed.new.map((places): Change => ({ side: 'new', file: path, ...places }))];
}

interface Sides {
  readonly gone: Answers[];
  readonly new: Answers[];
}

type Answers = Pick<Change, 'line' | 'places' | 'before'>;

function dataOf(file: CompiledFile | undefined): { readonly data: Plain } | undefined {
  if (file === undefined) return undefined;
  const document = file.document();
  if (document.format === 'yaml' || document.format === 'json') return { data: plain(document.content) as Plain };
  return document.format === 'yaml-stream' ? { data: document.content.map(plain) as Plain } : undefined;
}

/** What an object of Kubernetes is known by, or a panel, or a group of rules: two of one kind and name are one, changed. The hash at the end of a name is no part of it. */
function identityOf(item: Plain): string | undefined {
  if (isBlock(item) && typeof item['id'] === 'number' && item['gridPos'] !== undefined) return `panel ${item['id']}`;
  if (isBlock(item) && typeof item['name'] === 'string' && item['rules'] !== undefined && item['kind'] === undefined) return `group ${item['name']}`;
  if (!isBlock(item) || typeof item['kind'] !== 'string' || item['metadata'] === undefined || !isBlock(item['metadata'])) return undefined;
  const { name } = item['metadata'];
  return typeof name === 'string' ? `${item['kind']} ${name.replace(/-[0-9a-f]{8}$/, '')}` : undefined;
}

/** Values by pointer, comments that only one side has, and what changed in documents that are values. */
function changedData(gone: readonly Place[], added: readonly Place[], before: Plain | undefined, after: Plain | undefined, texts: readonly [string, string]): Sides {
  const pointers: Pointers = { gone: new Set(), new: new Set(), same: new Map() };
  compare(before, after, [], [], pointers);
  const pick = (places: readonly Place[], at: ReadonlySet<string>): Answers[] => places.filter(({ kind, pointer }) => kind !== 'comment' && at.has(pointer)).map((place) => ({ line: place.line, places: [place] }));
  const old = new Map<string, Place[]>();
  for (const place of gone) old.set(place.pointer, [...(old.get(place.pointer) ?? []), place]);
  const placed = (one: Answers): Answers => ({ ...one, before: old.get(predecessor(one.places[0]!.pointer, pointers) ?? '') ?? [] });
  const said = newComments(added, gone);
  // What has a comment on both sides has one that changed, if at all.
  const reworded = new Set(added.flatMap(({ kind, pointer }) => (kind === 'comment' ? [pointers.same.get(pointer) ?? pointer] : [])));
  // What is said once a file is not said of a value any more where another one, above it, has come to follow from the same.
  const stays = new Set(added.flatMap(({ kind, pointer }) => (kind === 'scalar' ? [pointers.same.get(pointer) ?? pointer] : [])));
  const silenced = newComments(gone, added).filter(({ places: [place] }) => !reworded.has(place!.pointer) && !stays.has(place!.pointer));
  const embedded = embeddedIn(pointers, gone, added).map(([inOld, inNew, from, to]) => changedInEmbedded([inOld, textAt(before, from), from], [inNew, textAt(after, to), to], texts));
  const sides = { gone: [...pick(gone, pointers.gone), ...silenced], new: [...pick(added, pointers.new), ...said].map(placed) };
  return { gone: [...sides.gone, ...embedded.flatMap((one) => one.gone)], new: [...sides.new, ...embedded.flatMap((one) => one.new)] };
}

/** Where that stood before which was changed; of what is new, the block that it was put into. */
function predecessor(pointer: string, { same }: Pointers): string | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (same.has(at)) return same.get(at);
  return undefined;
}

/** What stands before and after in the documents that are changed values, and where these are. The value itself is then only where its document begins. */
function embeddedIn(pointers: Pointers, gone: readonly Place[], added: readonly Place[]): [Place[], Place[], string, string][] {
  const inside = (places: readonly Place[], pointer: string): Place[] => places.filter((place) => place.pointer.startsWith(`${pointer}#`));
  return [...pointers.same].flatMap(([now, old]): [Place[], Place[], string, string][] => {
    const [inOld, inNew] = [inside(gone, old), inside(added, now)];
    if (!pointers.new.has(now) || inOld.length + inNew.length === 0) return [];
    pointers.new.delete(now);
    return [[inOld, inNew, old, now]];
  });
}

/** By what it means, where that is data: how a printer breaks its lines is no difference. Pointers are then those in the document itself. */
function changedInEmbedded([gone, before, from]: Inside, [added, after, to]: Inside, texts: readonly [string, string]): Sides {
  const [old, now] = [dataIn(before), dataIn(after)];
  if (old === undefined || now === undefined) return changedLines(gone, added, ...texts);
  const own = (places: readonly Place[], prefix: string): Place[] => places.map((place) => ({ ...place, pointer: place.pointer.slice(prefix.length + 1) }));
  return changedData(own(gone, from), own(added, to), old, now, texts);
}

type Inside = readonly [places: readonly Place[], text: string, pointer: string];

function textAt(data: Plain | undefined, pointer: string): string {
  const text = data === undefined ? undefined : get(data, parsePointer(pointer));
  return typeof text === 'string' ? text : '';
}

function dataIn(text: string): Plain | undefined {
  const document = parseDocument(text);
  const data = document.errors.length > 0 ? undefined : (document.toJS() as Plain);
  return data !== undefined && data !== null && typeof data === 'object' ? data : undefined;
}

/** `same`: where that stood before which was changed, of the same sort on both sides; by where it stands now. */
type Pointers = { readonly gone: Set<string>; readonly new: Set<string>; readonly same: Map<string, string> };
type Step = string | number;

function compare(before: Plain | undefined, after: Plain | undefined, at: readonly Step[], to: readonly Step[], found: Pointers): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before !== undefined && after !== undefined && sortOf(before) === sortOf(after)) found.same.set(formatPointer(to), formatPointer(at));
  if (before !== undefined && after !== undefined && isBlock(before) && isBlock(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) compare(before[key], after[key], [...at, key], [...to, key], found);
  } else if (before !== undefined && after !== undefined && isList(before) && isList(after)) {
    if ([...before, ...after].every((item) => identityOf(item) !== undefined)) compareObjects(before, after, at, to, found);
    else compareLists(before, after, at, to, found);
  } else if (after === undefined) markAll(before, at, found.gone);
  else markAll(after, to, found.new);
}

function sortOf(value: Plain): 'block' | 'list' | 'scalar' {
  return isBlock(value) ? 'block' : isList(value) ? 'list' : 'scalar';
}

function compareObjects(before: readonly Plain[], after: readonly Plain[], at: readonly Step[], to: readonly Step[], found: Pointers): void {
  const places = new Map(before.map((item, i) => [identityOf(item), i]));
  for (const [i, item] of after.entries()) {
    const old = places.get(identityOf(item));
    if (old === undefined) markAll(item, [...to, i], found.new);
    else compare(before[old], item, [...at, old], [...to, i], found);
    places.delete(identityOf(item));
  }
  for (const i of places.values()) markAll(before[i], [...at, i], found.gone);
}

/** Entries that both have stay; as many between two of these are the same ones changed; the others are gone or new. */
function compareLists(before: readonly Plain[], after: readonly Plain[], at: readonly Step[], to: readonly Step[], found: Pointers): void {
  const runs = runsBetween(before.map(textWithoutHash), after.map(textWithoutHash));
  const [inOld, inNew] = [new Set(runs.flatMap(([run]) => run)), new Set(runs.flatMap(([, run]) => run))];
  const kept = [...after.keys()].filter((i) => !inNew.has(i));
  [...before.keys()].filter((i) => !inOld.has(i)).forEach((i, n) => compare(before[i], after[kept[n]!], [...at, i], [...to, kept[n]!], found));
  for (const [oldRun, newRun] of runs) {
    if (oldRun.length === newRun.length) oldRun.forEach((i, n) => compare(before[i], after[newRun[n]!], [...at, i], [...to, newRun[n]!], found));
    else {
      for (const i of oldRun) markAll(before[i], [...at, i], found.gone);
      for (const i of newRun) markAll(after[i], [...to, i], found.new);
    }
  }
}

/** An entry that differs by a hash alone is the same one, changed. */
function textWithoutHash(item: Plain): string {
  return JSON.stringify(item).replace(/-[0-9a-f]{8}(?![0-9a-z])/g, '');
}

/** A value with all in it. */
function markAll(value: Plain | undefined, at: readonly Step[], into: Set<string>): void {
  if (value === undefined) return;
  into.add(formatPointer(at));
  if (isList(value)) value.forEach((item, i) => markAll(item, [...at, i], into));
  else if (isBlock(value)) for (const [key, item] of Object.entries(value)) markAll(item, [...at, key], into);
}

/** The indices between the entries that both lists have in the same order (a longest such sequence). */
function runsBetween(a: readonly string[], b: readonly string[]): [number[], number[]][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const runs: [number[], number[]][] = [[[], []]];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1, runs.push([[], []])];
    else if (j === b.length || (i < a.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) runs.at(-1)![0].push(i++);
    else runs.at(-1)![1].push(j++);
  }
  slideUp(runs, a, 0);
  slideUp(runs, b, 1);
  return runs;
}

/** Of equal words it cannot be told which is gone: the first is taken, since a flag stands before its value. */
function slideUp(runs: readonly [number[], number[]][], list: readonly string[], side: 0 | 1): void {
  let floor = 0;
  runs.forEach((run, n) => {
    const own = run[side];
    const other = run[side === 0 ? 1 : 0];
    while (other.length === 0 && own.length > 0 && own[0]! > floor && list[own[0]! - 1] === list[own.at(-1)!]) {
      own.unshift(own[0]! - 1);
      own.pop();
    }
    // What follows must not slide beyond a run: before each there is one entry that both lists have.
    if (own.length + other.length > 0) floor = n + runs.slice(0, n + 1).reduce((sum, one) => sum + one[side].length, 0);
  });
}

/**
 * Lines that only one side has, and comments. How far apart the columns of a table stand is no difference, nor is whether a line is
 * continued. Blank lines and those that only close what stands elsewhere are left out: nobody asks why they are there.
 */
function changedLines(gone: readonly Place[], added: readonly Place[], before: string, after: string): Sides {
  const [old, now] = [linesOf(gone, before), linesOf(added, after)];
  const sides: Sides = { gone: newComments(gone, added), new: newComments(added, gone) };
  for (const [oldRun, newRun] of runsBetween(old.map(({ text }) => text), now.map(({ text }) => text))) {
    const pairs = pairsIn(oldRun.map((i) => old[i]!), newRun.map((i) => now[i]!));
    const changed = new Set(pairs.values());
    sides.gone.push(...oldRun.map((i) => old[i]!).filter((line) => !changed.has(line)));
    sides.new.push(...newRun.map((i) => ({ ...now[i]!, before: pairs.get(now[i]!)?.places ?? [] })));
  }
  return sides;
}

/** As many lines as before are the same ones changed, and of more or fewer those with the same key. What stands in a list has none of its own. */
function pairsIn(old: readonly Answers[], now: readonly Answers[]): Map<Answers, Answers> {
  if (old.length === now.length) return new Map(now.map((line, i) => [line, old[i]!]));
  const keys = new Map(old.map((line) => [line.places[0]!.pointer, line]));
  return new Map(now.flatMap((line) => {
    const { pointer } = line.places[0]!;
    const before = /\/\d+(?:\/|$)/.test(pointer) ? undefined : keys.get(pointer);
    return before === undefined ? [] : [[line, before] as const];
  }));
}

function linesOf(places: readonly Place[], file: string): (Answers & { readonly text: string })[] {
  return file.split('\n').flatMap((text, i) => {
    const line = i + 1;
    const here = places.filter((place) => place.kind !== 'comment' && place.line <= line && line <= place.line + place.moreLines);
    if (!here.some((place) => /\w/.test(place.text))) return [];
    const said = text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---').replace(/(?: &&)? \\$/, '');
    return [{ line, places: here, text: stageOf(here) + said }];
  });
}

/** The stage of a Dockerfile, or the object of a template, in which a line stands: many have lines of the same words. */
function stageOf(places: readonly Place[]): string {
  return /^\/(?:[a-z]+|[A-Z][A-Za-z]*-[^/]+)(?=\/)/.exec(places[0]!.pointer)?.[0] ?? '';
}

/** A comment is said once a file: one that the other side has too has only moved. */
function newComments(places: readonly Place[], others: readonly Place[]): Answers[] {
  const said = new Set(others.flatMap(({ kind, text }) => (kind === 'comment' ? [text] : [])));
  return places.filter(({ kind, text }) => kind === 'comment' && !said.has(text)).map((place) => ({ line: place.line, places: [place] }));
}
