import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/compiler/rules/index.ts';
import { catalogMessages } from '../../src/diagnostics/messages/catalog.ts';
import { modelMessages } from '../../src/diagnostics/messages/model.ts';
import { ruleMessages } from '../../src/diagnostics/messages/rules.ts';

function read(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}

test('every code of the model and of the rules is reported in some test', () => {
  const tests = read('test');
  const untested = Object.keys({ ...modelMessages, ...ruleMessages, ...catalogMessages }).filter((code) => !tests.includes(`${code} @`) && !tests.includes(`'${code}'`));
  expect(untested).toEqual([]);
});

test('a rule is listed once, and every rule of the folder is', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const files = readdirSync('src/compiler/rules').map((file) => file.replace(/\.ts$/, ''));
  const parts = new Set(['cron', 'index', 'rule', 'secret-patterns']);
  expect([...names].sort()).toEqual(files.filter((file) => !parts.has(file)).sort());
});
