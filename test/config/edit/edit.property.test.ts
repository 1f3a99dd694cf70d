import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editConfig } from '../../../src/config/edit/edit-config.ts';
import { editedValue } from '../../../src/config/edit/edited-value.ts';
import type { ConfigEdit, Json } from '../../../src/config/edit/edit.ts';
import { sameJson } from '../../../src/config/edit/same-json.ts';
import { loadConfigText } from '../../../src/config/load.ts';
import { chance, pick, seeded, type Choices } from '../../support/choices.ts';
import { idOf, printRandom, randomObject, randomValue, type Language, type Printed } from './random-text.ts';

/** More with PLATFORM_ROUNDS=5000. */
const rounds = Number(process.env['PLATFORM_ROUNDS'] ?? 150);

type Keys = readonly (string | number)[];

/** The paths of all values, the model itself first. */
function pathsIn(value: Json, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [keys];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((one: Json, i) => [i, one]) : Object.entries(value);
  return [keys, ...entries.flatMap(([key, one]) => pathsIn(one, [...keys, key]))];
}

function at(value: Json, keys: Keys): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, Json>)[key] : undefined), value);
}

function randomEdit(model: Json, choices: Choices, nulls: boolean): ConfigEdit {
  const keys = pick(choices, pathsIn(model).filter(([first]) => first !== 'first'));
  const value = at(model, keys);
  const set = randomValue(choices, 2, nulls);
  if (Array.isArray(value) && chance(choices, 60)) return { keys, append: set };
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && (keys.length === 0 || chance(choices, 60))) {
    return chance(choices, 80) ? { keys: [...keys, pick(choices, ['added', 'a-b', 'c d'])], set } : { keys: [...keys, 'new', 'deep'], append: set };
  }
  if (keys.length === 0) return { keys: ['added'], set };
  return chance(choices, 50) ? { keys, remove: true } : { keys, set };
}

/** One edit, or several of which each is one of what the ones before it made. */
function randomEdits(model: { readonly [key: string]: Json }, choices: Choices, nulls: boolean): ConfigEdit[] {
  const edits: ConfigEdit[] = [];
  let now = model;
  for (let left = chance(choices, 60) ? 1 : 2 + choices.below(2); left > 0; left--) {
    const edit = randomEdit(now, choices, nulls);
    edits.push(edit);
    now = editedValue(now, [edit]) as typeof model;
  }
  return edits;
}

/** What may go with an edit: the entry that is removed or replaced, and what stands in it. */
function isTouched(id: string, { keys }: ConfigEdit): boolean {
  const touched = idOf(keys);
  return id === touched || id.startsWith(`${touched}.`) || id.startsWith(`${touched}[`);
}

function linesAt(text: string, { start, end }: { start: number; end: number }): [number, number] {
  const count = (to: number): number => text.slice(0, to).split('\n').length - 1;
  return [count(start), count(Math.max(start, end - 1))];
}

/** Lines that the edit has no business with: neither those of its entry, nor the last of what is around it, which may get a comma or lose its brackets. */
function untouchedLines({ text, parts }: Printed, edit: ConfigEdit, model: Json): string[] {
  const unix = text.replaceAll('\r\n', '\n');
  const gone = new Set<number>();
  const leave = (keys: Keys): void => {
    for (const id of [idOf(keys), `in the model: ${idOf(keys)}`]) {
      const part = parts.get(id);
      if (part === undefined) continue;
      const [first, last] = linesAt(unix, part);
      for (let i = first; i <= last; i++) gone.add(i);
    }
  };
  let parent: Keys = edit.keys;
  while (parent.length > 0 && at(model, parent) === undefined) parent = parent.slice(0, -1);
  if (parent.length === edit.keys.length) leave(edit.keys);
  // One without entries is written anew; of one with entries, the last line of an entry may change.
  for (const keys of [parent, edit.keys.slice(0, -1)]) {
    const value = at(model, keys);
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.keys(value);
    if (entries.length <= 1) leave(keys);
    for (const key of entries) {
      const id = idOf([...keys, Array.isArray(value) ? Number(key) : key]);
      const part = parts.get(`in the model: ${id}`) ?? parts.get(id);
      if (part === undefined) continue;
      gone.add(linesAt(unix, part)[1]);
      // What stands behind a dash changes its line when the first of it goes.
      if (Array.isArray(at(model, keys.slice(0, -1)))) gone.add(linesAt(unix, part)[0]);
    }
  }
  if (parent.length > 0 && !parts.has(idOf(parent))) leave(parent.slice(0, -1));
  return unix.split('\n').filter((line, i) => !gone.has(i) && line.trim() !== '');
}

function isSubsequence(lines: readonly string[], of: readonly string[]): string | undefined {
  let next = 0;
  for (const line of lines) {
    const found = of.indexOf(line, next);
    if (found < 0) return line;
    next = found + 1;
  }
  return undefined;
}

const mayRefuse = /a comment stands|nothing else replaces|nothing of this name|consists of tables|it is no (?:list|object)/;

describe.each<Language>(['ts', 'json', 'yaml', 'toml'])('%s', (language) => {
  test('a random edit changes what it says and nothing else', async () => {
    let made = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), async (seed) => {
        const choices = seeded(seed);
        const nulls = language !== 'toml';
        // A model is never empty.
        const model = { first: 'x', ...randomObject(choices, 4, nulls, choices.below(6)) };
        const printed = printRandom(language, model, choices);
        const file = `platform.config.${language}`;
        const loaded = await loadConfigText(file, printed.text);
        expect(loaded.diagnostics, printed.text).toEqual([]);
        expect(sameJson(loaded.value, model), printed.text).toBe(true);
        const [edit, ...others] = randomEdits(model, choices, nulls) as [ConfigEdit, ...ConfigEdit[]];
        const edits = [edit, ...others];
        all++;
        const result = await editConfig({ file, text: printed.text, value: model }, edits);
        const shown = `${JSON.stringify(edits)}\n--- before\n${printed.text}`;
        if ('refused' in result) {
          expect(result.refused[0]!.reason, shown).toMatch(mayRefuse);
          return;
        }
        made++;
        const show = `${shown}\n--- after\n${result.text}`;
        const after = await loadConfigText(file, result.text);
        expect(after.diagnostics, show).toEqual([]);
        expect(sameJson(after.value, editedValue(model, edits)), show).toBe(true);
        // Of a list from which an entry was removed, later edits name other entries than the comments do.
        const isTold = others.length === 0 || !edits.some((one) => 'remove' in one);
        for (const [word, about] of isTold ? printed.comments : []) if (!result.text.includes(word)) expect(edits.some((one) => !('append' in one) && isTouched(about, one)), `${word} is lost: ${show}`).toBe(true);
        if (printed.text.includes('\r\n')) expect(result.text.replaceAll('\r\n', ''), show).not.toContain('\n');
        if (others.length > 0) return;
        const lost = isSubsequence(untouchedLines(printed, edit, model), result.text.replaceAll('\r\n', '\n').split('\n'));
        expect(lost, `this line changed: ${show}`).toBeUndefined();
      }),
      { numRuns: rounds },
    );
    // Nearly all can be made.
    expect(made / all).toBeGreaterThan(0.85);
  }, 600_000);
});
