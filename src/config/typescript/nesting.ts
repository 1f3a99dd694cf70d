const openers = new Set(['(', '[', '{']);
const closers = new Set([')', ']', '}']);

/**
 * Offset of the first bracket that is nested deeper than `limit`, outside of comments, strings and templates. The parser recurses on
 * the native stack, whose overflow ends the process. Not noticed: other ways to nest, such as a hundred thousand signs in a row.
 */
export function bracketBeyond(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (openers.has(character) && ++depth > limit) return i;
    if (closers.has(character)) depth--;
    else if (character === '"' || character === "'" || character === '`') i = endOfString(text, i, character);
    else if (character === '/' && text[i + 1] === '/') i = endOf(text, '\n', i);
    else if (character === '/' && text[i + 1] === '*') i = endOf(text, '*/', i);
  }
  return undefined;
}

function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at;
}

/** The closing quote, or the end of the line for those that cannot span lines: a quote in a regular expression is not a string. */
function endOfString(text: string, from: number, quote: string): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === quote || (text[i] === '\n' && quote !== '`')) return i;
    if (text[i] === '\\') i++;
  }
  return text.length;
}
