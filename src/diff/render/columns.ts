import { plural } from '../../util/text.ts';

export type Style = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow';

/** Makes a text stand out. */
export type Paint = (style: Style, text: string) => string;

/** A piece of a line. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
  /** Whether it stands a little apart from what is before it. */
  readonly apart?: boolean;
}

/** The widest line. */
export const columns = 100;

/** Pieces one after the other, each on a line of its own, further in, where the line before has no room for it; none is cut. */
export function filled(indent: number, pieces: readonly Piece[], paint: Paint): string {
  let [text, used] = [' '.repeat(indent), indent];
  const further = indent + 4;
  for (const { text: words, style, apart } of pieces) {
    if (words === '') continue;
    const gap = used === indent ? 0 : apart === true ? 2 : 1;
    if (gap > 0 && used + gap + widthOf(words) > columns) [text, used] = [`${text}\n${' '.repeat(further)}`, further];
    else [text, used] = [text + ' '.repeat(gap), used + gap];
    const lines = broken(words, columns - used, columns - further);
    text += lines.map((line) => (style === undefined ? line : paint(style, line))).join(`\n${' '.repeat(further)}`);
    used = (lines.length === 1 ? used : further) + widthOf(lines.at(-1)!);
  }
  return `${text}\n`;
}

/** A word that is wider than a line goes on in the next. */
function broken(text: string, first: number, others: number): string[] {
  if (widthOf(text) <= first) return [text];
  const lines = [''];
  let room = first;
  for (const character of text) {
    const width = widthOf(character);
    if (room < width) {
      lines.push('');
      room = others;
    }
    lines[lines.length - 1] += character;
    room -= width;
  }
  return lines;
}

/** Letters that take two columns: https://www.unicode.org/reports/tr11/ */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Columns of a terminal. Marks that combine with the letter before are counted as if they took one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width++;
  return width + (text.match(wide)?.length ?? 0);
}

/** `… and 37 more places in 12 files; --full shows all` */
export function moreText(places: number, files: number): string {
  return `… and ${places} more ${places === 1 ? 'place' : 'places'} in ${plural(files, 'file')}; --full shows all`;
}
