// What people do to compiled files: a few edits of their text, as an editor makes them.
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { pick, type Choices } from '../support/choices.ts';

/** What is done to a file, and the lines on which it can be done. */
interface Act {
  readonly name: string;
  readonly fits: (line: string, format: string) => boolean;
  readonly edit: (lines: readonly string[], at: number, format: string) => string[];
}

const structured = (format: string): boolean => format === 'yaml' || format === 'yaml-stream' || format === 'json';
const field = /^(\s*)("?[\w./-]+"?): (.+)$/;
const entry = /^(\s*)- ([\w./:@-]+)$/;
const jsonEntry = /^(\s*)"([^"]+)",?$/;

/** Another value that looks like the first. */
function otherValue(value: string): string {
  const [, head, comma] = /^(.*?)(,?)$/.exec(value)!;
  if (/^\d+$/.test(head!)) return `${Number(head) + 1}${comma}`;
  if (head === 'true' || head === 'false') return `${head === 'true' ? 'false' : 'true'}${comma}`;
  return head!.endsWith('"') ? `${head!.slice(0, -1)}x"${comma}` : `${head}x${comma}`;
}

const replaced = (lines: readonly string[], at: number, ...by: string[]): string[] => [...lines.slice(0, at), ...by, ...lines.slice(at + 1)];

const acts: readonly Act[] = [
  {
    name: 'change a value',
    fits: (line, format) => structured(format) && field.test(line) && !/[[{|>*&]$/.test(line) && !line.trim().startsWith('#'),
    edit: (lines, at) => replaced(lines, at, lines[at]!.replace(field, (_, indent: string, key: string, value: string) => `${indent}${key}: ${otherValue(value)}`)),
  },
  {
    name: 'add a key',
    fits: (line, format) => structured(format) && field.test(line) && !/[[{|>*&]$/.test(line),
    edit: (lines, at, format) => {
      const [, indent] = field.exec(lines[at]!)!;
      return format === 'json' ? replaced(lines, at, `${indent}"added": "by hand",`, lines[at]!) : replaced(lines, at, lines[at]!, `${indent}added: by hand`);
    },
  },
  {
    name: 'remove a key',
    fits: (line, format) => structured(format) && field.test(line) && !/[[{|>*&]$/.test(line),
    edit: (lines, at) => replaced(lines, at),
  },
  {
    name: 'add an entry',
    fits: (line, format) => structured(format) && (format === 'json' ? jsonEntry : entry).test(line),
    edit: (lines, at, format) => replaced(lines, at, format === 'json' ? lines[at]!.replace(jsonEntry, '$1"$2x",') : lines[at]!.replace(entry, '$1- $2x'), lines[at]!),
  },
  {
    name: 'remove an entry',
    fits: (line, format) => structured(format) && (format === 'json' ? jsonEntry : entry).test(line),
    edit: (lines, at) => replaced(lines, at),
  },
  {
    name: 'change a line',
    fits: (line, format) => !structured(format) && line.trim() !== '' && !line.trim().startsWith('<!--'),
    edit: (lines, at) => replaced(lines, at, /\d/.test(lines[at]!) ? lines[at]!.replace(/\d+/, (digits) => String(Number(digits) + 1)) : `${lines[at]!}x`),
  },
  { name: 'comment', fits: (line, format) => format !== 'json' && /^\S/.test(line), edit: (lines, at) => replaced(lines, at, '# by hand', lines[at]!) },
];

export interface RandomEdit {
  readonly file: CompiledFile;
  readonly name: string;
  readonly text: string;
}

/** One or two edits of a file of a random target. */
export function randomEdit(choices: Choices, files: readonly CompiledFile[]): RandomEdit {
  const target = pick(choices, [...new Set(files.map((file) => file.target))]);
  const file = pick(choices, files.filter((one) => one.target === target && one.text !== ''));
  const { format } = file.document();
  let lines = file.text.split('\n');
  const names: string[] = [];
  for (let left = choices.below(3) === 0 ? 2 : 1; left > 0; left--) {
    const possible = acts.flatMap((act) => {
      const at = lines.flatMap((line, i) => (act.fits(line, format) ? [i] : []));
      return at.length === 0 ? [] : [{ act, at }];
    });
    const { act, at } = pick(choices, possible);
    lines = act.edit(lines, pick(choices, at), format);
    names.push(act.name);
  }
  return { file, name: names.join(', '), text: lines.join('\n') };
}
