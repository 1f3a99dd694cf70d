import { Embedded } from '../provenance/embedded.ts';
import { compose, type Origin } from '../provenance/origin.ts';
import { originsIn } from '../provenance/origins-in.ts';
import { withoutComments } from '../provenance/without-comments.ts';
import { printDocument, printOnce, type Document } from './index.ts';

/** The text of a document as a leaf of another one. `around` says why it stands there; the leaf follows from that and from all that stands in it. `file` is the path of `Embedded`. */
export function embed(document: Document, around: Origin, file: string | null = null): Embedded {
  return new Embedded(() => printOnce(document), withoutComments(compose([around, ...originsIn(document)])), withoutComments(around), (record) => {
    printDocument(document, record);
  }, file);
}
