import type { Json } from '../../../src/config/edit/edit.ts';
import { formatPath, path as pathOf } from '../../../src/provenance/path.ts';
import { chance, pick, type Choices } from '../../support/choices.ts';

export type Language = 'ts' | 'json' | 'yaml' | 'toml';

const names = ['web', 'api', 'name', 'ports', 'env', 'scale', 'x-y', '8080', 'a b', '/etc/a.conf', "it's", 'no', 'A_B', 'per'];
const texts = ['x', '', 'two words', "it's", 'say "x"', 'yes', '8080', 'a: b', '# no comment', '// none', '/* none */', '${a.b}', '1e3', '500m', '80%', 'C:\\x', 'é', '- x', '{a}', '[b]', 'a,b', 'tab\there', 'trailing ', 'null', 'x\ny\n', 'a\n\n  b', '# x\n', 'x\n\n', '"""\n\\', '1_000', '2020-01-01', '12:30', '0x1F', '.5', '~', 'a\u0007b'];

/** A value of the language `json`, or a model without what TOML has no word for. */
export function randomValue(choices: Choices, depth: number, nulls: boolean): Json {
  const kind = choices.below(depth > 0 ? 9 : 5);
  if (kind === 0) return choices.below(20000) - 100;
  if (kind === 1) return chance(choices, 50);
  if (kind === 2 && nulls) return null;
  if (kind < 5) return pick(choices, texts);
  const count = choices.below(4);
  if (kind === 5 || kind === 6) return Array.from({ length: count }, () => randomValue(choices, depth - 1, nulls));
  return randomObject(choices, depth, nulls, count);
}

export function randomObject(choices: Choices, depth: number, nulls: boolean, count: number): { [key: string]: Json } {
  return Object.fromEntries(Array.from({ length: count }, () => [pick(choices, names), randomValue(choices, depth - 1, nulls)]));
}

/** A text, the parts of it that say what is at each path (with the comments of the entry), and the comments by the path that they are about. */
export interface Printed {
  readonly text: string;
  readonly parts: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly comments: ReadonlyMap<string, string>;
}

type Keys = readonly (string | number)[];

export function idOf(keys: Keys): string {
  return formatPath(pathOf(keys));
}

type JsonMap = { readonly [key: string]: Json };

function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTables(value: Json): value is readonly JsonMap[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMap);
}

/** Writes a model with random comments and in a random layout. */
export function printRandom(language: Language, model: { readonly [key: string]: Json }, choices: Choices): Printed {
  const out: Printer = {
    text: '',
    parts: new Map(),
    comments: new Map(),
    hoisted: new Map(),
    unit: pick(choices, language === 'yaml' ? ['  ', '    '] : ['  ', '    ', '\t']),
    mark: pick(choices, ['"', "'"]),
    trailing: language !== 'json' && chance(choices, 50),
    language,
    choices,
  };
  if (language === 'yaml') yamlBlock(out, model, [], '', false);
  else if (language === 'toml') toml(out, model);
  else if (language === 'json') bracketed(out, model, [], '');
  else typescript(out, model);
  const text = `${out.text.trimEnd()}\n`;
  return { text: chance(choices, 20) ? text.replaceAll('\n', '\r\n') : text, parts: out.parts, comments: out.comments };
}

/** What is written so far, and the habits of the text. */
interface Printer {
  text: string;
  readonly parts: Map<string, { start: number; end: number }>;
  readonly comments: Map<string, string>;
  /** Constants, by the entry of the model that they are the value of. */
  readonly hoisted: Map<string, string>;
  readonly unit: string;
  readonly mark: string;
  readonly trailing: boolean;
  readonly language: Language;
  readonly choices: Choices;
}

function typescript(out: Printer, model: { readonly [key: string]: Json }): void {
  out.text += "import { definePlatform } from 'platform-compiler';\n\n";
  out.text += 'const same = <T>(value: T): T => value;\n\n';
  for (const [name, value] of Object.entries(model)) {
    if (chance(out.choices, 80)) continue;
    const start = out.text.length;
    commentLines(out, [name], '');
    out.text += `const hoisted${out.hoisted.size} = `;
    bracketed(out, value, [name], '');
    out.text += ';\n';
    out.parts.set(idOf([name]), { start, end: out.text.length });
    out.hoisted.set(name, `hoisted${out.hoisted.size}`);
  }
  const form = out.choices.below(3);
  out.text += form === 0 ? 'const model = ' : `export default ${form === 1 ? 'definePlatform(' : ''}`;
  bracketed(out, model, [], '');
  out.text += form === 0 ? ' as const;\n\nexport default model;\n' : form === 1 ? ');\n' : ' satisfies object;\n';
}

/** Objects and lists between brackets; on one line or with a line for each entry. */
function bracketed(out: Printer, value: Json, keys: Keys, indent: string, flat = false): void {
  if (typeof value !== 'object' || value === null) {
    out.text += scalar(out, value);
    return;
  }
  const list = Array.isArray(value);
  const entries: [string, Json][] = Object.entries(value);
  const isFlat = flat || chance(out.choices, entries.length === 0 ? 80 : 40) || (out.language === 'toml' && !list);
  const inner = indent + out.unit;
  const [open, close] = list ? '[]' : '{}';
  out.text += open!;
  if (isFlat && entries.length > 0 && !list) out.text += ' ';
  entries.forEach(([name, one], i) => {
    const path = [...keys, list ? i : name];
    if (!isFlat) out.text += '\n';
    const start = out.text.length;
    if (!isFlat) commentLines(out, path, inner);
    if (!isFlat) out.text += inner;
    if (!list) out.text += key(out, name) + (out.language === 'toml' ? ' = ' : ': ');
    const constant = keys.length === 0 ? out.hoisted.get(name) : undefined;
    const isArgument = out.language === 'ts' && constant === undefined && chance(out.choices, 5);
    if (constant !== undefined) out.text += constant;
    else {
      if (isArgument) out.text += 'same(';
      bracketed(out, one, path, inner, isFlat);
      if (isArgument) out.text += ')';
    }
    const isLast = i === entries.length - 1;
    if (!isLast || (out.trailing && !isFlat)) out.text += ',';
    if (isFlat && !isLast) out.text += ' ';
    if (!isFlat) commentBehind(out, path);
    out.parts.set(constant === undefined ? idOf(path) : `in the model: ${idOf(path)}`, { start, end: out.text.length });
  });
  if (!isFlat) out.text += `\n${indent}`;
  else if (entries.length > 0 && !list) out.text += ' ';
  out.text += close!;
}

