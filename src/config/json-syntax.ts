import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { child, type Path } from '../provenance/path.ts';
import { depthLimit } from './check-plain-data.ts';
import { positionAt, type Source } from './source.ts';
import type { Entry, Records } from './written.ts';

interface Reader {
  readonly source: Source;
  readonly records: Records;
  readonly diagnostics: Diagnostic[];
  at: number;
  depth: number;
}

/** Ends the reading at the first mistake of syntax; what follows one cannot be trusted. */
class SyntaxMistake extends Error {
  override readonly name = 'SyntaxMistake';
}

/**
 * Reads JSON as RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259) has it, and notes where each object and list was written: `JSON.parse` drops
 * repeated keys in silence and knows no positions. All repeated keys are reported, and the first mistake of syntax.
 */
export function parseJson(source: Source, records: Records): { value: unknown; diagnostics: readonly Diagnostic[] } {
  const reader: Reader = { source, records, diagnostics: [], at: 0, depth: 0 };
  let value: unknown;
  try {
    skipSpace(reader);
    value = readValue(reader, null);
    skipSpace(reader);
    if (reader.at < source.text.length) fail(reader, 'expected the end of the file');
  } catch (mistake) {
    if (!(mistake instanceof SyntaxMistake)) throw mistake;
  }
  return { value: hasErrors(reader.diagnostics) ? undefined : value, diagnostics: reader.diagnostics };
}

function fail(reader: Reader, message: string, at: number = reader.at): never {
  const found = /^(?:[\w.+-]+|[^])/u.exec(reader.source.text.slice(at, at + 40))?.[0];
  const got = found === undefined ? 'the file ends here' : `found ${JSON.stringify(found)}`;
  const words = { message: `${message}; ${got}`, hint: hintFor(reader.source.text, at) };
  reader.diagnostics.push(diagnose('config/syntax', null, words, { source: positionAt(reader.source, at) }));
  throw new SyntaxMistake();
}

function hintFor(text: string, at: number): string | undefined {
  if (text.startsWith('//', at) || text.startsWith('/*', at) || text[at] === '#') return 'JSON has no comments; YAML, TOML and TypeScript do';
  if (text[at] === "'") return 'JSON quotes with "';
  return /[}\]]/.test(text[at] ?? '') && /,\s*$/.test(text.slice(0, at)) ? 'JSON has no trailing commas' : undefined;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON wants them escaped
const plainText = /[^"\\\u0000-\u001F]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const word = /true|false|null/y;
const constants: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function skipSpace(reader: Reader): void {
  take(reader, space);
}

/** Takes `character` and the space behind it, if it is next. */
function eat(reader: Reader, character: string): boolean {
  if (reader.source.text[reader.at] !== character) return false;
  reader.at++;
  skipSpace(reader);
  return true;
}

function readValue(reader: Reader, path: Path | null): unknown {
  const next = reader.source.text[reader.at];
  if (next === '{') return readNested(reader, path, readObject);
  if (next === '[') return readNested(reader, path, readList);
  if (next === '"') return readText(reader);
  const start = reader.at;
  const literal = take(reader, word) ?? take(reader, number);
  if (literal === undefined) fail(reader, 'expected a value');
  if (/[\w.+-]/.test(reader.source.text[reader.at] ?? '')) fail(reader, 'expected a value', start);
  return literal in constants ? constants[literal] : Number(literal);
}

function readNested<T>(reader: Reader, path: Path | null, read: (reader: Reader, path: Path | null) => T): T {
  if (reader.depth >= depthLimit) {
    reader.diagnostics.push(diagnose('config/too-deep', path, { limit: depthLimit }, { source: positionAt(reader.source, reader.at) }));
    throw new SyntaxMistake();
  }
  reader.depth++;
  const value = read(reader, path);
  reader.depth--;
  return value;
}

function readObject(reader: Reader, path: Path | null): object {
  const start = reader.at++;
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  const object: Record<string, unknown> = {};
  skipSpace(reader);
  if (!eat(reader, '}')) {
    do {
      const key = reader.at;
      if (reader.source.text[key] !== '"') fail(reader, 'expected a key in double quotes');
      const name = readText(reader);
      checkRepeated(reader, child(path, name), name, key, seen);
      skipSpace(reader);
      if (!eat(reader, ':')) fail(reader, 'expected ":" after the key');
      entries.push({ kind: 'named', name, key, value: reader.at });
      const value = readValue(reader, child(path, name));
      Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
      skipSpace(reader);
    } while (eat(reader, ','));
    if (reader.source.text[reader.at] !== '}') fail(reader, 'expected "," or "}"');
    reader.at++;
  }
  reader.records.set(object, { site: { source: reader.source, at: start, list: false, entries }, parts: [] });
  return object;
}

function checkRepeated(reader: Reader, path: Path, name: string, key: number, seen: Map<string, number>): void {
  const first = seen.get(name);
  if (first === undefined) {
    seen.set(name, key);
    return;
  }
  const related = [{ message: 'first written here', path, source: positionAt(reader.source, first) }];
  reader.diagnostics.push(diagnose('config/duplicate-key', path, { key: name }, { source: positionAt(reader.source, key), related }));
}

function readList(reader: Reader, path: Path | null): unknown[] {
  const start = reader.at++;
  const entries: Entry[] = [];
  const list: unknown[] = [];
  skipSpace(reader);
  if (!eat(reader, ']')) {
    do {
      entries.push({ kind: 'item', value: reader.at });
      list.push(readValue(reader, child(path, list.length)));
      skipSpace(reader);
    } while (eat(reader, ','));
    if (reader.source.text[reader.at] !== ']') fail(reader, 'expected "," or "]"');
    reader.at++;
  }
  reader.records.set(list, { site: { source: reader.source, at: start, list: true, entries }, parts: [] });
  return list;
}

function readText(reader: Reader): string {
  const start = reader.at++;
  for (;;) {
    take(reader, plainText);
    const next = reader.source.text[reader.at];
    if (next === '"') break;
    if (next === undefined) fail(reader, 'expected a closing quote');
    if (next !== '\\') fail(reader, 'expected the string to end on its line, or an escape such as \\n or \\t');
    if (take(reader, escape) === undefined) fail(reader, 'expected an escape such as \\n, \\" or \\u00e9');
  }
  reader.at++;
  return JSON.parse(reader.source.text.slice(start, reader.at)) as string;
}
