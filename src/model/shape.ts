import type { NameKind } from './schema.ts';

/** The language's schemas as plain data, for `fits`. Shapes refer to each other by index. */
export interface Language {
  readonly root: number;
  /** Which key of the model gives names of which kind. */
  readonly names: Readonly<Partial<Record<NameKind, string>>>;
  readonly shapes: readonly Shape[];
}

export type Shape =
  /** `per`: may say what differs in environments, as a part of itself. */
  | { readonly t: 'object'; readonly per: boolean; readonly required: readonly string[]; readonly fields: Readonly<Record<string, number>> }
  | { readonly t: 'record'; readonly key: number; readonly value: number }
  | { readonly t: 'list'; readonly of: number; readonly min: number }
  | { readonly t: 'tuple'; readonly of: readonly number[] }
  | { readonly t: 'union'; readonly of: readonly number[] }
  | { readonly t: 'one'; readonly of: readonly (string | number | boolean)[] }
  | { readonly t: 'ref'; readonly of: readonly NameKind[] }
  | { readonly t: 'text'; readonly min: number; readonly patterns: readonly (readonly [source: string, flags: string])[]; readonly url?: boolean }
  | { readonly t: 'number'; readonly int: boolean; readonly min?: number; readonly above?: boolean; readonly max?: number; readonly step?: number }
  | { readonly t: 'boolean' }
  | { readonly t: 'json' };
