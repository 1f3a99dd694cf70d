import { keptBegin, keptEnd } from '../../src/formats/kept.ts';
import type { DesiredFile } from '../../src/output/desired.ts';

/** A number from 0 to `below` that only depends on the others. */
function pick(below: number, ...of: number[]): number {
  let hash = 2166136261;
  for (const one of of) hash = Math.imul(hash ^ one, 16777619) ^ (hash >>> 13);
  return (hash >>> 0) % below;
}

/** What the owners of a page of the tree wrote into it. */
export function notesOf(path: string): string {
  return `\nNotes on ${path}.\n\n${'They are long. '.repeat(40)}\n`;
}

/**
 * A tree of about `count` files of 2 KB in many folders, with a few programs and a few big files. Of two versions, some files
 * are equal, many differ, and each has some that the other lacks. Each has all pages, which keep a place for their owners.
 */
export function largeTree(version: number, count: number): DesiredFile[] {
  const files: DesiredFile[] = [];
  for (let i = 0; i < count * 1.25; i++) {
    const keeps = i % 7 === 3 && i % 19 !== 0;
    if (!keeps && pick(5, i, version) === 0) continue;
    const content = pick(3, i) === 0 ? 0 : version;
    const lines = i % 97 === 0 ? 4_000 : 26;
    const compiled = `file ${i} of version ${content}, ${'x'.repeat(50)}\n`.repeat(lines);
    const text = keeps ? `${compiled}\n${keptBegin}\n\n${keptEnd}\n` : compiled;
    const end = keeps ? '.md' : i % 19 === 0 ? '.sh' : '.yaml';
    files.push({ path: `out/target-${i % 3}/service-${i % 13}/file-${i}${end}`, target: `target-${i % 3}`, text, executable: i % 19 === 0, keeps });
  }
  return files;
}
