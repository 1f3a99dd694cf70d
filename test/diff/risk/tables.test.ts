// What holds of all rules, and of what is said of whatever change.
// RISK_ROUNDS=100 plays so many random edits, RISK_SEED=n others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../../src/cli/project.ts';
import { changesBetween } from '../../../src/diff/changes.ts';
import { references } from '../../../src/diff/risk/references.ts';
import { riskClasses } from '../../../src/diff/risk/risk.ts';
import { risksOf } from '../../../src/diff/risk/risks-of.ts';
import { tables } from '../../../src/diff/risk/tables.ts';
import { leavesOf, type Plain } from '../../support/language.ts';
import { seeded, shuffled } from '../../support/choices.ts';
import { compileIfRight, mutationsOf } from '../../provenance/mutations.ts';

const rows = tables.flatMap((table) => [...table.rows, ...(table.otherwise ?? [])]);
const known = new Set<string>(Object.values(references));
const rounds = Number(process.env['RISK_ROUNDS'] ?? 4);

test('each rule has a reason without a full stop, and one of the references, which are addresses', () => {
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter(([, , , reason]) => reason === '' || /[.!]$/.test(reason))).toEqual([]);
  expect(rows.map((row) => row[4]).filter((reference) => !known.has(reference))).toEqual([]);
  expect([...known].filter((reference) => !/^https:\/\/[a-z0-9.-]+\/\S+$/.test(reference))).toEqual([]);
});

test('each reference is one of a rule\'s, and each class one of a rule\'s', () => {
  const used = new Set(rows.map((row) => row[4]));
  expect([...known].filter((reference) => !used.has(reference))).toEqual([]);
  expect(riskClasses.filter((one) => !rows.some((row) => [row[2]].flat().includes(one)))).toEqual([]);
});

test('the page on risks lists the classes in order', () => {
  const page = readFileSync('docs/risks.md', 'utf8');
  expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)).toEqual([...riskClasses]);
});

test('whatever changes has a risk, each said once', async () => {
  const { config, compilation } = await openProject(join(import.meta.dirname, '../../..'));
  const model = config!.value as Plain;
  const { memory } = compilation!;
  const before = compileIfRight(model, memory)!.files;
  const choices = seeded(Number(process.env['RISK_SEED'] ?? 1));
  let changed = 0;
  for (let round = 0; round < rounds; round++) {
    const [leaf] = shuffled(choices, leavesOf(model));
    const compiled = [...mutationsOf(leaf!, model)].slice(0, 3).flatMap((mutation) => compileIfRight(mutation.model, memory) ?? []);
    for (const { files } of compiled.slice(0, 1)) {
      for (const change of changesBetween(before, files)) {
        const risks = risksOf(change);
        expect(risks.length).toBeGreaterThan(0);
        expect(new Set(risks.map((risk) => `${risk.class} ${risk.reason}`)).size).toBe(risks.length);
        expect(risks.filter(({ class: one, reference }) => !riskClasses.includes(one) || !known.has(reference))).toEqual([]);
        changed++;
      }
    }
  }
  expect(changed).toBeGreaterThan(rounds);
}, 600_000);
