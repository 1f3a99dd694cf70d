import { diagnose, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { quote } from '../util/text.ts';
import { conflictSides, mergeLocks, union } from './conflict.ts';
import { emptyLock, type Lock, type LockedFile, type Memory } from './lock.ts';
import { unsafePath } from './safe-path.ts';

export interface ReadLock {
  readonly lock: Lock;
  /** An error among them means that `lock` is not what the file says, and that nothing may be planned from it. */
  readonly problems: readonly Diagnostic[];
}

/** Thrown while the shape of a lock is checked, and turned into a diagnostic where the file's name is known. */
class Malformed extends Error {}

/** A lock of a version that this `platform` does not know. */
class UnknownVersion extends Error {
  readonly version: unknown;
  constructor(version: unknown) {
    super();
    this.version = version;
  }
}

/**
 * Understands the text of a lock; `undefined` is a lock that does not exist. The text is untrusted: it comes with every pull
 * request, and names files that a build may delete. Whatever is wrong with it is reported, and never read as "no lock".
 * @param path of the lock, relative to the project root, for the messages
 */
export function readLock(text: string | undefined, path: string): ReadLock {
  if (text === undefined) return { lock: emptyLock, problems: [] };
  try {
    const sides = conflictSides(text);
    if (sides === undefined) return withoutUnsafePaths(parse(text), text, path);
    if ('why' in sides) throw new Malformed(sides.why);
    const read = withoutUnsafePaths(mergeLocks(parse(sides.ours), parse(sides.theirs)), text, path);
    return { lock: read.lock, problems: [diagnose('lock/merged', null, { path }, at(path)), ...read.problems] };
  } catch (error) {
    if (error instanceof UnknownVersion) return refused(diagnose('lock/version', null, { path, version: error.version }, at(path)));
    if (error instanceof Malformed) return refused(diagnose('lock/malformed', null, { path, why: error.message }, at(path)));
    throw error;
  }
}

function refused(problem: Diagnostic): ReadLock {
  return { lock: emptyLock, problems: [problem] };
}

function at(file: string, line = 1): { source: SourcePosition } {
  return { source: { file, line, column: 1 } };
}

function withoutUnsafePaths(lock: Lock, text: string, path: string): ReadLock {
  const problems: Diagnostic[] = [];
  const files = new Map<string, LockedFile>();
  for (const [entry, file] of lock.files) {
    const why = unsafePath(entry);
    if (why === undefined) files.set(entry, file);
    else problems.push(diagnose('lock/unsafe-path', null, { path, entry, why }, at(path, lineOf(text, entry))));
  }
  return { lock: { ...lock, files }, problems };
}

function lineOf(text: string, entry: string): number {
  const index = text.indexOf(JSON.stringify(entry));
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

function parse(text: string): Lock {
  const value = record(parseJson(text), 'the lock');
  if (value['version'] !== 1) throw new UnknownVersion(value['version']);
  onlyKeys(value, ['version', 'unfinished', 'files', 'memory'], 'the lock');
  const unfinished = value['unfinished'] ?? false;
  if (typeof unfinished !== 'boolean') throw new Malformed('"unfinished" must be true or false');
  return { files: parseFiles(value['files']), memory: parseMemory(value['memory'] ?? {}), unfinished };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's own words differ from one Node to the next.
    if (error instanceof SyntaxError) throw new Malformed('it is not JSON');
    throw error;
  }
}

function parseFiles(value: unknown): Map<string, LockedFile> {
  const files = new Map<string, LockedFile>();
  for (const [path, entry] of Object.entries(record(value, '"files"'))) {
    const file = record(entry, 'the entry', path);
    onlyKeys(file, ['target', 'sha256'], 'the entry', path);
    const { target, sha256 } = file;
    if (typeof target !== 'string' || target === '') throw new Malformed(`the entry ${quote(path)} has no "target"`);
    const hashes: unknown[] = Array.isArray(sha256) ? sha256 : [sha256];
    if (hashes.length === 0 || !hashes.every(isHash)) throw new Malformed(`the "sha256" of ${quote(path)} must be 64 hexadecimal digits, or a list of such`);
    files.set(path, { target, sha256: hashes.length === 1 ? hashes : union(hashes, []) });
  }
  return files;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function parseMemory(value: unknown): Memory {
  const memory = record(value, '"memory"');
  for (const [topic, values] of Object.entries(memory)) {
    for (const [key, kept] of Object.entries(record(values, 'the memory', topic))) {
      if (typeof kept !== 'number' && typeof kept !== 'string') throw new Malformed(`the memory ${quote(topic)} of ${quote(key)} must be a number or a text`);
    }
  }
  return memory as Memory;
}

function record(value: unknown, what: string, name?: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(`${naming(what, name)} must be an object`);
  return value as Record<string, unknown>;
}

function naming(what: string, name: string | undefined): string {
  return name === undefined ? what : `${what} ${quote(name)}`;
}

/** An unknown key is refused: it may be what a newer `platform` remembers, and writing the lock again would forget it. */
function onlyKeys(value: Record<string, unknown>, known: readonly string[], what: string, name?: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Malformed(`${naming(what, name)} has an unknown key ${quote(unknown)}`);
}
