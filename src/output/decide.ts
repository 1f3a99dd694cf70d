import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LockedFile } from '../lock/lock.ts';
import { unreachable } from '../util/invariant.ts';
import type { DesiredFile } from './desired.ts';
import type { DiskEntry, DiskFile } from './disk.ts';
import type { FileState } from './file-state.ts';
import { sha256 } from './hash.ts';
import { filled, isBlank } from './kept.ts';

interface Base {
  readonly path: string;
  readonly target: string;
  /** What `check` says of it. */
  readonly state: FileState;
  /** Why it is a conflict, or what `--force` did to it. */
  readonly problem?: Diagnostic;
}

export interface WriteAction extends Base {
  readonly action: 'create' | 'update';
  readonly text: string;
  readonly executable: boolean;
  /** Of the compiled text, without what its owners wrote. */
  readonly sha256: string;
  /** What the file may hold until it is written, without being anyone's edit. */
  readonly replaces: readonly string[];
  /** A folder stands there which is empty, or will be when the orphans are deleted. */
  readonly overFolder: boolean;
}

export interface KeepAction extends Base {
  readonly action: 'keep';
  /** `undefined` for what the lock is not to remember: an ejected file, an orphan that is left to its editor. */
  readonly sha256?: string;
}

export interface OtherAction extends Base {
  readonly action: 'delete' | 'conflict';
}

export type Action = WriteAction | KeepAction | OtherAction;

export function isWrite(action: Action): action is WriteAction {
  return action.action === 'create' || action.action === 'update';
}

export interface Surroundings {
  /** What the lock says that the file may hold. */
  readonly remembered: readonly string[];
  /** Orphans that this build deletes. */
  readonly leaving: ReadonlySet<string>;
  /** Such an orphan has the file's name in another case, and may be the same file. */
  readonly renamedInCase: boolean;
  readonly force: boolean;
}

export function decideWanted(file: DesiredFile, entry: DiskEntry, around: Surroundings): Action {
  const { path } = file;
  switch (entry.kind) {
    case 'absent':
      return write(file, 'create', 'missing');
    case 'file':
      return decideOverFile(file, entry, around);
    case 'link':
      return conflict(file, diagnose('output/link', null, { path, at: entry.at }, source(path)));
    case 'device':
      return conflict(file, diagnose('output/in-the-way', null, { path, at: path, what: 'device' }, source(path)));
    case 'folder':
      // Docker leaves an empty folder where the file of a bind mount was missing.
      if (entry.contents.every((content) => around.leaving.has(content))) return { ...write(file, 'create', 'missing'), overFolder: true };
      return conflict(file, diagnose('output/in-the-way', null, { path, at: path, what: 'folder' }, source(path)));
    case 'blocked':
      if (around.leaving.has(entry.at)) return write(file, 'create', 'missing');
      return conflict(file, diagnose('output/in-the-way', null, { path, at: entry.at, what: 'file' }, source(path)));
    default:
      return unreachable(entry);
  }
}

function decideOverFile(file: DesiredFile, entry: DiskFile, around: Surroundings): Action {
  const { path, target } = file;
  const place = file.keeps === true && entry.kept?.kind === 'region' ? entry.kept : undefined;
  // A file with a place for its owners is known by what is around it, whatever they wrote.
  const known = place ?? entry;
  const wanted = sha256(file.text);
  const text = place === undefined ? file.text : filled(file.text, place.text);
  const update = { ...write({ ...file, text }, 'update', 'stale', wanted), replaces: [known.sha256] };
  if (known.sha256 === wanted) {
    const modeIsRight = entry.executable === undefined || entry.executable === (file.executable ?? false);
    return modeIsRight && !around.renamedInCase ? { path, target, action: 'keep', state: 'clean', sha256: wanted } : update;
  }
  if (holdsOneOf(known, [...around.remembered, wanted]) || isUnwritten(entry, around.remembered)) return update;
  const lost = whatIsLost(file, entry);
  if (lost !== undefined) return conflict(file, lost);

  const state = around.remembered.includes(wanted) ? 'hand-edited' : 'conflict';
  const keeps = file.keeps ?? false;
  // The edit is not among what the file may hold: a forced build that is killed before this file leaves it a conflict.
  if (around.force) return { ...update, state, replaces: around.remembered, problem: diagnose('output/overwritten', null, { path, keeps: place !== undefined }, source(path)) };
  const code = state === 'hand-edited' ? 'output/hand-edited' : around.remembered.length > 0 ? 'output/both-changed' : 'output/not-ours';
  return { path, target, action: 'conflict', state, problem: diagnose(code, null, { path, keeps }, source(path)) };
}