function yamlBlock(out: Printer, value: Json, keys: Keys, indent: string, compact: boolean): void {
  const list = Array.isArray(value);
  (Object.entries(value as object) as [string, Json][]).forEach(([name, one], i) => {
    const path = [...keys, list ? i : name];
    const start = out.text.length;
    const isFirst = compact && i === 0;
    if (!isFirst) commentLines(out, path, indent);
    if (!isFirst) out.text += indent;
    out.text += list ? '-' : `${key(out, name)}:`;
    yamlValue(out, one, path, indent, list);
    out.parts.set(idOf(path), { start, end: out.text.length });
  });
}

function yamlValue(out: Printer, value: Json, keys: Keys, indent: string, inList: boolean): void {
  const isBlock = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && chance(out.choices, 60);
  if (!isBlock) {
    out.text += ' ';
    // What closes brackets must be further right than the key.
    bracketed(out, value, keys, indent + out.unit, chance(out.choices, 60));
    commentBehind(out, keys);
    out.text += '\n';
  } else if (inList) {
    out.text += ' ';
    yamlBlock(out, value, keys, `${indent}  `, true);
  } else {
    commentBehind(out, keys);
    out.text += '\n';
    yamlBlock(out, value, keys, indent + out.unit, false);
  }
}

function toml(out: Printer, model: { readonly [key: string]: Json }): void {
  tomlTable(out, model, []);
}

function tomlTable(out: Printer, table: { readonly [key: string]: Json }, keys: Keys): void {
  const sections: [string, Json][] = [];
  for (const [name, value] of Object.entries(table)) {
    if ((isMap(value) || isTables(value)) && chance(out.choices, 60)) sections.push([name, value]);
    else tomlRows(out, value, [...keys, name], keys.length);
  }
  for (const [name, value] of sections) {
    const path = [...keys, name];
    const start = out.text.length;
    if (isTables(value)) value.forEach((one, i) => tomlSection(out, one, [...path, i], '[[', ']]'));
    else tomlSection(out, value as JsonMap, path, '[', ']');
    out.parts.set(idOf(path), { start, end: out.text.length });
  }
}

function tomlSection(out: Printer, value: JsonMap, path: Keys, open: string, close: string): void {
  if (chance(out.choices, 70)) out.text += '\n';
  const start = out.text.length;
  commentLines(out, path, '');
  out.text += open + path.filter((part) => typeof part === 'string').map((part) => key(out, part)).join('.') + close;
  commentBehind(out, path);
  out.text += '\n';
  tomlTable(out, value, path);
  out.parts.set(idOf(path), { start, end: out.text.length });
}

/** A line with a value, or lines with dotted keys. */
function tomlRows(out: Printer, value: Json, path: Keys, depth: number): void {
  const start = out.text.length;
  if (isMap(value) && Object.keys(value).length > 0 && chance(out.choices, 40)) {
    for (const [name, one] of Object.entries(value)) tomlRows(out, one, [...path, name], depth);
  } else {
    commentLines(out, path, '');
    out.text += `${path.slice(depth).map((part) => key(out, String(part))).join('.')} = `;
    bracketed(out, value, path, '');
    commentBehind(out, path);
    out.text += '\n';
  }
  out.parts.set(idOf(path), { start, end: out.text.length });
}

function key(out: Printer, name: string): string {
  if (out.language === 'json') return JSON.stringify(name);
  if (out.language === 'ts') return /^[A-Za-z_]\w*$/.test(name) ? name : quoted(out, name);
  return /^[A-Za-z_][\w-]*$/.test(name) && name !== 'no' ? name : JSON.stringify(name);
}

function scalar(out: Printer, value: string | number | boolean | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (out.language === 'yaml' && /^[A-Za-z]+$/.test(value) && !/^(?:yes|no|null)$/.test(value)) return value;
  return out.language === 'json' ? JSON.stringify(value) : quoted(out, value);
}

function quoted(out: Printer, value: string): string {
  return out.mark === '"' || /['\\\p{Cc}]/u.test(value) ? JSON.stringify(value) : `'${value}'`;
}

function comment(out: Printer, keys: Keys): string {
  const word = `note${out.comments.size}.`;
  out.comments.set(word, idOf(keys));
  return out.language === 'ts' ? (chance(out.choices, 70) ? `// ${word}` : `/* ${word} */`) : `# ${word}`;
}

/** Above an entry. */
function commentLines(out: Printer, keys: Keys, indent: string): void {
  if (out.language === 'json' || !chance(out.choices, 25)) return;
  for (let i = 0; i <= out.choices.below(2); i++) out.text += `${indent}${comment(out, keys)}\n`;
}

function commentBehind(out: Printer, keys: Keys): void {
  if (out.language !== 'json' && chance(out.choices, 25)) out.text += ` ${comment(out, keys)}`;
}
