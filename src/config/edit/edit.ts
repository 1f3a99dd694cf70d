import type { SourcePosition } from '../../diagnostics/diagnostic.ts';
import type { Keys } from '../loaded.ts';

/** What a model is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One change of a model, to be made in its source. An entry of a list is named by its number; the number behind the last one adds an entry. */
export type ConfigEdit =
  /** Gives the value at `keys`; it, and the objects on the way, need not be there. */
  | { readonly keys: Keys; readonly set: Json }
  | { readonly keys: Keys; readonly remove: true }
  /** Adds an entry to the list at `keys`; the list, and the objects on the way, need not be there. */
  | { readonly keys: Keys; readonly append: Json };

/** An edit that is left to people. */
export interface Refusal {
  readonly edit: ConfigEdit;
  /** What stands in the way: the shared constant, the loop, the import. */
  readonly source: SourcePosition;
  /** Why, in words that follow those about the place: `the constant "base" is used in 2 places`. */
  readonly reason: string;
}

/** The whole text with all edits made, or, where one cannot be, nothing but the reasons. */
export type EditedConfig = { readonly text: string } | { readonly refused: readonly Refusal[] };

export interface ConfigSource {
  /** Its ending says the language; messages name it as it is given. */
  readonly file: string;
  /** As `readSource` gives it: without a byte order mark. */
  readonly text: string;
  /** What was loaded from the text: tells what spreads and merges bring. Default: they may bring anything. */
  readonly value?: unknown;
}
