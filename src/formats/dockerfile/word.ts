import { invariant } from '../../util/invariant.ts';
import type { Frame } from '../frame.ts';
import { isLeaf, textOf, type Text } from '../leaf.ts';
import { leafPart, type Part, type Row } from '../parts.ts';
import type { Value } from './document.ts';

const safe = /^(?!--)[\w@%+=:,./-]+$/;
const safeWithReferences = /^(?!--)[\w@%+=:,./${}-]+$/;

/** A value of ENV, ARG, LABEL and the like: in double quotes, within which `\`, `"` and `$` are escaped, unless it needs none. */
export function quoteWord(text: string, expand: boolean): string {
  holdOnLine(text);
  if ((expand ? safeWithReferences : safe).test(text)) return text;
  return `"${text.replace(expand ? /[\\"]/g : /[\\"$]/g, '\\$&')}"`;
}

/** A path of COPY, escaped where it stands: quotes do not hold blanks together there. What would begin a flag or a here-document is too. */
export function escapePath(text: string, expand: boolean): string {
  holdOnLine(text);
  return text.replace(expand ? /[\\'"]/g : /[\\'"$]/g, '\\$&').replace(/^(?=--|\d*<<)/, '\\');
}

/** A line break would end the instruction, and the format has no escape for it. */
function holdOnLine(text: string): void {
  invariant(!/[\r\n]/.test(text), `a line break in a value of a Dockerfile: ${JSON.stringify(text)}`);
}

/** How a value is printed; `expand` keeps the references in it. */
export type Spell = (text: string, expand: boolean) => string;

export function valueText(value: Value, spell: Spell): string {
  return spell(textOf(leafOf(value)), !isLeaf(value));
}

export function valuePart(frame: Frame | undefined, key: string | number, value: Value, spell: Spell): Part {
  return leafPart(frame, key, leafOf(value), valueText(value, spell));
}

function leafOf(value: Value): Text {
  return isLeaf(value) ? value : value.expand;
}

/** Exec form: JSON, in which nothing is expanded. */
export function execRow(frame: Frame | undefined, command: readonly Text[]): Row {
  return ['[', ...command.flatMap((word, i) => [i === 0 ? '' : ', ', leafPart(frame, i, word, JSON.stringify(textOf(word)))]), ']'];
}
