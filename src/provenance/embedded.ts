import type { Recorder } from './line-map.ts';
import type { Origin } from './origin.ts';
import { Traced } from './traced.ts';

/** The text of a document that stands in another document, as a file does in a ConfigMap: it knows where each of its own parts stands. */
export class Embedded extends Traced<string> {
  /** Why the document stands there, beside what stands in it. */
  readonly around: Origin;
  /** Reports the places of the document as if it were a file of its own. */
  readonly record: (record: Recorder) => void;
  /** Path below which whoever packs files keeps it as one of its own: `grafana/web.json`; `null` where it stays where it stands. */
  readonly file: string | null;
  /** `text` is asked for once somebody reads the value. */
  constructor(text: () => string, origin: Origin, around: Origin, record: (record: Recorder) => void, file: string | null = null) {
    super('', origin);
    Object.defineProperty(this, 'value', { get: text, enumerable: true });
    this.around = around;
    this.record = record;
    this.file = file;
  }
}
