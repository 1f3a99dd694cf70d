import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { build, check, edit, files, LOCK, newRoot, tree, wanted } from './project.ts';

/** More of them, for a thorough look: PLATFORM_PROPERTY_RUNS=500. */
const runs = Number(process.env['PLATFORM_PROPERTY_RUNS'] ?? 50);

/** Few names, so that files become folders, come back, and meet hand edits. */
const name = fc.constantFrom('a', 'b', 'c', 'd.sh');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `out/${parts.join('/')}`);
const text = fc.constantFrom('', '1', '2', 'three\n', 'x\r\ny');

/** A set of files of which none is the folder of another. */
const model = fc.dictionary(path, text, { maxKeys: 6 }).map((all) => {
  const paths = Object.keys(all);
  return Object.fromEntries(Object.entries(all).filter(([one]) => !paths.some((other) => other.startsWith(`${one}/`))));
});

test('plan, apply, plan is all keep, for any sequence of models', () => {
  const root = newRoot();
  fc.assert(
    fc.property(fc.array(model, { minLength: 1, maxLength: 4 }), (models) => {
      edit(root, { out: null });
      for (const one of models) {
        expect(build(root, wanted(one)).codes).toEqual([]);
        expect(Object.values(check(root, wanted(one)).plan.actions).map((action) => action.action)).toEqual(Object.keys(one).map(() => 'keep'));
        const again = build(root, wanted(one));
        expect(again.changed).toBe(false);
        // Nothing but what is wanted: no orphan, no empty folder, no temporary file.
        expect(files(root)).toEqual(Object.fromEntries(Object.entries(one).map(([at, content]) => [at, `${at.endsWith('.sh') ? '+x ' : ''}${content}`])));
      }
    }),
    { seed: 1, numRuns: runs },
  );
});

interface Edit {
  readonly path: string;
  /** `null` removes whatever is there. */
  readonly text: string | null;
}

const handEdit: fc.Arbitrary<Edit> = fc.record({ path: fc.oneof(path, fc.constant('out/mine/notes')), text: fc.option(fc.constantFrom('edit one', 'edit two')) });

function apply(root: string, { path: at, text: content }: Edit): void {
  // As a user would: what is in the way goes first.
  if (content !== null) {
    for (let folder = at; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
      if (existsSync(join(root, folder)) && statSync(join(root, folder)).isFile()) rmSync(join(root, folder));
    }
    rmSync(join(root, at), { recursive: true, force: true });
  }
  edit(root, { [at]: content });
  if (content !== null && content.endsWith('two')) chmodSync(join(root, at), 0o755);
}

test('random hand edits are never lost: an edited file stops the build or stays as it is', () => {
  const root = newRoot();
  fc.assert(
    fc.property(fc.array(fc.tuple(model, fc.array(handEdit, { maxLength: 3 })), { minLength: 1, maxLength: 4 }), (rounds) => {
      edit(root, { out: null });
      for (const [one, edits] of rounds) {
        const before = tree(root);
        const mine = Object.entries(before).filter(([, content]) => content.includes('edit '));
        const { codes, changed } = build(root, wanted(one));
        const after = tree(root);
        if (codes.length > 0) expect([changed, after]).toEqual([false, before]);
        for (const file of mine) expect(Object.entries(after)).toContainEqual(file);
        for (const change of edits) apply(root, change);
      }
    }),
    { seed: 2, numRuns: runs },
  );
});

test('a forced build always ends as the model wants it, or says what is in the way; and never deletes an edited orphan', () => {
  const root = newRoot();
  fc.assert(
    fc.property(model, fc.array(handEdit, { maxLength: 4 }), model, (first, edits, second) => {
      edit(root, { out: null });
      build(root, wanted(first));
      for (const change of edits) apply(root, change);
      const before = tree(root);
      const { codes } = build(root, wanted(second), { force: true });
      const after = tree(root);
      if (codes.includes('output/in-the-way')) {
        expect(after).toEqual(before);
        return;
      }
      for (const [at, content] of Object.entries(second)) expect(after[at]).toBe(`${at.endsWith('.sh') ? '+x ' : ''}${content}`);
      for (const [at, content] of Object.entries(before)) if (content.includes('edit ') && !(at in second)) expect(after[at]).toBe(content);
      expect(readLockFile(root, LOCK).lock.files.size).toBe(Object.keys(second).length);
      expect(build(root, wanted(second)).changed).toBe(false);
    }),
    { seed: 4, numRuns: runs },
  );
});
