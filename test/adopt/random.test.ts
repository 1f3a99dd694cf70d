// Random edits of compiled files: each is taken into the model, which then compiles into the edited file, or is refused with a reason.
// ADOPT_ROUNDS=n makes so many, ADOPT_SEED=n others, ADOPT_VERBOSE=1 tells of each.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adopt } from '../../src/adopt/adopt.ts';
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { loadConfigText } from '../../src/config/load.ts';
import { adoptMessages } from '../../src/diagnostics/messages/adopt.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { mutationsOf } from '../provenance/mutations.ts';
import { pick, seeded, shuffled, type Choices } from '../support/choices.ts';
import { leavesOf, type Plain } from '../support/language.ts';
import { randomEdit, type RandomEdit } from './random-edits.ts';
import { open, type Opened } from './situation.ts';

const root = join(import.meta.dirname, '../..');
const rounds = Number(process.env['ADOPT_ROUNDS'] ?? (process.env['CI'] === undefined ? 10 : 100));
const seed = Number(process.env['ADOPT_SEED'] ?? 1);
const isVerbose = process.env['ADOPT_VERBOSE'] === '1';

/** Comments of a model in TypeScript. */
function commentsIn(text: string): string[] {
  return text.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
}

/** What somebody would write into one file who wants what an edit of the model gives there. */
function modelledEdit(choices: Choices, { adopting }: Opened): RandomEdit | undefined {
  const before = new Map(adopting.files.map((file) => [file.path, file]));
  const [leaf] = shuffled(choices, leavesOf(adopting.model as Plain));
  for (const { model } of mutationsOf(leaf!, adopting.model as Plain)) {
    const compiled = adopting.compile(model);
    if ('why' in compiled) continue;
    const changed = compiled.files.filter((file): file is CompiledFile => before.has(file.path) && before.get(file.path)!.text !== file.text);
    if (changed.length === 0) return undefined;
    const file = pick(choices, changed);
    return { file: before.get(file.path)!, name: `what ${formatPath(path(leaf!.keys))} says`, text: file.text };
  }
  return undefined;
}

/** How an edit ends, in a word; fails where it is neither adopted as it is nor refused with a reason. */
async function outcomeOf(opened: Opened, folder: string, { file, name, text }: RandomEdit): Promise<string> {
  const label = `${name} in ${file.path}`;
  const result = await adopt(file, text, opened.adopting);
  if ('code' in result) {
    expect(Object.keys(adoptMessages)).toContain(result.code);
    expect(result.line, label).toBeGreaterThan(0);
    if (isVerbose) process.stderr.write(`${label}: ${result.code} ${JSON.stringify(result.args)}\n`);
    return `refused ${result.code}`;
  }
  expect(text === file.text, label).toBe(result.adopted.length === 0);
  if (result.adopted.length === 0) return 'no edit';
  const loaded = await loadConfigText(join(folder, 'platform.config.ts'), result.text);
  expect(loaded.diagnostics, label).toEqual([]);
  expect(opened.compiledWith(loaded.value, file.path), label).toBe(text);
  expect(commentsIn(result.text), label).toEqual(commentsIn(opened.source));
  const models = result.adopted.filter(({ model }) => model !== null).length;
  if (isVerbose) process.stderr.write(`${label}: ${JSON.stringify(result.adopted.map(({ model }) => model))}\n`);
  return models === result.adopted.length ? 'model' : models > 0 ? 'model and override' : 'override';
}

async function outcomes(folder: string, make: (choices: Choices, opened: Opened) => RandomEdit | undefined): Promise<Map<string, number>> {
  const opened = await open(folder);
  const choices = seeded(seed);
  const counts = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const edit = make(choices, opened);
    const outcome = edit === undefined ? 'no edit' : await outcomeOf(opened, folder, edit);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

function share(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
}

const timeout = 120_000 + rounds * 30_000;

test(`media-gateway: ${rounds} random edits`, { timeout }, async () => {
  const counts = await outcomes(root, (choices, { adopting }) => randomEdit(choices, adopting.files));
  process.stderr.write(`media-gateway: ${share(counts)}\n`);
  expect(counts.get('override') ?? 0).toBeGreaterThan(0);
});

test(`the quickstart: ${rounds} edits that the model can say`, { timeout }, async () => {
  const counts = await outcomes(join(root, 'examples/quickstart'), modelledEdit);
  process.stderr.write(`quickstart, what the model can say: ${share(counts)}\n`);
  expect(counts.get('model') ?? 0).toBeGreaterThan(rounds / 3);
});
