/** How a file on disk stands to the model and the lock. */
export type FileState =
  /** As the model wants it. */
  | 'clean'
  /** As an earlier build wrote it, and the model wants it otherwise. */
  | 'stale'
  /** The model wants what an earlier build wrote, and somebody edited it. */
  | 'hand-edited'
  /** Wanted and not there. */
  | 'missing'
  /** Written by an earlier build and no longer wanted. */
  | 'orphan'
  /** Its owner's by their decision, whether it is there or not. */
  | 'ejected'
  /** Edited while the model changed too, or never written by a build, or something that is not a file. */
  | 'conflict';
