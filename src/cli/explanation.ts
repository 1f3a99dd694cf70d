import { codeFrame } from '../diagnostics/reporters/code-frame.ts';
import type { Explanation } from '../provenance/explain.ts';
import { paint } from './terminal.ts';
import { width, wrap } from './wrap.ts';

/** Text of a file of the model. */
type SourceText = (file: string) => string | undefined;

/** An answer for people: what it is and where it is written, the line of the model, then its reason, and what it took precedence over. */
export function formatExplanation(one: Explanation, lead: string, sourceText: SourceText | null): string {
  const { source, reason, reference, beats = [] } = one;
  const place = source === undefined ? '' : ` ${paint('cyan', `${source.file}:${source.line}:${source.column}`, process.stdout)}`;
  const name = one.path ?? one.fact;
  const indent = ' '.repeat(lead.length - lead.trimStart().length);
  const lines = [`${lead}${paint('bold', one.kind, process.stdout)}${name === undefined || name === '' ? '' : ` ${name}`}${place}`];
  if (sourceText !== null && one.kind !== 'default') lines.push(...frameOf(one, sourceText, indent));
  if (reason !== undefined) lines.push(...wrap(reason, `${indent}    `));
  if (reference !== undefined) lines.push(`${indent}    ${paint('dim', reference, process.stdout)}`);
  return `${lines.join('\n')}\n${beats.map((beaten) => formatExplanation(beaten, `${indent}  instead of `, null)).join('')}`;
}

/** The line of the model, with a mark below what stands there. */
function frameOf({ source }: Explanation, sourceText: SourceText, indent: string): string[] {
  const text = source === undefined ? undefined : sourceText(source.file);
  const number = String(source?.line);
  const margin = `${indent}    `;
  const frame = text === undefined ? undefined : codeFrame(text, source!, width - margin.length - number.length - ' | '.length);
  if (frame === undefined) return [];
  const bar = (head: string): string => paint('dim', `${margin}${head} |`, process.stdout);
  return [`${bar(number)} ${frame.line}`.trimEnd(), `${bar(' '.repeat(number.length))} ${paint('red', frame.mark, process.stdout)}`];
}
