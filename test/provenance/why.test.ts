// What "why" and "where" say, held against edits: every change in a compiled file names the edit of the model that made it.
// The leaves of media-gateway, and the random models, are a few of one seed: PROVENANCE_LEAVES=200 takes so many, PROVENANCE_LEAVES=all
// every one of media-gateway, either of them 60 models, and PROVENANCE_SEED=n other leaves of media-gateway.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import type { Compilation } from '../../src/compiler/compile.ts';
import { seeded, shuffled } from '../support/choices.ts';
import { leavesOf, type Plain, type Spot } from '../support/language.ts';
import { modelOfSeed } from '../properties/random-model.ts';
import { changesBetween } from './changes.ts';
import { compileIfRight, mutationsOf, type Mutation } from './mutations.ts';
import { unnamed } from './named.ts';

const root = join(import.meta.dirname, '../..');

interface Findings {
  /** Edits that changed something. */
  readonly edits: number;
  readonly problems: readonly string[];
}

/** Edits each leaf in one of the ways that leave the model right, and looks whether all that changes says so; until `most` edits changed something. */
function editLeaves(model: Plain, before: Compilation, leaves: readonly Spot[], most: number = Infinity): Findings {
  const problems: string[] = [];
  let edits = 0;
  for (const [turn, leaf] of leaves.entries()) {
    if (edits === most) break;
    const made = firstRight(leaf, model, before, turn);
    const changes = made === undefined ? [] : changesBetween(before.files, made.after.files);
    if (changes.length === 0) continue;
    edits += 1;
    problems.push(...unnamed(changes, made!.mutation));
  }
  return { edits, problems };
}

/** The ways are tried in turns, so that values are changed, removed and added alike. */
function firstRight(leaf: Spot, model: Plain, { memory }: Compilation, turn: number): { mutation: Mutation; after: Compilation } | undefined {
  const all = [...mutationsOf(leaf, model)];
  const wanted = (['changed', 'removed', 'added'] as const)[turn % 3]!;
  for (const mutation of [...all.filter(({ how }) => how === wanted), ...all.filter(({ how }) => how !== wanted)]) {
    const after = compileIfRight(mutation.model, memory);
    if (after !== undefined) return { mutation, after };
  }
  return undefined;
}

const asked = process.env['PROVENANCE_LEAVES'];
const most = asked === undefined ? 40 : asked === 'all' ? Infinity : Number(asked);

test('random edits of media-gateway', async () => {
  const { config, compilation } = await openProject(root);
  const model = config!.value as Plain;
  const seed = Number(process.env['PROVENANCE_SEED'] ?? 1);
  const { edits, problems } = editLeaves(model, compilation!, shuffled(seeded(seed), leavesOf(model)), most);
  expect(problems.map((problem) => `PROVENANCE_SEED=${seed}: ${problem}`)).toEqual([]);
  expect(edits).toBeGreaterThanOrEqual(Math.min(most, 40));
}, 1_800_000);

const golden = join(root, 'test/golden');

test.each(readdirSync(golden))('every leaf of the golden model %s', async (name) => {
  const { config, compilation } = await openProject(join(golden, name));
  if (compilation === null || compilation.files.length === 0) return;
  const model = config!.value as Plain;
  const { problems } = editLeaves(model, compilation, leavesOf(model));
  expect(problems).toEqual([]);
});

test('edits of random models', () => {
  const problems = Array.from({ length: asked === undefined ? 15 : 60 }, (_, seed) => {
    const model = modelOfSeed(seed, { services: 2 }) as unknown as Plain;
    const before = compileIfRight(model, { hostPorts: {} })!;
    return editLeaves(model, before, shuffled(seeded(seed), leavesOf(model)), asked === undefined ? 10 : 15).problems.map((problem) => `seed ${seed}: ${problem}`);
  });
  expect(problems.flat()).toEqual([]);
}, 1_800_000);
