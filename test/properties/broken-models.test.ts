// Models that are wrong in one place: the two readers of the language agree on each, and the compiler bears what they take.
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { fits } from '../../src/model/fits.ts';
import { seeded } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';
import { readerProblems } from '../support/model-checks.ts';
import { brokenModel } from './broken-model.ts';
import { modelOfSeed } from './random-model.ts';

const models = Array.from({ length: 200 }, (_, seed) => modelOfSeed(seed, { services: 1 + (seed % 3) }) as unknown as Plain);
const broken = Array.from({ length: 2000 }, (_, seed) => ({ seed, model: brokenModel(seeded(seed), models[seed % models.length]!) }));

test('the table refuses exactly what zod refuses', () => {
  expect(broken.flatMap(({ seed, model }) => readerProblems(model).map((problem) => `seed ${seed}: ${problem}`))).toEqual([]);
});

test('most of them are wrong, and some are not', () => {
  const right = broken.filter(({ model }) => fits(model)).length;
  expect(right).toBeGreaterThan(200);
  expect(right).toBeLessThan(1000);
});

test('what fits compiles, or is refused with a reason', () => {
  const thrown = broken.flatMap(({ seed, model }) => {
    if (!fits(model)) return [];
    try {
      const { files, diagnostics } = compile(model);
      const refused = diagnostics.some(({ severity }) => severity === 'error');
      return refused === files.length > 0 ? [`seed ${seed}: ${files.length} files and ${diagnostics.length} diagnostics`] : [];
    } catch (error) {
      return [`seed ${seed}: ${String(error)}`];
    }
  });
  expect(thrown).toEqual([]);
}, 600_000);
