import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as words } from '../../src/diagnostics/diagnostic.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

test('the printed form', () => {
  const lock: Lock = {
    files: new Map([
      ['out/b', { target: 'compose', sha256: [A, B] }],
      ['out/a', { target: 'docker', sha256: [A] }],
    ]),
    memory: { 'hostPorts/local': { web: 3000, '10': 'x', '9': 1 } },
    unfinished: true,
  };
  expect(printLock(lock)).toBe(`{
  "version": 1,
  "unfinished": true,
  "files": {
    "out/a": { "target": "docker", "sha256": "${A}" },
    "out/b": { "target": "compose", "sha256": ["${A}", "${B}"] }
  },
  "memory": {
    "hostPorts/local": {
      "10": "x",
      "9": 1,
      "web": 3000
    }
  }
}
`);
  expect(printLock({ files: new Map(), memory: {}, unfinished: false })).toBe('{\n  "version": 1,\n  "files": {},\n  "memory": {}\n}\n');
});

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const safeSegment = fc.oneof(fc.stringMatching(/^[a-z0-9_-]{1,6}$/), fc.constantFrom('__proto__', 'constructor', '10', '9', 'ü"'));
const anyLock: fc.Arbitrary<Lock> = fc.record({
  files: fc
    .array(fc.tuple(fc.array(safeSegment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')), fc.constantFrom('compose', 'docker'), fc.uniqueArray(hash, { minLength: 1, maxLength: 3 })))
    .map((entries) => new Map(entries.map(([path, target, sha256]) => [path, { target, sha256: sha256.toSorted() }]))),
  memory: fc.array(fc.tuple(safeSegment, fc.array(fc.tuple(safeSegment, fc.oneof(fc.integer(), fc.string())))))
    .map((topics) => Object.fromEntries(topics.map(([topic, values]) => [topic, Object.fromEntries(values)]))),
  unfinished: fc.boolean(),
});

test('what is printed is read again, and printed the same', () => {
  fc.assert(
    fc.property(anyLock, (lock) => {
      const text = printLock(lock);
      const read = readLock(text, 'out/platform.lock');
      expect(read.problems).toEqual([]);
      expect(new Map(read.lock.files)).toEqual(new Map(lock.files));
      expect(new Map(Object.entries(read.lock.memory))).toEqual(new Map(Object.entries(lock.memory)));
      expect(read.lock.unfinished).toBe(lock.unfinished);
      expect(printLock(read.lock)).toBe(text);
      expect(JSON.parse(text)).toMatchObject({ version: 1 });
    }),
    { seed: 7, numRuns: 300 },
  );
});

const entry = (path: string): string => `{"version":1,"files":{${JSON.stringify(path)}:{"target":"t","sha256":"${A}"}},"memory":{}}`;

const refused: [name: string, text: string, problem: string][] = [
  ['empty file', '', 'lock/malformed: "out/platform.lock" cannot be read: it is not JSON'],
  ['cut short', '{"version":1,"files":{', 'lock/malformed: "out/platform.lock" cannot be read: it is not JSON'],
  ['an array', '[]', 'lock/malformed: "out/platform.lock" cannot be read: the lock must be an object'],
  ['null', 'null', 'lock/malformed: "out/platform.lock" cannot be read: the lock must be an object'],
  ['no version', '{}', 'lock/version: "out/platform.lock" has no version: expected 1'],
  ['newer version', '{"version":2}', 'lock/version: "out/platform.lock" is of version 2: expected 1'],
  ['version as text', '{"version":"1"}', 'lock/version: "out/platform.lock" is of version "1": expected 1'],
  ['unknown key', '{"version":1,"files":{},"extra":1}', 'lock/malformed: "out/platform.lock" cannot be read: the lock has an unknown key "extra"'],
  ['no files', '{"version":1}', 'lock/malformed: "out/platform.lock" cannot be read: "files" must be an object'],
  ['files as a list', '{"version":1,"files":[]}', 'lock/malformed: "out/platform.lock" cannot be read: "files" must be an object'],
  ['bad hash', '{"version":1,"files":{"a":{"target":"t","sha256":"abc"}}}', 'lock/malformed: "out/platform.lock" cannot be read: the "sha256" of "a" must be 64 hexadecimal digits, or a list of such'],
  ['no hash', '{"version":1,"files":{"a":{"target":"t","sha256":[]}}}', 'lock/malformed: "out/platform.lock" cannot be read: the "sha256" of "a" must be 64 hexadecimal digits, or a list of such'],
  ['no target', `{"version":1,"files":{"a":{"sha256":"${A}"}}}`, 'lock/malformed: "out/platform.lock" cannot be read: the entry "a" has no "target"'],
  ['entry key', `{"version":1,"files":{"a":{"target":"t","sha256":"${A}","x":1}}}`, 'lock/malformed: "out/platform.lock" cannot be read: the entry "a" has an unknown key "x"'],
  ['memory of objects', '{"version":1,"files":{},"memory":{"a":{"b":{}}}}', 'lock/malformed: "out/platform.lock" cannot be read: the memory "a" of "b" must be a number or a text'],
  ['memory flat', '{"version":1,"files":{},"memory":{"a":1}}', 'lock/malformed: "out/platform.lock" cannot be read: the memory "a" must be an object'],
  ['climbing path', entry('../x'), 'lock/unsafe-path: "out/platform.lock" names the file "../x", which is refused: it holds ".."'],
  ['absolute path', entry('/etc/passwd'), 'lock/unsafe-path: "out/platform.lock" names the file "/etc/passwd", which is refused: it is absolute'],
  ['drive', entry('C:/x'), 'lock/unsafe-path: "out/platform.lock" names the file "C:/x", which is refused: it starts with a drive letter'],
  ['half a conflict', '{\n<<<<<<< HEAD\n"version":1\n', 'lock/malformed: "out/platform.lock" cannot be read: a merge conflict has no end'],
  ['stray marker', '{"version":1,"files":{}}\n>>>>>>> theirs\n', 'lock/malformed: "out/platform.lock" cannot be read: the merge-conflict marker ">>>>>>>" stands where none is expected'],
];

test.each(refused)('refused: %s', (_name, text, expected) => {
  const { lock, problems } = readLock(text, 'out/platform.lock');
  expect(problems.map((d) => `${d.code}: ${words(d).message}`)).toEqual([expected]);
  expect(problems.every((d) => d.severity === 'error' && words(d).help !== undefined)).toBe(true);
  expect(lock.files.size).toBe(0);
});

test('every unsafe entry is reported at its line, and the others are kept', () => {
  const text = printLock({ files: new Map(['../a', '/b', 'out/c'].map((path) => [path, { target: 't', sha256: [A] }])), memory: {}, unfinished: false });
  const { lock, problems } = readLock(text, 'out/platform.lock');
  expect(problems.map((d) => `${d.code} ${d.source!.file}:${d.source!.line}`)).toEqual(['lock/unsafe-path out/platform.lock:4', 'lock/unsafe-path out/platform.lock:5']);
  expect([...lock.files.keys()]).toEqual(['out/c']);
});

test('no lock is an empty one', () => {
  expect(readLock(undefined, 'out/platform.lock')).toEqual({ lock: { files: new Map(), memory: {}, unfinished: false }, problems: [] });
});

test('any text is understood or refused, never more', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), anyLock.map(printLock).chain((text) => fc.nat(text.length).map((n) => text.slice(0, n)))), (text) => {
      const { lock, problems } = readLock(text, 'x');
      expect(problems.length > 0 || lock.files.size >= 0).toBe(true);
      if (problems.length === 0) expect(JSON.parse(text)).toMatchObject({ version: 1 });
    }),
    { seed: 11, numRuns: 500 },
  );
});
