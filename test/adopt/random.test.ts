// Random edits of media-gateway's compiled files: each is taken into the model, which then compiles into the edited file, or is refused with a reason.
// ADOPT_ROUNDS=100 makes so many, ADOPT_SEED=n others.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adopt } from '../../src/adopt/adopt.ts';
import { loadConfigText } from '../../src/config/load.ts';
import { adoptMessages } from '../../src/diagnostics/messages/adopt.ts';
import { seeded } from '../support/choices.ts';
import { randomEdit } from './random-edits.ts';
import { open } from './situation.ts';

const root = join(import.meta.dirname, '../..', process.env['ADOPT_ROOT'] ?? '.');
const rounds = Number(process.env['ADOPT_ROUNDS'] ?? 15);
const verbose = process.env['ADOPT_VERBOSE'] === '1';

/** Comments of the model's source. */
function commentsIn(text: string): string[] {
  return text.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
}

test(`${rounds} random edits: the model says them, and compiles into the edited file, or they are refused`, { timeout: 60_000 + rounds * 20_000 }, async () => {
  const opened = await open(root);
  const choices = seeded(Number(process.env['ADOPT_SEED'] ?? 1));
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for (let round = 0; round < rounds; round++) {
    const { file, name, text } = randomEdit(choices, opened.adopting.files);
    const result = await adopt(file, text, opened.adopting);
    const label = `${name} in ${file.path}`;
    if ('code' in result) {
      expect(Object.keys(adoptMessages)).toContain(result.code);
      expect(result.line, label).toBeGreaterThan(0);
      count(`refused ${result.code}`);
      if (verbose) process.stderr.write(`${label}: ${result.code} ${JSON.stringify(result.args)}\n`);
      continue;
    }
    expect(text === file.text, label).toBe(result.adopted.length === 0);
    if (result.adopted.length === 0) continue;
    const loaded = await loadConfigText(join(root, 'platform.config.ts'), result.text);
    expect(loaded.diagnostics, label).toEqual([]);
    expect(opened.compiledWith(loaded.value, file.path), label).toBe(text);
    expect(commentsIn(result.text), label).toEqual(commentsIn(opened.source));
    const isModel = result.adopted.every(({ model }) => model !== null);
    count(isModel ? 'model' : result.adopted.some(({ model }) => model !== null) ? 'model and override' : 'override');
    if (verbose) process.stderr.write(`${label}: ${JSON.stringify(result.adopted.map(({ model }) => model))}\n`);
  }
  process.stderr.write(`${[...counts].map(([what, n]) => `${what} ${n}`).join(', ')}\n`);
  expect([...counts.keys()].some((what) => !what.startsWith('refused'))).toBe(true);
});
