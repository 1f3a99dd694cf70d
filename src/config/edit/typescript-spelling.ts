import type { Node as Syntax, Program } from 'oxc-parser';
import { lineBreakOf, unitOf } from './gap.ts';
import type { Spelling } from './print-value.ts';
import { nodesOf } from './typescript-names.ts';

export type Mark = '"' | "'";

export interface TypeScriptSpelling extends Spelling {
  /** The same, with another mark around texts. */
  readonly quotedBy: (mark: Mark) => TypeScriptSpelling;
}

/** Positive where more of what was seen is so than otherwise. */
interface Survey {
  double: number;
  spaced: number;
  trailing: number;
  quotedKeys: number;
}

/** As the rest of a module is written; where it shows no habit, as most people write. */
export function spellingOf(program: Program, text: string): TypeScriptSpelling {
  const survey: Survey = { double: 0, spaced: 0, trailing: 0, quotedKeys: 0 };
  for (const node of nodesOf(program)) look(node, text, survey);
  return spellingBy(survey, text, survey.double > 0 ? '"' : "'");
}

function spellingBy(survey: Survey, text: string, mark: Mark): TypeScriptSpelling {
  return {
    key: (name) => (survey.quotedKeys <= 0 && /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, mark)),
    scalar: (value) => (typeof value === 'string' ? quoted(value, mark) : JSON.stringify(value)),
    colon: ': ',
    pad: survey.spaced < 0 ? '' : ' ',
    trailingComma: survey.trailing >= 0,
    tallMaps: true,
    usual: 'fits',
    unit: unitOf(text),
    lineBreak: lineBreakOf(text),
    quotedBy: (other) => spellingBy(survey, text, other),
  };
}

/** In the other marks where that saves escapes. */
function quoted(value: string, mark: Mark): string {
  const other = mark === '"' ? "'" : '"';
  const best = value.includes(mark) && !value.includes(other) ? other : mark;
  const inDouble = JSON.stringify(value);
  return best === '"' ? inDouble : `'${inDouble.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function look(node: Syntax, text: string, survey: Survey): void {
  if (node.type === 'Literal' && typeof node.value === 'string') survey.double += text[node.start] === '"' ? 1 : -1;
  if (node.type === 'Property' && !node.computed) {
    if (node.key.type === 'Identifier') survey.quotedKeys--;
    else if (node.key.type === 'Literal' && typeof node.key.value === 'string') survey.double += text[node.key.start] === '"' ? 1 : -1;
    if (node.key.type === 'Literal' && /^[A-Za-z_$][\w$]*$/.test(String(node.key.value))) survey.quotedKeys++;
  }
  if (node.type !== 'ObjectExpression' && node.type !== 'ArrayExpression') return;
  const last = node.type === 'ObjectExpression' ? node.properties.at(-1) : node.elements.at(-1);
  if (!last) return;
  const isTall = text.slice(node.start, node.end).includes('\n');
  if (isTall && text.slice(last.end, node.end).includes('\n')) survey.trailing += /^\s*,/.test(text.slice(last.end, node.end)) ? 1 : -1;
  if (!isTall && node.type === 'ObjectExpression') survey.spaced += text[node.start + 1] === ' ' ? 1 : -1;
}
