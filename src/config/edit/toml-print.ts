import type { Keys } from '../loaded.ts';
import type { Json } from './edit.ts';
import { lineBreakOf, unitOf } from './gap.ts';
import { printValue, type Spelling } from './print-value.ts';

export interface TomlSpelling extends Spelling {
  /** Whether maps of nothing but scalars stand on one line, in braces. */
  readonly flatMaps: boolean;
}

export function tomlSpelling(text: string, flatMaps: boolean): TomlSpelling {
  const lineBreak = lineBreakOf(text);
  return {
    key: printKey,
    scalar: (value) => (typeof value === 'string' ? printText(value, lineBreak) : JSON.stringify(value)),
    colon: /^[\w-]+=\S/m.test(text) ? '=' : ' = ',
    pad: /=\s*\{[^\s}]/.test(text) ? '' : ' ',
    trailingComma: !/[^,\s]\s*\n\s*\]/.test(text),
    tallMaps: false,
    usual: 'fits',
    unit: unitOf(text),
    lineBreak,
    flatMaps,
  };
}

/** https://toml.io/en/v1.1.0#keys */
export function printKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : quoted(name);
}

/** https://toml.io/en/v1.1.0#string */
export function printText(value: string, lineBreak: string): string {
  if (value.includes('\n') && lineBreak === '\n' && !value.includes('\r')) return `"""\n${escaped(value).replaceAll('\\n', '\n').replaceAll('\\t', '\t')}"""`;
  // oxlint-disable-next-line no-control-regex -- a literal string holds none
  const isLiteral = /["\\]/.test(value) && !/['\u0000-\u001F\u007F]/.test(value);
  return isLiteral ? `'${value}'` : quoted(value);
}

function quoted(value: string): string {
  return `"${escaped(value)}"`;
}

function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1).replaceAll('\u007F', '\\u007f');
}

/** `[services."a b".ports]`; the numbers of entries of lists are not written. */
export function printHeader(path: Keys, brackets: '[]' | '[[]]'): string {
  const half = brackets.length / 2;
  return brackets.slice(0, half) + path.filter((key) => typeof key === 'string').map(printKey).join('.') + brackets.slice(half);
}

export function isMap(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTables(value: Json): value is readonly { readonly [key: string]: Json }[] {
  return Array.isArray(value) && value.length > 0 && value.every((one: Json) => isMap(one) && Object.keys(one).length > 0);
}

/** Whether a value stands on a line of its key, rather than under headers. */
export function isRow(value: Json, spelling: TomlSpelling, column: number): boolean {
  if (isTables(value)) return false;
  if (!isMap(value) || Object.keys(value).length === 0) return true;
  const isLeaf = Object.values(value).every((one) => !isMap(one) && !isTables(one));
  return isLeaf && spelling.flatMaps && column + printValue(value, spelling, { indent: '', column, shape: 'flat' }).length <= 100;
}

export function rowText(names: readonly string[], value: Json, spelling: TomlSpelling, indent: string): string {
  const lead = indent + names.map(printKey).join('.') + spelling.colon;
  return lead + printValue(value, spelling, { indent, column: lead.length, shape: spelling.usual });
}

/** The sections of a map, or of a list of maps, each as its lines. What has nothing but sections below it needs no header. */
export function sectionTexts(path: Keys, value: Json, spelling: TomlSpelling): string[][] {
  if (isTables(value)) return value.flatMap((one) => mapTexts(path, one, spelling, '[[]]'));
  return isMap(value) ? mapTexts(path, value, spelling, '[]') : [];
}

export function mapTexts(path: Keys, value: { readonly [key: string]: Json }, spelling: TomlSpelling, brackets: '[]' | '[[]]'): string[][] {
  const entries = Object.entries(value);
  const rows = entries.filter(([name, one]) => isRow(one, spelling, name.length + 3));
  const own = rows.map(([name, one]) => rowText([name], one, spelling, ''));
  const below = entries.filter(([name, one]) => !isRow(one, spelling, name.length + 3)).flatMap(([name, one]) => sectionTexts([...path, name], one, spelling));
  return own.length === 0 && below.length > 0 && brackets === '[]' ? below : [[printHeader(path, brackets), ...own], ...below];
}

/** The language has no word for nothing. */
export function holdsNull(value: Json): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some((one: Json) => holdsNull(one));
}
