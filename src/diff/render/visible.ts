/** Characters that are not seen, or that change how others are: controls, marks of direction, halves of pairs. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text in one line, with a sign for each character that a terminal or a page would obey and not show. */
export function visible(text: string): string {
  return text.replace(unseen, signOf);
}

/** The same, in the lines that it has. */
export function visibleLines(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' || character === '\t' ? character : signOf(character)));
}

/** Control characters have pictures: https://www.unicode.org/charts/PDF/U2400.pdf */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
