/** What the compiler asks to be remembered between builds, by topic: `{ 'hostPorts/local': { 'web.http': 3000 } }`. */
export type Memory = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** One file that an earlier build wrote. */
export interface LockedFile {
  /** Name of the target that made it. */
  readonly target: string;
  /** What it may hold, if nobody edited it: one hash after a finished build; several after an unfinished one or a merge. Sorted. */
  readonly sha256: readonly string[];
}

/** The contents of `platform.lock`: what builds wrote, and what they must remember. It holds no time and no version of the tool. */
export interface Lock {
  /** By path relative to the project root, POSIX separators. */
  readonly files: ReadonlyMap<string, LockedFile>;
  readonly memory: Memory;
  /** A build began to write and has not said that it ended: its temporary files may lie about. See docs/decisions/0003-lock-journal.md. */
  readonly unfinished: boolean;
}

/** The lock's file name, in the output folder. */
export const LOCK_NAME = 'platform.lock';

export const emptyLock: Lock = { files: new Map(), memory: {}, unfinished: false };
