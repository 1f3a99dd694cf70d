import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { union } from '../lock/conflict.ts';
import type { Lock, LockedFile, Memory } from '../lock/lock.ts';
import { invariant } from '../util/invariant.ts';
import { sortBy } from '../util/sort.ts';
import { checkClaims, folded } from './claims.ts';
import { decideEjected, decideOrphan, decideWanted, type Action } from './decide.ts';
import type { DesiredFile } from './desired.ts';
import type { Disk, DiskEntry } from './disk.ts';

export interface PlanInput {
  /** Every file that the model wants, also those that `only` leaves out: what is missing here is an orphan. */
  readonly desired: readonly DesiredFile[];
  /** What earlier builds wrote. */
  readonly lock: Lock;
  /** Relative to the project root; no file may take its place. */
  readonly lockPath: string;
  /** The state of `pathsOf(desired, lock)`. */
  readonly disk: Disk;
  /** What to remember from now on. Default: what the lock remembers. */
  readonly memory?: Memory;
  /** Paths that are their owner's: never written, deleted or remembered. Default: none. */
  readonly ejected?: ReadonlySet<string>;
  /** Overwrite what was edited by hand, and forget edited orphans. Default: false, such files stop the build. */
  readonly force?: boolean;
  /** Which files this build is about (`--env`, `--target`); what the lock remembers of others stays. Default: all. */
  readonly only?: (file: { readonly path: string; readonly target: string }) => boolean;
}

export interface Plan {
  /** One for each file, sorted by path. */
  readonly actions: readonly Action[];
  /** With an error among them nothing at all is written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The lock after the build. */
  readonly lock: Lock;
  /** The lock while the build writes: remembers what each file held and what it will hold. docs/decisions/0003-lock-journal.md */
  readonly journal: Lock;
}

/** What is to be done so that the disk is as the model wants it. Pure; decides each file by what is wanted, remembered and there. */
export function planOutput(input: PlanInput): Plan {
  const { desired, lock, disk } = input;
  const claims = checkClaims(desired, input.lockPath);
  if (hasErrors(claims)) return { actions: [], diagnostics: claims, lock, journal: lock };

  const chosen = input.only ?? ((): boolean => true);
  const force = input.force ?? false;
  const ejected = input.ejected ?? new Set<string>();
  const at = (path: string): DiskEntry => {
    const entry = disk.get(path);
    invariant(entry !== undefined, `the disk was not read at ${path}`);
    return entry;
  };

  const wantedPaths = new Set(desired.map((file) => file.path));
  const orphans = [...lock.files]
    .filter(([path, file]) => !wantedPaths.has(path) && !ejected.has(path) && chosen({ path, target: file.target }))
    .flatMap(([path, file]) => decideOrphan(path, file, at(path), force) ?? []);
  const leaving = new Set(orphans.filter((action) => action.action === 'delete').map((action) => action.path));
  const twins = byFoldedPath(orphans, lock);

  const wanted = desired.filter(chosen).map((file): Action => {
    const { path } = file;
    if (ejected.has(path)) return decideEjected(file, at(path));
    // A file whose name changed only in case is still the one that the lock remembers, and may be one with it.
    const twin = twins.size === 0 ? undefined : twins.get(folded(path));
    const remembered = union(lock.files.get(path)?.sha256 ?? [], twin?.sha256 ?? []);
    return decideWanted(file, at(path), { remembered, leaving, renamedInCase: twin?.action === 'delete', force });
  });

  const actions = sortBy([...wanted, ...orphans], (action) => action.path);
  const diagnostics = actions.flatMap((action) => action.problem ?? []);
  const unchosen = [...lock.files].filter(([path, file]) => !ejected.has(path) && !chosen({ path, target: file.target }));
  return { actions, diagnostics, ...locksOf(actions, unchosen, lock, input.memory ?? lock.memory) };
}

function byFoldedPath(orphans: readonly Action[], lock: Lock): Map<string, { action: Action['action']; sha256: readonly string[] }> {
  return new Map(orphans.map(({ path, action }) => [folded(path), { action, sha256: lock.files.get(path)!.sha256 }]));
}

function locksOf(actions: readonly Action[], unchosen: readonly [string, LockedFile][], lock: Lock, memory: Memory): { lock: Lock; journal: Lock } {
  const after = new Map(unchosen);
  const during = new Map(unchosen);
  for (const action of actions) {
    const { path, target } = action;
    const before = lock.files.get(path);
    switch (action.action) {
      case 'create':
      case 'update':
        after.set(path, { target, sha256: [action.sha256] });
        during.set(path, { target, sha256: union(action.replaces, [action.sha256]) });
        break;
      case 'keep':
        if (action.sha256 === undefined) break;
        after.set(path, { target, sha256: [action.sha256] });
        during.set(path, { target, sha256: [action.sha256] });
        break;
      case 'conflict':
        if (before !== undefined) after.set(path, before);
        break;
      case 'delete':
        during.set(path, before!);
        break;
    }
  }
  return { lock: { files: after, memory, unfinished: false }, journal: { files: during, memory, unfinished: true } };
}
