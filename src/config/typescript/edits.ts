/** Replaces `remove` characters at `at` of a text. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface EditedText {
  readonly text: string;
  /** The offset in the original that an offset of `text` stems from; for inserted text, the place where it was inserted. */
  readonly toOriginal: (offset: number) => number;
}

/** Applies edits, which must not overlap; those of one place in the order given. */
export function applyEdits(original: string, edits: readonly Edit[]): EditedText {
  const sorted = edits.toSorted((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let from = 0;
  for (const edit of sorted) {
    pieces.push(original.slice(from, edit.at), edit.insert);
    from = edit.at + edit.remove;
  }
  pieces.push(original.slice(from));
  return { text: pieces.join(''), toOriginal: (offset) => originalOffset(sorted, offset) };
}

function originalOffset(sorted: readonly Edit[], offset: number): number {
  let from = 0;
  let left = offset;
  for (const edit of sorted) {
    if (left < edit.at - from) break;
    left -= edit.at - from;
    from = edit.at;
    if (left < edit.insert.length) return from;
    left -= edit.insert.length;
    from += edit.remove;
  }
  return from + left;
}
