/** What RE2 has and JavaScript writes in another way, or not at all: flags, names of groups, classes of POSIX. */
const flags = /\(\?(?:[imsU]*(?:-[imsU]+)?)(:|\))/g;
const named = /\(\?P</g;
/** A bracket that comes first in a class is one of its characters. */
const closing = /(\\[^])|\[\^?\]/g;
const posix = /\[:\^?[a-z]+:\]/g;
const quoted = /\\Q([^]*?)(?:\\E|$)/g;
/** Neither of these is in RE2: it looks neither back nor ahead. */
const foreign = /\(\?(?:<?[=!])|\\[1-9]|\\k</;

/**
 * A regular expression of RE2, anchored at both ends as matchers are; `undefined` where it is none. https://github.com/google/re2/wiki/Syntax
 * Classes of POSIX match any word character, and flags but "i" are not kept.
 */
export function readRegularExpression(text: string): RegExp | undefined {
  const unescaped = text.replaceAll(/\\[\\]/g, '  ');
  if (foreign.test(unescaped)) return undefined;
  const translated = text
    .replaceAll(quoted, (_, inner: string) => inner.replaceAll(/[^\w\s]/g, String.raw`\$&`))
    .replaceAll(flags, (_, end: string) => (end === ':' ? '(?:' : ''))
    .replaceAll(named, '(?<')
    .replaceAll(closing, (written: string, escaped?: string) => escaped ?? written.replace(']', String.raw`\]`))
    .replaceAll(posix, String.raw`\w`);
  try {
    return new RegExp(`^(?:${translated})$`, /\(\?[msU]*i/.test(unescaped) ? 'is' : 's');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
