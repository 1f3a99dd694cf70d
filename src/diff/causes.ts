import type { Attributed } from './attribute.ts';
import type { Change } from './change.ts';
import type { ModelEdit } from './model-edits.ts';

/** An edit of the model, and the places of compiled files that it changes. */
export interface Cause {
  readonly edit: ModelEdit;
  readonly places: readonly Folded[];
}

/** The same change in the same place of one file, or of the same file of several environments. */
export interface Folded {
  readonly changes: readonly Change[];
  /** Indices of other edits that it follows from, too. */
  readonly also: readonly number[];
}

export interface Causes {
  readonly causes: readonly Cause[];
  /** What no edit explains: a fault of the compiler's. */
  readonly unexplained: readonly Folded[];
}

/** Changes by the edit that caused them, in the order of the edits; what repeats in several environments is said once. */
export function causesOf(edits: readonly ModelEdit[], attributed: readonly Attributed[]): Causes {
  return {
    causes: edits.map((edit, i) => ({ edit, places: fold(attributed.filter((one) => one.edits.includes(i)), i) })),
    unexplained: fold(attributed.filter((one) => one.edits.length === 0)),
  };
}

function fold(attributed: readonly Attributed[], edit?: number): Folded[] {
  const folded = new Map<string, { changes: Change[]; also: readonly number[] }>();
  for (const { change, edits } of attributed) {
    const key = JSON.stringify([fileInAny(change), change.pointer.includes('#') ? change.pointer : (change.name ?? change.pointer), change.kind, withoutHash(change.before), withoutHash(change.after), change.environment === null ? change.line : 0, edits]);
    const found = folded.get(key);
    if (found === undefined) folded.set(key, { changes: [change], also: edits.filter((i) => i !== edit) });
    else found.changes.push(change);
  }
  return [...folded.values()];
}

/** A hash differs in each environment, and says only that something did. */
function withoutHash(text: string | undefined): string | undefined {
  return text?.replace(/(?<![0-9a-z])[0-9a-f]{8,16}(?![0-9a-z])/g, '…');
}

/** The file's path, whichever environment it serves. */
export function fileInAny({ file, environment }: Change): string {
  return environment === null ? file : file.split('/').map((part) => (part === environment ? '*' : part)).join('/');
}
