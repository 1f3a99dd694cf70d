// Edits of media-gateway, alone and in groups: what is said of each change is held against compiling with each edit alone, and with all but each.
// DIFF_ROUNDS=300 plays so many, DIFF_SEED=n others.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { attribute, trials } from '../../src/diff/attribute.ts';
import { changesBetween } from '../../src/diff/changes.ts';
import { editsBetween, withEdits, type ModelEdit } from '../../src/diff/model-edits.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { between, seeded, shuffled, type Choices } from '../support/choices.ts';
import { leavesOf, type Plain } from '../support/language.ts';
import { compileIfRight, mutationsOf } from '../provenance/mutations.ts';

const root = join(import.meta.dirname, '../..');
const rounds = Number(process.env['DIFF_ROUNDS'] ?? 6);

type Memory = Parameters<typeof compileIfRight>[1];

/** The model with `size` leaves edited in the first way that leaves it right. */
function editedModel(model: Plain, size: number, choices: Choices, memory: Memory): Plain {
  return shuffled(choices, leavesOf(model))
    .slice(0, size)
    .reduce((edited, leaf) => [...mutationsOf(leaf, edited)].find((mutation) => compileIfRight(mutation.model, memory) !== undefined)?.model ?? edited, model);
}

function misjudged(model: Plain, before: readonly CompiledFile[], after: readonly CompiledFile[], edits: readonly ModelEdit[], memory: Memory): string[] {
  const compileWith = (chosen: readonly number[]): readonly CompiledFile[] | undefined => compileIfRight(withEdits(model, chosen.map((i) => edits[i]!)) as Plain, memory)?.files;
  const real = trials(edits.length, before, after, compileWith);
  const say = (indices: readonly number[]): string => indices.map((i) => formatPath(path(edits[i]!.keys))).join(', ');
  return attribute(changesBetween(before, after), edits, before, after, compileWith).flatMap(({ change, edits: said }) => {
    const causes = edits.flatMap((_, i) => (real.causes(i, change) ? [i] : []));
    // Two edits that each make the same of a place change nothing alone that the other does not: what stands there names both.
    const right = causes.length > 0 ? JSON.stringify(causes) === JSON.stringify(said) : said.length > 0;
    return right ? [] : [`${change.file}:${change.line} ${change.name ?? change.pointer} ${change.kind}: said ${say(said)}, is ${say(causes)} of ${say(edits.map((_, i) => i))}`];
  });
}

test('each change is laid at the edits that cause it', async () => {
  const { config, compilation } = await openProject(root);
  const model = config!.value as Plain;
  const { memory } = compilation!;
  const before = compileIfRight(model, memory)!.files;
  const choices = seeded(Number(process.env['DIFF_SEED'] ?? 1));
  let changed = 0;
  for (let round = 0; round < rounds; round++) {
    const edited = editedModel(model, round % 3 === 0 ? 1 : between(choices, 2, 5), choices, memory);
    const after = compileIfRight(edited, memory)!.files;
    const edits = editsBetween(model, edited);
    changed += changesBetween(before, after).length;
    expect(misjudged(model, before, after, edits, memory)).toEqual([]);
  }
  expect(changed).toBeGreaterThan(rounds * 5);
}, 3_600_000);
