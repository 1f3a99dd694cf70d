import type { Text } from '../leaf.ts';

// Type aliases rather than interfaces, so that all of these are `Node`s, which `because` marks.

/** GitHub Flavored Markdown. Texts are inline Markdown: data in them goes through `escapeMarkdown` or `codeSpan`. */
export type Block = Heading | Paragraph | List | Table | Code | Section | Kept;

export type Heading = { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly text: Text };
export type Paragraph = { readonly kind: 'paragraph'; readonly text: Text };
export type List = {
  readonly kind: 'list';
  /** Default: false. */
  readonly ordered?: boolean;
  readonly items: readonly ListItem[];
};
/** One line, or blocks of which the first is a paragraph. */
export type ListItem = Text | readonly Block[];
export type Table = {
  readonly kind: 'table';
  readonly head: readonly Text[];
  /** One for each column. Default: all `'left'`, which is not marked. */
  readonly align?: readonly ('left' | 'right' | 'center')[];
  /** Cells are one line: a line break becomes `<br />`, and `|` is escaped. */
  readonly rows: readonly (readonly Text[])[];
};
/** Printed as it is between fences. */
export type Code = { readonly kind: 'code'; readonly language?: string; readonly text: Text };
/** Blocks under a heading of which the title, and the lead if there is one, are there for what is in the blocks. Never without blocks. */
export type Section = { readonly kind: 'section'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly title: string; readonly lead?: string; readonly blocks: readonly Block[] };
/** A place for the owners' text, which no build overwrites; at most one in a document. Whoever makes it says that the file keeps one. */
export type Kept = { readonly kind: 'kept' };
