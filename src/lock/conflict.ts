import { sortBy } from '../util/sort.ts';
import type { Lock, LockedFile, Memory } from './lock.ts';

/** The two files that a merge could not join, or why the markers make no sense. */
export type Sides = { readonly ours: string; readonly theirs: string } | { readonly why: string };

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** Git's markers are seven characters long; longer ones stand only inside the ancestor's part, which is dropped. */
const marker = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/;

const after: Record<string, { from: readonly Part[]; to: Part }> = {
  '<': { from: ['both'], to: 'ours' },
  '|': { from: ['ours'], to: 'base' },
  '=': { from: ['ours', 'base'], to: 'theirs' },
  '>': { from: ['theirs'], to: 'both' },
};

/**
 * Splits text with merge-conflict markers (of the styles merge, diff3 and zdiff3) into its two sides; `undefined` if it has none.
 * https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export function conflictSides(text: string): Sides | undefined {
  if (!/^<{7}/m.test(text) && !/^[=>|]{7}/m.test(text)) return undefined;
  const ours: string[] = [];
  const theirs: string[] = [];
  let part: Part = 'both';
  for (const line of text.split('\n')) {
    const found = marker.exec(line);
    if (found === null) {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
      continue;
    }
    const step = after[found[1]![0]!]!;
    if (!step.from.includes(part)) return { why: `the merge-conflict marker "${found[1]!}" stands where none is expected` };
    part = step.to;
  }
  return part === 'both' ? { ours: ours.join('\n'), theirs: theirs.join('\n') } : { why: 'a merge conflict has no end' };
}

/** Both sides' files with both sides' hashes. Where both remember another value for one thing, ours (the branch that was merged into) holds. */
export function mergeLocks(ours: Lock, theirs: Lock): Lock {
  const files = new Map<string, LockedFile>(ours.files);
  for (const [path, file] of theirs.files) {
    const mine = files.get(path);
    files.set(path, mine === undefined ? file : { target: mine.target, sha256: union(mine.sha256, file.sha256) });
  }
  return { files, memory: mergeMemories(ours.memory, theirs.memory), unfinished: ours.unfinished || theirs.unfinished };
}

function mergeMemories(ours: Memory, theirs: Memory): Memory {
  const topics = new Map(Object.entries(theirs));
  for (const [topic, values] of Object.entries(ours)) {
    // Object.fromEntries and Map, not assignment: a key may be "__proto__".
    topics.set(topic, Object.fromEntries([...Object.entries(topics.get(topic) ?? {}), ...Object.entries(values)]));
  }
  return Object.fromEntries(topics);
}

/** Sorted, without repetition. */
export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  if (b.length === 0 && a.length < 2) return a;
  return sortBy(new Set([...a, ...b]), (hash) => hash);
}
