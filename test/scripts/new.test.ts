import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The templates, in a copy of the project: what they make passes the type checker, its own tests and the linter, and stands in every list.

const root = join(import.meta.dirname, '../..');
const copied = ['src', 'scripts', 'test', 'docs', 'schemas', 'package.json', 'tsconfig.json', 'vitest.config.ts', '.oxlintrc.json'];
let copy: string;

function run(...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status, output: stdout + stderr };
}

function succeeds(...args: string[]): void {
  const { status, output } = run(...args);
  expect(status, output).toBe(0);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'platform-new-'));
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  succeeds('scripts/new/kind.mjs', 'queue-broker');
  succeeds('scripts/new/emitter.mjs', 'process-list');
  succeeds('scripts/new/rule.mjs', 'loud-variables');
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('what is made passes the type checker', { timeout: 60_000 }, () => {
  const { output } = run('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false');
  const made = output.split('\n').filter((line) => /queue-broker|process-list|loud-variables|^src\/(?:catalog|emitters|compiler\/rules|diagnostics)/.test(line));
  expect(made).toEqual([]);
});

test('what is made passes the linter', { timeout: 60_000 }, () => {
  succeeds('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'src/catalog', 'src/emitters', 'src/compiler/rules', 'src/diagnostics/messages', 'test/catalog/queue-broker.test.ts', 'test/emitters/process-list.test.ts', 'test/rules/loud-variables.test.ts');
});

test('the tests that are made pass, and so do those of the lists', { timeout: 120_000 }, () => {
  succeeds('node_modules/vitest/vitest.mjs', 'run', '--project', 'source', 'test/catalog/queue-broker', 'test/emitters/process-list', 'test/rules/loud-variables', 'test/rules/coverage');
});

test('tests of the catalogue name the facts that are still examples', { timeout: 120_000 }, () => {
  const { status, output } = run('node_modules/vitest/vitest.mjs', 'run', '--project', 'source', 'test/catalog/kinds');
  expect(status).toBe(1);
  expect(output).toMatch(/queue-broker\.container\.image: reference \S+ is an example/);
  expect(output).not.toMatch(/redis\S*: reference/);
});

test('generated files know the kind', () => {
  expect(readFileSync(join(copy, 'src/model/types.gen.ts'), 'utf8')).toContain("readonly 'queue-broker': 'host' | 'port' | 'url';");
  expect(readFileSync(join(copy, 'docs/model.md'), 'utf8')).toContain('### QueueBroker');
  succeeds('scripts/run.mjs', 'scripts/gen.ts', '--check');
});

describe('refused, and nothing written', () => {
  test.each([
    ['kind', 'queue-broker', 'src/catalog/queue-broker/connection.ts is there already; nothing was written'],
    ['kind', 'QueueBroker', 'usage: npm run new:kind NAME'],
    ['emitter', undefined, 'usage: npm run new:emitter NAME'],
    ['rule', '../up', 'usage: npm run new:rule NAME'],
  ])('new:%s %s', (script, name, message) => {
    const { status, output } = run(`scripts/new/${script}.mjs`, ...(name === undefined ? [] : [name]));
    expect(status).toBe(2);
    expect(output).toContain(message);
  });
});
