/** What a document says, without provenance. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export function isPlainObject(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar as text; empty for what is none. */
export function textOf(value: Plain | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
