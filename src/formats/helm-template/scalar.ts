import { unreachable } from '../../util/invariant.ts';
import { valueOf } from '../leaf.ts';
import { isLiteral, literal } from '../yaml/literal.ts';
import { escaped } from '../yaml/quoted.ts';
import { printScalar, printString } from '../yaml/scalar.ts';
import { escapeBeforeAction, escapeText, fileAction, reference, textAction, valueAction } from './action.ts';
import type { TemplateLeaf, ValuePath } from './document.ts';

/** The lines of a scalar: one, or the header and the lines of a literal block, or those of a list, which `pad` indents. */
export function printScalarLines(leaf: TemplateLeaf, pad: string): readonly string[] {
  switch (leaf.kind) {
    case 'value':
      return [valueAction(leaf.path, leaf.form)];
    case 'text':
      return composed(leaf.parts, pad);
    case 'file':
      return [fileAction(leaf.path)];
    case 'texts':
      return [`{{- range ${reference(leaf.path)} }}`, `${pad}- {{ . | quote }}`, `${pad}{{- end }}`];
    case 'literal':
      return literalLines(valueOf(leaf.leaf), pad);
    default:
      return unreachable(leaf);
  }
}

function literalLines(value: ReturnType<typeof valueOf>, pad: string): readonly string[] {
  if (typeof value !== 'string') return [printScalar(value)];
  if (!isBlockText(value, pad)) return [escapeText(printString(value))];
  const { header, lines } = literal(value, pad);
  return [header, ...lines.map(escapeText)];
}

/** `{{-` takes away the blanks and line breaks before it: text that ends in more than one line break, or in a blank, is quoted. */
function isBlockText(text: string, pad: string): boolean {
  return pad !== '' && isLiteral(text) && !/\s$/.test(text.endsWith('\n') ? text.slice(0, -1) : text);
}

/** What stands for a value while the text around it is laid out; no text that is laid out as a block has it. */
const MARK = '\ue000';

function composed(parts: readonly (string | ValuePath)[], pad: string): readonly string[] {
  const marked = parts.map((part) => (typeof part === 'string' ? part : MARK)).join('');
  const values = parts.filter((part) => typeof part !== 'string');
  const plain = parts.every((part) => typeof part !== 'string' || !part.includes(MARK));
  if (!plain || !isBlockText(marked, pad)) return [`"${parts.map((part, i) => printPart(part, parts[i + 1])).join('')}"`];
  const { header, lines } = literal(marked, pad);
  let used = 0;
  return [header, ...lines.map((line) => {
    const [first, ...rest] = line.split(MARK);
    if (rest.length === 0) return escapeText(first!);
    return [first!, ...rest].map((text, i) => (i === rest.length ? escapeText(text) : `${escapeBeforeAction(text)}${textAction(values[used++]!)}`)).join('');
  })];
}

function printPart(part: string | ValuePath, next: string | ValuePath | undefined): string {
  if (typeof part !== 'string') return textAction(part);
  const text = escaped(part).slice(1, -1);
  return next === undefined ? escapeText(text) : escapeBeforeAction(text);
}
