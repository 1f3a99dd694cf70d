// Edits of one model, played: what each changes has to name it.
import type { Compilation } from '../../src/compiler/compile.ts';
import { changesBetween } from './changes.ts';
import { compileIfRight, type Mutation } from './mutations.ts';
import { unnamed } from './named.ts';

/** The first edit of each sort that leaves the model right. */
export function firstOfEach(all: readonly Mutation[], { memory }: Compilation): Mutation[] {
  return (['changed', 'removed', 'added'] as const).flatMap((how) => all.find((one) => one.how === how && compileIfRight(one.model, memory) !== undefined) ?? []);
}

/** How many of the edits changed something, and what does not name the edit that changed it, each text once. */
export function play(edits: readonly Mutation[], before: Compilation): { changing: number; problems: string[] } {
  const problems = new Set<string>();
  let changing = 0;
  for (const mutation of edits) {
    const after = compileIfRight(mutation.model, before.memory);
    const changes = after === undefined ? [] : changesBetween(before.files, after.files);
    if (changes.length > 0) changing += 1;
    for (const problem of unnamed(changes, mutation)) problems.add(problem);
  }
  return { changing, problems: [...problems] };
}
