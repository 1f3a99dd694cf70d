/** Longer than any name or path that a model needs. */
const longest = 300;

/** The start of what no message should show whole. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Values in messages and comments are quoted the same way everywhere. */
export function quote(value: string): string {
  return value.length > longest ? `${JSON.stringify(value.slice(0, longest))}…` : JSON.stringify(value);
}

/** `"a", "b" or "c"`; a long list is cut, since the suggestion carries the likely one. */
export function quoteList(values: readonly string[], join: 'or' | 'and' = 'or', most = 12): string {
  const shown = values.slice(0, most).map(quote);
  if (values.length > most) return `${shown.join(', ')}, … (${values.length} in all)`;
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} ${join} ${shown.at(-1)!}`;
}

/** `1 file`, `2 files` */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A word of a command that can be pasted into a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
