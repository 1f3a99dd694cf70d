import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { badModels, toFile } from './bad-models.ts';
import { check, createProject, problemsOf, root, type TypeProblem } from './project.ts';

// The real type checker over all of these at once: every bad model is refused at the value and names it, every good one passes.

const bad = badModels.map((model, i) => ({ name: model[0], message: model[2], file: `bad-${i}.ts`, at: toFile(model) }));

const folder = join(import.meta.dirname, 'good');
const own = readdirSync(folder).map((name) => join(folder, name));
const shown = ['platform.config.ts', ...configsBelow('examples'), ...configsBelow('test/golden')].map((name) => join(root, name));

function configsBelow(name: string): string[] {
  return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('platform.config.ts') && !path.includes('node_modules')).map((path) => join(name, path));
}

let problems: TypeProblem[] = [];

beforeAll(async () => {
  const project = createProject(Object.fromEntries(bad.map(({ file, at }) => [file, at.text])), [...own, ...shown]);
  problems = problemsOf(await check(project));
  project.remove();
});

describe('refused', () => {
  test.each(bad)('$name', ({ file, at, message }) => {
    const found = problems.filter((problem) => problem.file === file);
    expect(found.map((problem) => problem.message).join('\n')).toContain(message);
    expect(found.map((problem) => [problem.line, problem.column])).toEqual([[at.line, at.column]]);
  });
});

describe('accepted', () => {
  test('models with constants, functions, named defaults, and all that the language has; the project\'s own', () => {
    expect([own.length, shown.length].every((count) => count >= 3)).toBe(true);
    expect(problems.filter(({ file }) => !bad.some((one) => one.file === file))).toEqual([]);
  });

  test('as they stand: without a word to the type checker that it may look away', () => {
    for (const file of [...own, ...shown]) expect(readFileSync(file, 'utf8')).not.toMatch(/@ts-|\bany\b[^a-z ]|as unknown/);
  });
});
