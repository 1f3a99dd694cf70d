import type { Origin } from './origin.ts';

/** One thing that stands in a printed file: a scalar, the head of a block (its key, or an instruction's name), or a comment. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The place's text as printed; a multi-line scalar's first line. */
  readonly text: string;
  /** Lines that the scalar covers beyond its first; 0 for nearly all. */
  readonly moreLines: number;
  /** JSON Pointer into the parsed document, preceded by the document's index where a file holds several; block path for line formats. */
  readonly pointer: string;
  /** A comment has the pointer of the block or scalar above or behind which it stands; the one at the head of a file, that of the document. */
  readonly kind: 'scalar' | 'block' | 'comment';
  /** The scalar's own origin, or the nearest enclosing block's. */
  readonly origin: Origin | undefined;
  /** Why the blocks around it stand there, from the nearest outwards, without repetition. */
  readonly within: readonly Origin[];
}

/** Printers call this for each place when a line map is wanted, and pay nothing when it is not. */
export type Recorder = (place: Place) => void;
