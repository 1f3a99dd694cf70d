// What must hold of every model, right or wrong. Each check returns what is wrong, one text a problem.
import { languageSchema } from '../../src/catalog/schema.ts';
import { compile, type Compilation } from '../../src/compiler/compile.ts';
import type { Memory } from '../../src/compiler/resolve/index.ts';
import { toReport } from '../../src/diagnostics/reporters/report.ts';
import { fits } from '../../src/model/fits.ts';
import { parsePlatform } from '../../src/model/parse.ts';
import type { Platform } from '../../src/model/types.gen.ts';
import { frozen, seeded, withKeysShuffled } from './choices.ts';

/** The table and zod give the same answer. */
export function readerProblems(model: unknown): string[] {
  const { diagnostics } = parsePlatform(languageSchema(), model);
  const right = !diagnostics.some(({ severity }) => severity === 'error');
  return fits(model) === right ? [] : [`the table ${right ? 'refuses' : 'takes'} what zod ${right ? 'takes' : 'refuses'}: ${JSON.stringify(toReport(diagnostics))}`];
}

/** It gives the same files and says the same when compiled again, when its keys stand in another order, and when what it had remembered is handed back. */
export function repetitionProblems(model: Platform, memory: Memory, seed: number): string[] {
  const first = compile(frozen(model), { memory: frozen(memory) });
  const others: readonly (readonly [how: string, other: Compilation])[] = [
    ['compiled again, and told what it remembered', compile(model, { memory: first.memory })],
    ['its keys are shuffled', compile(withKeysShuffled(seeded(seed), model) as Platform, { memory })],
  ];
  return others.flatMap(([how, other]) => differences(outcome(first), outcome(other)).map((name) => `${name} differs when ${how}`));
}

/** Everything that a compilation says, by name. */
function outcome({ files, diagnostics, omissions, memory }: Compilation): ReadonlyMap<string, string> {
  return new Map([
    ...files.map(({ path, text, target, executable = false }) => [path, JSON.stringify([target, executable, text])] as const),
    ['the list of files', JSON.stringify(files.map(({ path }) => path))],
    ['what is said', JSON.stringify(toReport(diagnostics))],
    ['what is left out', JSON.stringify(omissions)],
    ['what is remembered', JSON.stringify(memory)],
  ]);
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}
