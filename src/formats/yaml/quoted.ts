/** A string in quotes: double ones, or single ones where that needs fewer escapes. */
export function quoted(text: string): string {
  if (mustEscape.test(text)) return escaped(text);
  const double = count(text, '"');
  const backslash = count(text, '\\');
  if (double + backslash === 0) return `"${text}"`;
  // prettier turns "\"" into '"' wherever there is no other escape, even at the cost of a doubled quote
  const single = backslash === 0 || count(text, "'") < double + backslash;
  return single ? `'${text.replaceAll("'", "''")}'` : escaped(text);
}

/**
 * Beyond what YAML forbids: what no reader of the file would see (blanks other than the space, marks of direction, joiners).
 * https://yaml.org/spec/1.2.2/#rule-c-printable
 */
const invisible = '\\x7f-\\xa0\\xad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff';
const loneSurrogate = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const mustEscape = new RegExp(`[\\x00-\\x1f${invisible}]|${loneSurrogate}`);
const notInJson = new RegExp(`[${invisible}]`, 'g');

/** In double quotes, with JSON's escapes, all of which YAML has too, and `\u` for the invisible. */
export function escaped(text: string): string {
  return JSON.stringify(text).replace(notInJson, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) found++;
  return found;
}
