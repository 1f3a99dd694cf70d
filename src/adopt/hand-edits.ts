import { placesOf } from '../compiler/why.ts';
import { parsePointer } from '../compiler/pointer.ts';
import { dataChanges } from '../diff/changes.ts';
import type { Found } from '../diff/change.ts';
import { placesByLine } from '../diff/lines.ts';
import { commonOf } from '../diff/match-list.ts';
import { isPlainObject, type Plain } from '../diff/plain.ts';
import type { Document } from '../formats/index.ts';
import type { Place } from '../provenance/line-map.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Scalar } from '../provenance/traced.ts';
import type { ChangedValue, HandEdit, HandEdits } from './hand-edit.ts';
import { lineEdits, type CompiledPart } from './line-edits.ts';
import { readData, type ReadData } from './read-data.ts';

/** What hand edits are told from. */
export interface Edited {
  readonly path: string;
  readonly document: () => Document;
  readonly text: string;
  readonly origin: Origin | null;
}

/** What somebody changed in a compiled file: as structure where its format has one, otherwise line by line. @param onDisk with the line ends that builds write */
export function handEdits(file: Edited, onDisk: string): HandEdits {
  if (file.text === onDisk) return { kind: 'none' };
  const document = file.document();
  const now = readData(document, file.path, onDisk);
  if (now !== undefined && 'message' in now) return { kind: 'unreadable', ...now };
  const old = now === undefined ? undefined : (readData(document, file.path, file.text) as ReadData);
  if (now !== undefined && sortOf(now.data) !== sortOf(old!.data)) return { kind: 'unreadable', message: `expected a ${sortOf(old!.data)}, found a ${sortOf(now.data)}`, line: 1, column: 1 };
  const edits = now === undefined ? textEdits(file, onDisk) : structuredEdits(file, onDisk, old!, now);
  const isForm = edits.length === 0 || (now === undefined && !saysOtherwise(document, file.text, onDisk));
  return isForm ? { kind: 'form', line: firstDifference(file.text, onDisk) } : { kind: 'edits', edits };
}

/** The first line on which two texts differ, from 1. */
export function firstDifference(a: string, b: string): number {
  const [one, other] = [a.split('\n'), b.split('\n')];
  let line = 0;
  while (line < one.length && line < other.length && one[line] === other[line]) line++;
  return line + 1;
}

function textEdits(file: Edited, onDisk: string): HandEdit[] {
  return lineEdits({ lines: linesOf(file.text), first: 1, placesOn: lookUp(placesOf(file)), pointer: '', name: undefined }, { lines: linesOf(onDisk), first: 1 });
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function lookUp(places: readonly Place[]): CompiledPart['placesOn'] {
  const byLine = placesByLine(places);
  return (line) => byLine.get(line) ?? [];
}

/** Whether texts differ in more than blank lines and comments, where the format has some that can be told. */
function saysOtherwise(document: Document, before: string, after: string): boolean {
  const comment = document.format === 'lines' ? document.comment : document.format === 'dockerfile' ? '#' : undefined;
  const said = (text: string): string => text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && (comment === undefined || !line.startsWith(comment))).join('\n');
  return said(before) !== said(after);
}

function sortOf(data: Plain): 'map' | 'list' | 'value' {
  return Array.isArray(data) ? 'list' : isPlainObject(data) ? 'map' : 'value';
}

function structuredEdits(file: Edited, onDisk: string, old: ReadData, now: ReadData): HandEdit[] {
  const places = placesOf(file);
  const isStream = file.document().format === 'yaml-stream';
  const found = dataChanges({ old: { text: file.text, places, data: old.data, isStream }, now: { text: onDisk, places: now.places, data: now.data, isStream } });
  const inNow = lineMatcher(file.text, onDisk);
  return found.flatMap((one) => (isDocument(one) ? documentEdits(one, file, onDisk) : [structuredEdit(one, inNow)]));
}

function structuredEdit({ kind, pointer, name, line, data, old }: Found, inNow: (line: number) => number): HandEdit {
  const { before, after } = data!;
  const values = isScalar(before) && isScalar(after) ? old.slice(0, 1).flatMap((place) => valueAt(place, before, after)) : [];
  return { kind, pointer, name, line: kind === 'removed' ? inNow(line) : line, before: textOf(before), after: textOf(after), data: { before, after }, values, old };
}

function valueAt({ origin, within }: Place, before: Scalar, after: Scalar): ChangedValue[] {
  return origin === undefined ? [] : [{ before, after, origin, within }];
}

function isScalar(value: Plain | undefined): value is Scalar {
  return value === null || (value !== undefined && typeof value !== 'object');
}

function textOf(value: Plain | undefined): string | undefined {
  return isScalar(value) ? String(value) : undefined;
}

/** Where a line that is gone would stand: on the next one that is left. */
function lineMatcher(before: string, after: string): (line: number) => number {
  const [old, now] = [linesOf(before), linesOf(after)];
  const kept = commonOf(old, now);
  return (line) => Math.min(now.length, 1 + (kept.find(([i]) => i >= line - 1)?.[1] ?? now.length - 1));
}

/** A text of several lines, which may be a document of its own. */
function isDocument({ kind, data }: Found): boolean {
  const { before, after } = data!;
  return kind === 'changed' && typeof before === 'string' && typeof after === 'string' && [before, after].every((text) => text.replace(/\n$/, '').includes('\n'));
}

/** Line by line, where both texts stand in their files as they are. */
function documentEdits(found: Found, file: Edited, onDisk: string): HandEdit[] {
  const { pointer, name, line, data, old } = found;
  const [before, after] = [data!.before as string, data!.after as string];
  const [head, ...inside] = old;
  const first = head === undefined ? undefined : startOf(linesOf(before), linesOf(file.text), head.line);
  const start = startOf(linesOf(after), linesOf(onDisk), line);
  if (first === undefined || start === undefined) return [structuredEdit(found, (at) => at)];
  return lineEdits({ lines: linesOf(before), first, placesOn: lookUp(inside.length > 0 ? inside : [head!]), pointer, name }, { lines: linesOf(after), first: start });
}

/** The line on which a text begins, at its head or below it. */
function startOf(text: readonly string[], lines: readonly string[], head: number): number | undefined {
  return [head, head + 1].find((at) => text.every((line, i) => lines[at - 1 + i]?.trim() === line.trim()));
}

/** Keys of a pointer into data; what is behind a `#` leads into a document that is a value, and is left out. */
export function keysIn(pointer: string): string[] {
  return parsePointer(pointer.split('#')[0]!);
}
