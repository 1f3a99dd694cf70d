/**
 * Offset of the first bracket that is nested deeper than `limit`, outside of comments, strings and templates. The parser recurses on
 * the native stack, whose overflow ends the process. Not noticed: other ways to nest, such as a hundred thousand signs in a row.
 */
export function bracketBeyond(text: string, limit: number): number | undefined {
  if ((text.match(/[([{]/g)?.length ?? 0) <= limit) return undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7d || (code > 0x2f && code < 0x5b)) continue;
    if (code === 0x28 || code === 0x5b || code === 0x7b) {
      if (++depth > limit) return i;
    } else if (code === 0x29 || code === 0x5d || code === 0x7d) depth--;
    else if (code === 0x2f) i = endOfComment(text, i);
    else if (code === 0x22 || code === 0x27 || code === 0x60) i = endOfString(text, i, code);
  }
  return undefined;
}

/** The same offset for a slash that starts no comment. */
function endOfComment(text: string, from: number): number {
  const end = text[from + 1] === '/' ? '\n' : text[from + 1] === '*' ? '*/' : '/';
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at;
}

/** The closing quote, or the end of the line for those that cannot span lines: a quote in a regular expression is not a string. */
function endOfString(text: string, from: number, quote: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote || (code === 0x0a && quote !== 0x60)) return i;
    if (code === 0x5c) i++;
  }
  return text.length;
}
