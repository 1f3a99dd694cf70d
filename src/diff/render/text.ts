import { plural } from '../../util/text.ts';
import type { DiffReport, ReportedCause, ReportedEdit, ReportedPlace } from '../report.ts';

/** Makes a text stand out. */
export type Paint = (style: 'bold' | 'cyan' | 'green' | 'red' | 'yellow', text: string) => string;

/** The report for a terminal. */
export function toText({ causes, unexplained }: DiffReport, paint: Paint): string {
  const parts = causes.map((cause) => causeText(cause, paint));
  const rest = unexplained.length === 0 ? [] : [`${paint('red', 'no edit explains this, which is a fault of platform:')}\n${placesText(unexplained, paint)}`];
  return [...parts, ...rest].join('\n');
}

function causeText({ edit, places }: ReportedCause, paint: Paint): string {
  const at = edit.source === undefined ? '' : `  ${paint('cyan', `${edit.source.file}:${edit.source.line}`)}`;
  return `${paint('bold', headOf(edit))}${at}\n${placesText(places, paint)}`;
}

function headOf({ path, before, after }: ReportedEdit): string {
  if (before === undefined) return `${path} added${isShort(after) ? `: ${brief(after)}` : ''}`;
  return after === undefined ? `${path} removed` : `${path}  ${brief(before)} -> ${brief(after)}`;
}

function isShort(value: unknown): boolean {
  return typeof value !== 'object';
}

const longest = 60;

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Of long texts, what differs and a few characters around it. */
function difference(before: string, after: string): string {
  if (before.length <= longest && after.length <= longest) return `${before} -> ${after}`;
  const [shorter, around] = [Math.min(before.length, after.length), 12];
  let [start, end] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - around);
  const part = (text: string): string => {
    const to = Math.min(text.length, text.length - end + around);
    return `${from > 0 ? '…' : ''}${brief(text.slice(from, to))}${to < text.length ? '…' : ''}`;
  };
  return `${part(before)} -> ${part(after)}`;
}

function placesText(places: readonly ReportedPlace[], paint: Paint): string {
  if (places.length === 0) return '  changes no file\n';
  return [...new Set(places.map(({ target }) => target))]
    .map((target) => {
      const own = places.filter((place) => place.target === target);
      const files = new Set(own.flatMap(({ at }) => at.map(({ file }) => file)));
      const count = own.reduce((sum, { at }) => sum + at.length, 0);
      return `  ${target}: ${plural(count, 'place')} in ${plural(files.size, 'file')}\n${own.map((one) => placeText(one, paint)).join('')}`;
    })
    .join('');
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const colours = { added: 'green', removed: 'red', changed: 'yellow' } as const;

function placeText({ file, at, kind, name, before, after, also }: ReportedPlace, paint: Paint): string {
  const [first] = at;
  const where = at.length > 1 ? `${file} (${at.map(({ environment }) => environment).join(', ')})` : `${file}:${first!.line}`;
  const what = before === undefined || after === undefined ? brief(before ?? after ?? '') : difference(before, after);
  const others = also.length === 0 ? '' : `  (with ${also.join(', ')})`;
  return `    ${paint(colours[kind], signs[kind])} ${where}  ${name ?? (first!.pointer === '' ? 'the file' : first!.pointer)}${what === '' ? '' : `  ${what}`}${others}\n`;
}
