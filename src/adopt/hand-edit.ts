import type { Plain } from '../diff/plain.ts';
import type { Place } from '../provenance/line-map.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Scalar } from '../provenance/traced.ts';

/** One place of a file on disk that says something else than what was compiled: a value, a block with all in it, or a line of what is no data. */
export interface HandEdit {
  readonly kind: 'changed' | 'added' | 'removed';
  /** JSON Pointer into the data on disk, or into the compiled file's for what was removed. Behind a `#` it leads into a document that is a value; empty for a line that has no place. */
  readonly pointer: string;
  /** The same in words: `Deployment/web spec.replicas`; `undefined` of a line of text. */
  readonly name: string | undefined;
  /** In the file on disk, from 1; of what was removed, the line that has taken its place. */
  readonly line: number;
  /** Text of the value or line; `undefined` where there was none, and for blocks. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The same as data. */
  readonly data: { readonly before: Plain | undefined; readonly after: Plain | undefined };
  /** Values that were changed into others, as far as that can be told: of a line, each that could have been. */
  readonly values: readonly ChangedValue[];
  /** What stood there as it was compiled, and why. */
  readonly old: readonly Place[];
}

export interface ChangedValue {
  readonly before: Scalar;
  readonly after: Scalar;
  readonly origin: Origin;
  /** Why the blocks around it stand there, from the nearest outwards. */
  readonly within: readonly Origin[];
}

export type HandEdits =
  /** The file is as it was compiled. */
  | { readonly kind: 'none' }
  | { readonly kind: 'edits'; readonly edits: readonly HandEdit[] }
  /** Only comments, blanks, quotes, or the order of what has none are otherwise: at `line` for the first time. */
  | { readonly kind: 'form'; readonly line: number }
  /** It is not in the file's format any more. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly line: number; readonly column: number };
