/** Values in messages and comments are quoted the same way everywhere. */
export function quote(value: string): string {
  return JSON.stringify(value);
}

/** `"a", "b" or "c"`; a long list is cut, since the suggestion carries the likely one. */
export function quoteList(values: readonly string[], join: 'or' | 'and' = 'or', most = 12): string {
  const shown = values.slice(0, most).map(quote);
  if (values.length > most) return `${shown.join(', ')}, … (${values.length} in all)`;
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} ${join} ${shown.at(-1)!}`;
}
