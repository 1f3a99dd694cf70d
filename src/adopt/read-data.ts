import { formatPointer } from '../compiler/pointer.ts';
import { parseJson } from '../config/json-syntax.ts';
import type { Keys } from '../config/loaded.ts';
import type { Source } from '../config/source.ts';
import { locateIn, type Records } from '../config/written.ts';
import type { Plain } from '../diff/plain.ts';
import { describe, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../foreign/read-yaml.ts';
import type { Document } from '../formats/index.ts';
import type { Place } from '../provenance/line-map.ts';

/** What a text means, and where each part of it stands. */
export interface ReadData {
  readonly data: Plain;
  readonly places: readonly Place[];
}

/** Why a text means nothing. */
export interface Unreadable {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

type Locate = (keys: Keys, part: 'key' | 'value') => SourcePosition | undefined;

/** Reads a text in the format of `document`; `undefined` where that has no structure. */
export function readData(document: Document, path: string, text: string): ReadData | Unreadable | undefined {
  const source: Source = { file: path, path, text };
  if (document.format === 'json') return readJson(source);
  return document.format === 'yaml' || document.format === 'yaml-stream' ? readDocuments(source, document.format === 'yaml-stream') : undefined;
}

function readJson(source: Source): ReadData | Unreadable {
  const records: Records = new WeakMap();
  const { value, diagnostics } = parseJson(source, records);
  if (diagnostics.length > 0) return unreadable(diagnostics[0]!);
  const start = { file: source.file, line: 1, column: 1 };
  return withPlaces(value as Plain, (keys, part) => locateIn(records, value, start, keys, part));
}

function readDocuments(source: Source, isStream: boolean): ReadData | Unreadable {
  const { documents, diagnostics } = readYaml(source);
  if (diagnostics.length > 0) return unreadable(diagnostics[0]!);
  if (isStream) {
    const data = documents.map(({ value }) => value as Plain);
    return withPlaces(data, ([index, ...keys], part) => (index === undefined ? undefined : documents[Number(index)]!.locate(keys, part)));
  }
  const [document] = documents;
  if (document === undefined || documents.length > 1) return { message: `expected one document, found ${documents.length === 0 ? 'none' : documents.length}`, line: 1, column: 1 };
  return withPlaces(document.value as Plain, (keys, part) => document.locate(keys, part));
}

function unreadable(diagnostic: Diagnostic): Unreadable {
  const { line = 1, column = 1 } = diagnostic.source ?? {};
  return { message: describe(diagnostic).message, line, column };
}

function withPlaces(data: Plain, locate: Locate): ReadData {
  const places: Place[] = [];
  addPlaces(data, [], locate, places);
  return { data, places };
}

function addPlaces(value: Plain, keys: Keys, locate: Locate, into: Place[]): void {
  const isBlock = typeof value === 'object' && value !== null;
  const at = locate(keys, isBlock ? 'key' : 'value');
  if (at !== undefined) {
    const text = isBlock ? String(keys.at(-1) ?? '') : String(value).split('\n')[0]!;
    into.push({ line: at.line, column: at.column, text, moreLines: 0, pointer: formatPointer(keys), kind: isBlock ? 'block' : 'scalar', origin: undefined, within: [] });
  }
  if (!isBlock) return;
  const inner: [string | number, Plain][] = Array.isArray(value) ? [...(value as readonly Plain[]).entries()] : Object.entries(value);
  for (const [key, one] of inner) addPlaces(one, [...keys, key], locate, into);
}
