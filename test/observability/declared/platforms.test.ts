// Whatever the catalogue and the services' signals ask, in every model of this repository, is declared, and Prometheus takes it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { locateConfig } from '../../../src/cli/project.ts';
import { checkRules } from '../../../src/compiler/rules/index.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { resolve } from '../../../src/compiler/resolve/index.ts';
import { checkPromql } from '../../../src/formats/promql/check.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import { fits } from '../../../src/model/fits.ts';
import { checkDeclared, declaredIn } from '../../../src/observability/declared.ts';
import { expressionsOf } from '../../../src/observability/expressions.ts';
import type { Platform } from '../../../src/model/types.gen.ts';
import type { Watch } from '../../../src/observability/watch.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { modelOfSeed } from '../../properties/random-model.ts';

const repository = join(import.meta.dirname, '../../..');
const asked = convention('a test asks');

function foldersIn(folder: string): string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${folder}/${entry.name}`] : []));
}

async function watchesOf(folder: string): Promise<readonly Watch[]> {
  const config = await loadConfig(locateConfig(join(repository, folder)).file!);
  // What is refused asks for whatever its model says.
  if (!fits(config.value) || hasErrors(checkRules(resolve(config.value, { hostPorts: {} }).platform))) return [];
  return watchesIn(config.value);
}

function watchesIn(model: Platform): Watch[] {
  return resolve(model, { hostPorts: {} }).platform.environments.flatMap(({ watch }) => watch ?? []);
}

function problemsOf(watch: Watch): string[] {
  const declared = declaredIn(watch);
  return expressionsOf(watch).flatMap(({ subject, owner, expression }) => {
    const found = [...checkPromql(expression).map(({ reason }) => reason), ...checkDeclared(expression, declared).map((problem) => JSON.stringify({ ...problem, at: undefined }))];
    return found.map((problem) => `${watch.environment.value}, ${subject.name.value}, ${owner}: ${problem} in ${printPromql(expression, asked, { oneLine: true }).value}`);
  });
}

let watched = 0;

describe.each(['.', ...foldersIn('examples'), ...foldersIn('test/golden')])('%s', (folder) => {
  let watches: readonly Watch[];
  beforeAll(async () => {
    watches = await watchesOf(folder);
    watched += watches.length;
  });

  test('asks for nothing that is not there', () => {
    expect(watches.flatMap(problemsOf)).toEqual([]);
  });
});

test('nor do random models', () => {
  const problems = Array.from({ length: 25 }, (_, seed) => watchesIn(modelOfSeed(seed)).flatMap(problemsOf).map((problem) => `seed ${seed}: ${problem}`));
  expect(problems.flat()).toEqual([]);
});

test('something is watched', () => {
  expect(watched).toBeGreaterThan(2);
});
