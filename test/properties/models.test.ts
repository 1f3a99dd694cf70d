// Random models of every feature of the language, and what must hold of each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Compilation } from '../../src/compiler/compile.ts';
import { reportOneLine } from '../../src/diagnostics/reporters/one-line.ts';
import { fits } from '../../src/model/fits.ts';
import type { Platform } from '../../src/model/types.gen.ts';
import { language } from '../../src/model/shape.gen.ts';
import { formatProblems, quickChecks } from '../support/compiled-file.ts';
import { seeded, shuffled } from '../support/choices.ts';
import { spotsOf, isBlock, type Plain } from '../support/language.ts';
import { readerProblems, repetitionProblems } from '../support/model-checks.ts';
import { arbitraryModel } from './arbitrary-model.ts';
import { composeProblems } from './compose-schema.ts';
import { modelOfSeed } from './random-model.ts';

const runs = { seed: 20_260_901, numRuns: 200 };
const models = fc.sample(arbitraryModel, runs);

const compilations = new WeakMap<Platform, Compilation>();

function compiled(model: Platform): Compilation {
  const compilation = compilations.get(model) ?? compile(model);
  compilations.set(model, compilation);
  return compilation;
}

/** Whether a property holds of all models; if not, the smallest that fails is looked for. */
function holdsOfModels(problemsOf: (model: Platform) => readonly string[]): void {
  if (models.every((model) => problemsOf(model).length === 0)) return;
  const property = fc.property(arbitraryModel, (model) => {
    expect(problemsOf(model)).toEqual([]);
  });
  fc.assert(property, runs);
}

function errorsOf(model: Platform): string[] {
  return compiled(model).diagnostics.filter(({ severity }) => severity === 'error').map((one) => reportOneLine([one]));
}

test('they are right, as both readers of the language say, and compile', () => {
  holdsOfModels((model) => [...readerProblems(model), ...(fits(model) ? errorsOf(model) : ['it does not fit'])]);
});

test('they use every word of the language', () => {
  const known = language.shapes.flatMap((shape, i) => (shape.t === 'object' ? Object.keys(shape.fields).map((key) => `${i} ${key}`) : []));
  // Words within words within words are rare, and models alone are cheap.
  const used = new Set(Array.from({ length: 1000 }, (_, seed) => wordsOf(modelOfSeed(seed) as unknown as Plain)).flat());
  expect(known.filter((word) => !used.has(word)).map(inContext)).toEqual([]);
});

function wordsOf(model: Plain): string[] {
  return spotsOf(model).flatMap(({ value, shapes }) => shapes.flatMap((shape) => (shape.t === 'object' && isBlock(value) ? Object.keys(value).map((key) => `${language.shapes.indexOf(shape)} ${key}`) : [])));
}

function inContext(word: string): string {
  const [index, key] = word.split(' ');
  return `${key!} beside ${Object.keys((language.shapes[Number(index)] as { fields: object }).fields).join(', ')}`;
}

test('the pinned schema of the Compose Specification accepts their compose files', () => {
  holdsOfModels((model) => composeProblems(compiled(model).files));
});

test('they compile to the same bytes again, shuffled, frozen, and with what was remembered', () => {
  holdsOfModels((model) => repetitionProblems(model, { hostPorts: {} }, 2));
});

test.each(quickChecks)('of their files: %s', (_, check) => {
  holdsOfModels((model) => compiled(model).files.flatMap(check));
});

test('of their files: a formatter would change nothing', async () => {
  const files = models.slice(0, 20).flatMap((model) => compiled(model).files);
  expect((await Promise.all(files.map(formatProblems))).flat()).toEqual([]);
});

test('a service more renumbers no published port', () => {
  const problems = models.map((before, seed) => {
    const { memory } = compiled(before);
    const after = compile(withService(before, seed), { memory }).memory;
    return Object.entries(memory.hostPorts).flatMap(([environment, ports]) => Object.entries(ports).flatMap(([port, number]) => (after.hostPorts[environment]?.[port] === number ? [] : [`model ${seed}: ${environment} ${port} was ${number}`])));
  });
  expect(problems.flat()).toEqual([]);
});

/** The model with a service that wants all ports which others like to have, under a name before theirs or after. */
function withService(model: Platform, seed: number): Platform {
  const name = ['a-first', 'm-amid', 'zz-last'][seed % 3]!;
  const service = { image: 'nginx:1.27', ports: { http: 8080, admin: 3000, tools: 8081, other: 9000 }, health: { live: '/' } };
  return { ...model, services: Object.fromEntries(shuffled(seeded(seed), [...Object.entries(model.services ?? {}), [name, service]])) };
}
