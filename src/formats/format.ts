import type { Recorder } from '../provenance/line-map.ts';

/**
 * Prints a document of one format as text. Pure; the text ends with one newline. With a recorder, every scalar and every
 * block head is reported with its line, column, pointer and origin, in the order in which they stand in the file.
 */
export type Print<Document> = (document: Document, record?: Recorder) => string;