/** What the owners wrote and no build may overwrite, not even by force: it cannot be told from the rest, or has no place in the file that is wanted. */
function whatIsLost({ path, keeps = false }: DesiredFile, { kept }: DiskFile): Diagnostic | undefined {
  if (kept?.kind === 'damaged') return diagnose('output/kept-damaged', null, { path, why: kept.why }, source(path));
  const homeless = kept !== undefined && !keeps && !isBlank(kept.text);
  return homeless ? diagnose('output/kept-homeless', null, { path }, source(path)) : undefined;
}

/** A file that is its owner's: whatever they made of it stays. One that is not there is missed by those that refer to it. */
export function decideEjected({ path, target }: DesiredFile, entry: DiskEntry): Action {
  const kept: Action = { path, target, action: 'keep', state: 'ejected' };
  return entry.kind === 'absent' || entry.kind === 'blocked' ? { ...kept, problem: diagnose('output/ejected-missing', null, { path }, source(path)) } : kept;
}

/** What becomes of a file that only the lock knows; `undefined` if it is not there any more, and needs only be forgotten. */
export function decideOrphan(path: string, locked: LockedFile, entry: DiskEntry, force: boolean): Action | undefined {
  const orphan = { path, target: locked.target };
  switch (entry.kind) {
    case 'absent':
    case 'folder':
    case 'blocked':
    case 'device':
      return undefined;
    case 'link':
      return force ? undefined : conflict(orphan, diagnose('lock/link', null, { path, at: entry.at }, source(path)));
    case 'file':
      if (holdsOneOf(entry, locked.sha256) || isUnwritten(entry, locked.sha256)) return { ...orphan, action: 'delete', state: 'orphan' };
      // Even by force: an orphan is deleted only if it is as a build left it.
      if (force) return { ...orphan, action: 'keep', state: 'conflict', problem: diagnose('output/let-go', null, { path }, source(path)) };
      return conflict(orphan, diagnose(isWritten(entry, locked.sha256) ? 'output/kept-orphan' : 'output/edited-orphan', null, { path }, source(path)));
    default:
      return unreachable(entry);
  }
}

/** Whether the file is as a build left it, but for what its owners wrote in the place that it kept for them. */
function isWritten({ kept }: DiskFile, hashes: readonly string[]): boolean {
  return kept?.kind === 'region' && holdsOneOf(kept, hashes) && !isBlank(kept.text);
}

/** The same, where they wrote nothing but blanks. */
function isUnwritten({ kept }: DiskFile, hashes: readonly string[]): boolean {
  return kept?.kind === 'region' && holdsOneOf(kept, hashes) && isBlank(kept.text);
}

function holdsOneOf(known: Pick<DiskFile, 'sha256' | 'unixSha256'>, hashes: readonly string[]): boolean {
  return hashes.includes(known.sha256) || (known.unixSha256 !== undefined && hashes.includes(known.unixSha256));
}

function write(file: DesiredFile, action: WriteAction['action'], state: FileState, hash: string = sha256(file.text)): WriteAction {
  const { path, target, text, executable = false } = file;
  return { path, target, action, state, text, executable, sha256: hash, replaces: [], overFolder: false };
}

function conflict({ path, target }: { path: string; target: string }, problem: Diagnostic): Action {
  return { path, target, action: 'conflict', state: 'conflict', problem };
}

function source(file: string): { source: { file: string; line: number; column: number } } {
  return { source: { file, line: 1, column: 1 } };
}
