// Every line of a runbook says where it comes from: what changes with an edit of the model names the edit.
import { expect, test } from 'vitest';
import type { CompiledFile } from '../../../src/compiler/compile.ts';
import { placesOf } from '../../../src/compiler/why.ts';
import { fits } from '../../../src/model/fits.ts';
import { changesBetween } from '../../provenance/changes.ts';
import { mutationsOf } from '../../provenance/mutations.ts';
import { unnamed } from '../../provenance/named.ts';
import { quickChecks } from '../../support/compiled-file.ts';
import { leavesOf, type Plain } from '../../support/language.ts';
import { bare, compiled, errors, resolved, shop, withAlerts } from './support.ts';

/** Its pages, with alerts of which each says as much of the model as it can. */
function filesOf(model: Plain): CompiledFile[] {
  const platform = withAlerts(resolved(model as object), (subject, { name }) => [
    errors(subject, { threshold: name.value === 'local' ? 0.5 : 0.1, panel: 'Errors' }),
    ...(name.value === 'staging' ? [errors(subject, { severity: 'warning', threshold: 0.05 })] : []),
    bare(subject),
  ]);
  return [...compiled(platform).values()];
}

function filesIfRight(model: Plain): CompiledFile[] | undefined {
  if (!fits(model)) return undefined;
  try {
    return filesOf(model);
  } catch {
    // What another stage would refuse is no edit to look at.
    return undefined;
  }
}

const model = shop as unknown as Plain;
const before = filesOf(model);

test.each(quickChecks)('%s', (_, check) => {
  expect(before.flatMap(check)).toEqual([]);
});

test('every edit of a leaf of the model is named by what it changes', () => {
  let edits = 0;
  const problems = leavesOf(model).flatMap((leaf, turn) => {
    // In turns, so that values are changed, removed and added alike.
    const wanted = (['changed', 'removed', 'added'] as const)[turn % 3];
    const all = [...mutationsOf(leaf, model)];
    for (const mutation of [...all.filter(({ how }) => how === wanted), ...all.filter(({ how }) => how !== wanted)]) {
      const after = filesIfRight(mutation.model);
      if (after === undefined) continue;
      const changes = changesBetween(before, after);
      if (changes.length > 0) edits++;
      return unnamed(changes, mutation);
    }
    return [];
  });
  expect(problems).toEqual([]);
  expect(edits).toBeGreaterThan(25);
});

test('a place has a reason beside that it is a page', () => {
  const silent = before.flatMap((file) => placesOf(file).filter(({ origin, within }) => origin === undefined && within.length === 0).map(({ line }) => `${file.path}:${line}`));
  expect(silent).toEqual([]);
});
