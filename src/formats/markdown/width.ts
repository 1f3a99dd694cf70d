/** Columns that a text takes in an editor: two for what East Asian scripts and emoji draw wide, none for what combines. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) if (!combining.test(char)) width += wide.test(char) ? 2 : 1;
  return width;
}

const combining = /^(?:[\u0300-\u036f]|[\u200b-\u200d]|[\ufe00-\ufe0f])/;
/** https://www.unicode.org/reports/tr11/, the wide blocks as a whole. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
