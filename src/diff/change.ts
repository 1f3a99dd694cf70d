import type { Node } from '../provenance/document.ts';
import type { Place } from '../provenance/line-map.ts';
import type { Keys } from './keys.ts';
import type { Plain } from './plain.ts';

/** One place of a compiled file that is not the same before and after: a value, a block with all in it, or a line of what is no data. */
export interface Change {
  readonly file: string;
  readonly target: string;
  /** Name of the environment that the file serves; `null` where it serves all. */
  readonly environment: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** JSON Pointer into the newer file's data, or the older's for what was removed; "" for a whole file. Behind a `#` it leads into a document that is a value. */
  readonly pointer: string;
  /** The same in words, with the names of objects and entries: `Deployment/web spec.replicas`; `undefined` of what is no data. */
  readonly name: string | undefined;
  /** In the newer file, or the older for what was removed. From 1. */
  readonly line: number;
  /** Text of the value or line; `undefined` where there was none, and for blocks and whole files. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The same as data; `undefined` of what is no data. */
  readonly data: ChangedData | undefined;
  /** Everything that stood there and stands there now: where to ask why. */
  readonly old: readonly Place[];
  readonly now: readonly Place[];
}

/** A changed value, and the object that it is a part of: an entry of a stream, such as an object of a cluster, otherwise the whole document; of a whole file all of it. */
export interface ChangedData {
  /** From the object down, in the newer file or the older for what was removed; empty for the object itself. */
  readonly keys: Keys;
  /** `undefined` where there was nothing. */
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  readonly object: { readonly before: Plain | undefined; readonly after: Plain | undefined };
}

/** A change, before it is known of which file. */
export type Found = Omit<Change, 'file' | 'target' | 'environment'>;

/** One side of a file. */
export interface Side {
  readonly text: string;
  readonly places: readonly Place[];
  /** What it means, where it is data. */
  readonly data: Node | undefined;
  /** Whether its entries are objects of their own, as of a cluster. */
  readonly isStream: boolean;
}
