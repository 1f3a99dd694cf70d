import type { Keys } from '../keys.ts';
import type { Plain } from '../plain.ts';

/** One place of one object, before and after: what the tables of risks are asked of. */
export interface Subject {
  /** What the object is, the narrowest first: `Deployment` and `kubernetes`, or `compose`. */
  readonly sorts: readonly string[];
  /** From the object down; empty for the object itself. */
  readonly keys: Keys;
  /** How many of the keys lead to what was changed as a whole: what is below came or went with it. */
  readonly depth: number;
  /** `undefined` where there was nothing. */
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  /** The object around it; `undefined` on a side on which it is not, and where only a line of it is known. */
  readonly object: { readonly before: Plain | undefined; readonly after: Plain | undefined };
  /** Sorts of the objects that came or went with it, in one file. */
  readonly beside: ReadonlySet<string>;
}

export const nobody: ReadonlySet<string> = new Set();
