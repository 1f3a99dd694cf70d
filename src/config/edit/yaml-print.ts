import type { Json } from './edit.ts';
import { printValue, type Spelling } from './print-value.ts';
import { literalText } from './yaml-scalar.ts';

/** How a YAML text is laid out. */
export interface YamlSpelling extends Spelling {
  /** Whether objects, and lists, of nothing but scalars stand on one line, in brackets. */
  readonly flatMaps: boolean;
  readonly flatLists: boolean;
  /** What a list is indented by below its key. */
  readonly listUnit: string;
}

/** The lines of a value behind a key or a dash: the first follows it, and is empty where all stand below. */
export function linesOf(value: Json, spelling: YamlSpelling, indent: string, behind: 'key' | 'dash', column: number): string[] {
  const flat = flatText(value, spelling, column);
  if (flat !== undefined) return [flat];
  if (typeof value === 'string') return (literalText(value, indent + spelling.unit, spelling.lineBreak) ?? spelling.scalar(value)).split(spelling.lineBreak);
  const list = Array.isArray(value);
  const inner = behind === 'dash' ? `${indent}  ` : indent + (list ? spelling.listUnit : spelling.unit);
  const lines = list ? value.flatMap((one: Json) => itemLines(one, spelling, inner)) : Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, one]) => entryLines(name, one, spelling, inner));
  return behind === 'dash' ? [lines[0]!.slice(inner.length), ...lines.slice(1)] : ['', ...lines];
}

export function entryLines(name: string, value: Json, spelling: YamlSpelling, indent: string): string[] {
  const lead = `${indent}${spelling.key(name)}:`;
  const [first, ...rest] = linesOf(value, spelling, indent, 'key', lead.length + 1);
  return [first === '' ? lead : `${lead} ${first!}`, ...rest];
}

export function itemLines(value: Json, spelling: YamlSpelling, indent: string): string[] {
  const [first, ...rest] = linesOf(value, spelling, indent, 'dash', indent.length + 2);
  return [`${indent}- ${first!}`, ...rest];
}

/** On one line, if it is one by nature or by the habit of the text. */
function flatText(value: Json, spelling: YamlSpelling, column: number): string | undefined {
  if (typeof value === 'string') return value.includes('\n') ? undefined : spelling.scalar(value);
  const text = printValue(value, spelling, { indent: '', column, shape: 'flat' });
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return text;
  const isLeaf = Object.values(value).every((one: Json) => typeof one !== 'object' || one === null);
  return isLeaf && (Array.isArray(value) ? spelling.flatLists : spelling.flatMaps) && column + text.length <= 100 ? text : undefined;
}
