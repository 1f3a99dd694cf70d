import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTextFile } from '../../src/output/read.ts';
import { textDiff } from '../../src/output/text-diff.ts';
import { edit, newRoot } from './project.ts';

const path = 'out/a b';

const cases: [name: string, before: string | undefined, after: string | undefined, diff: string][] = [
  ['equal', 'x\n', 'x\n', ''],
  ['both away', undefined, undefined, ''],
  ['changed', 'a\nb\nc\n', 'a\nB\nc\n', '--- a/out/a b\n+++ b/out/a b\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
  ['new', undefined, 'a\n', '--- /dev/null\n+++ b/out/a b\n@@ -0,0 +1,1 @@\n+a\n'],
  ['deleted', 'a\n', undefined, '--- a/out/a b\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n'],
  ['end of line', 'a', 'a\n', '--- a/out/a b\n+++ b/out/a b\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n'],
];

test.each(cases)('%s', async (_name, before, after, diff) => expect(await textDiff({ path, before, after })).toBe(diff));

/** What `git apply` makes of the diff. */
function applied(before: string | undefined, diff: string): string | undefined {
  const root = newRoot();
  edit(root, { patch: diff });
  if (before !== undefined) edit(root, { [path]: before });
  execFileSync('git', ['apply', '--unsafe-paths', '--whitespace=nowarn', 'patch'], { cwd: root, stdio: 'pipe', env: { ...process.env, GIT_CEILING_DIRECTORIES: root, GIT_DIR: '/nonexistent' } });
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

const text = fc.option(fc.tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', ' x'), { minLength: 1, maxLength: 12 }), fc.boolean()).map(([lines, end]) => lines.join('\n') + (end ? '\n' : '')).filter((one) => one !== ''), { nil: undefined });

test('Git makes the one of the other by it, also where the search was given up', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, fc.boolean(), async (before, after, giveUp) => {
      const diff = await textDiff({ path, before, after }, giveUp ? -1 : undefined);
      if (before === after) expect(diff).toBe('');
      else expect(applied(before, diff)).toBe(after);
    }),
    { seed: 5, numRuns: 60 },
  );
});

function manyLines(seed: number): string {
  return Array.from({ length: 60_000 }, (_, i) => `${(i * seed) % 1_000_003}\n`).join('');
}

test('two long texts with nothing in common cost a bounded time', async () => {
  const start = performance.now();
  const diff = await textDiff({ path, before: manyLines(7), after: manyLines(11) }, 200);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(diff.startsWith('--- a/out/a b\n+++ b/out/a b\n@@ -1,60000 +1,60000 @@\n')).toBe(true);
});

test('the text of a file is read without following links', () => {
  const root = newRoot();
  edit(root, { 'out/a': 'text ü\n' });
  expect(['out/a', 'out/b', 'x/y', 'out'].map((name) => readTextFile(root, name)?.text)).toEqual(['text ü\n', undefined, undefined, undefined]);
});
