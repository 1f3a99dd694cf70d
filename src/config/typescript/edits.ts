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
  const kept: { at: number; original: number; length: number }[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    kept.push({ at: text.length, original: from, length: to - from });
    text += original.slice(from, to);
  };
  for (const edit of sorted) {
    keep(edit.at);
    text += edit.insert;
    from = edit.at + edit.remove;
  }
  keep(original.length);
  const toOriginal = (offset: number): number => {
    const piece = kept.findLast((one) => one.at <= offset)!;
    return piece.original + Math.min(offset - piece.at, piece.length);
  };
  return { text, toOriginal };
}
