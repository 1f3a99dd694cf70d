import type { CompiledFile } from '../../src/compiler/compile.ts';
import { formatPointer } from '../../src/compiler/pointer.ts';
import { placesOf } from '../../src/compiler/why.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { isBlock, isList, type Plain } from '../support/language.ts';
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
  const changed = structured === undefined ? changedLines(gone, added, before?.text ?? '', after?.text ?? '') : changedData(gone, added, dataOf(before)?.data, dataOf(after)?.data);
  const path = (before ?? after)!.path;
  return [...changed.gone.map((places): Change => ({ side: 'gone', file: path, ...places })), ...changed.new.map((places): Change => ({ side: 'new', file: path, ...places }))];
}

interface Sides {
  readonly gone: Answers[];
  readonly new: Answers[];
}

type Answers = Pick<Change, 'line' | 'places'>;

function dataOf(file: CompiledFile | undefined): { readonly data: Plain } | undefined {
  if (file === undefined) return undefined;
  const document = file.document();
  if (document.format === 'yaml' || document.format === 'json') return { data: plain(document.content) as Plain };
  return document.format === 'yaml-stream' ? { data: document.content.map(plain) as Plain } : undefined;
}

/** Values by pointer, and comments that only one side has. */
function changedData(gone: readonly Place[], added: readonly Place[], before: Plain | undefined, after: Plain | undefined): Sides {
  const pointers = { gone: new Set<string>(), new: new Set<string>() };
  compare(before, after, [], [], pointers);
  const pick = (places: readonly Place[], at: ReadonlySet<string>, others: readonly Place[]): Answers[] => {
    const said = new Set(others.flatMap(({ kind, text }) => (kind === 'comment' ? [text] : [])));
    return places.filter(({ kind, pointer, text }) => (kind === 'comment' ? !said.has(text) : at.has(pointer))).map((place) => ({ line: place.line, places: [place] }));
  };
  return { gone: pick(gone, pointers.gone, added), new: pick(added, pointers.new, gone) };
}

type Pointers = { readonly gone: Set<string>; readonly new: Set<string> };
type Step = string | number;

function compare(before: Plain | undefined, after: Plain | undefined, at: readonly Step[], to: readonly Step[], found: Pointers): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before !== undefined && after !== undefined && isBlock(before) && isBlock(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) compare(before[key], after[key], [...at, key], [...to, key], found);
  } else if (before !== undefined && after !== undefined && isList(before) && isList(after)) {
    compareLists(before, after, at, to, found);
  } else if (after === undefined) markAll(before, at, found.gone);
  else markAll(after, to, found.new);
}

/** Entries that both have stay; as many between two of these are the same ones changed; the others are gone or new. */
function compareLists(before: readonly Plain[], after: readonly Plain[], at: readonly Step[], to: readonly Step[], found: Pointers): void {
  for (const [oldRun, newRun] of runsBetween(before.map((one) => JSON.stringify(one)), after.map((one) => JSON.stringify(one)))) {
    if (oldRun.length === newRun.length) oldRun.forEach((i, n) => compare(before[i], after[newRun[n]!], [...at, i], [...to, newRun[n]!], found));
    else {
      for (const i of oldRun) markAll(before[i], [...at, i], found.gone);
      for (const i of newRun) markAll(after[i], [...to, i], found.new);
    }
  }
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
  return runs;
}

/** Lines that only one side has. How far apart the columns of a table stand is no difference, nor is whether a line is continued. */
function changedLines(gone: readonly Place[], added: readonly Place[], before: string, after: string): Sides {
  const lines = (text: string): string[] => text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---').replace(/(?: &&)? \\$/, ''));
  const sides: Sides = { gone: [], new: [] };
  for (const [oldRun, newRun] of runsBetween(lines(before), lines(after))) {
    if (oldRun.length !== newRun.length) sides.gone.push(...oldRun.flatMap((i) => placesOn(gone, i + 1)));
    sides.new.push(...newRun.flatMap((i) => placesOn(added, i + 1)));
  }
  return sides;
}

/** Blank lines, and those that only close what stands elsewhere, have no places: nobody asks why they are there. */
function placesOn(all: readonly Place[], line: number): Answers[] {
  const places = all.filter((place) => place.line <= line && line <= place.line + place.moreLines);
  return places.length === 0 ? [] : [{ line, places }];
}
