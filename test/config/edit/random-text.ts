import type { Json } from '../../../src/config/edit/edit.ts';
import { formatPath, path as pathOf } from '../../../src/provenance/path.ts';

export type Language = 'ts' | 'json' | 'yaml' | 'toml';

/** A seeded choice: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.abs(seed) % 2147483646) + 1;
  }

  below(count: number): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state % count;
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

const names = ['web', 'api', 'name', 'ports', 'env', 'scale', 'x-y', '8080', 'a b', '/etc/a.conf', "it's", 'no', 'A_B', 'per'];
const texts = ['x', '', 'two words', "it's", 'say "x"', 'yes', '8080', 'a: b', '# no comment', '// none', '/* none */', '${a.b}', '1e3', '500m', '80%', 'C:\\x', 'é', '- x', '{a}', '[b]', 'a,b', 'tab\there', 'trailing ', 'null', 'x\ny\n', 'a\n\n  b', '# x\n', 'x\n\n', '"""\n\\', '1_000', '2020-01-01', '12:30', '0x1F', '.5', '~', 'a\u0007b'];

/** A value of the language `json`, or a model without what TOML has no word for. */
export function randomValue(dice: Dice, depth: number, nulls: boolean): Json {
  const kind = dice.below(depth > 0 ? 9 : 5);
  if (kind === 0) return dice.below(20000) - 100;
  if (kind === 1) return dice.chance(50);
  if (kind === 2 && nulls) return null;
  if (kind < 5) return dice.one(texts);
  const count = dice.below(4);
  if (kind === 5 || kind === 6) return Array.from({ length: count }, () => randomValue(dice, depth - 1, nulls));
  return randomObject(dice, depth, nulls, count);
}

export function randomObject(dice: Dice, depth: number, nulls: boolean, count: number): { [key: string]: Json } {
  return Object.fromEntries(Array.from({ length: count }, () => [dice.one(names), randomValue(dice, depth - 1, nulls)]));
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
export function printRandom(language: Language, model: { readonly [key: string]: Json }, dice: Dice): Printed {
  const printer = new Printer(language, dice);
  if (language === 'yaml') printer.yamlBlock(model, [], '', false);
  else if (language === 'toml') printer.toml(model);
  else if (language === 'json') printer.bracketed(model, [], '');
  else printer.typescript(model);
  const text = `${printer.text.trimEnd()}\n`;
  return { text: dice.chance(20) ? text.replaceAll('\n', '\r\n') : text, parts: printer.parts, comments: printer.comments };
}

class Printer {
  text = '';
  readonly parts = new Map<string, { start: number; end: number }>();
  readonly comments = new Map<string, string>();
  /** Constants, by the entry of the model that they are the value of. */
  private readonly hoisted = new Map<string, string>();
  private readonly unit: string;
  private readonly mark: string;
  private readonly trailing: boolean;
  private readonly language: Language;
  private readonly dice: Dice;

  constructor(language: Language, dice: Dice) {
    this.language = language;
    this.dice = dice;
    this.unit = language === 'yaml' ? dice.one(['  ', '    ']) : dice.one(['  ', '    ', '\t']);
    this.mark = dice.one(['"', "'"]);
    this.trailing = language !== 'json' && dice.chance(50);
  }

  typescript(model: { readonly [key: string]: Json }): void {
    this.text += "import { definePlatform } from 'platform-compiler';\n\n";
    this.text += 'const same = <T>(value: T): T => value;\n\n';
    for (const [name, value] of Object.entries(model)) {
      if (this.dice.chance(80)) continue;
      const start = this.text.length;
      this.commentLines([name], '');
      this.text += `const hoisted${this.hoisted.size} = `;
      this.bracketed(value, [name], '');
      this.text += ';\n';
      this.parts.set(idOf([name]), { start, end: this.text.length });
      this.hoisted.set(name, `hoisted${this.hoisted.size}`);
    }
    const form = this.dice.below(3);
    this.text += form === 0 ? 'const model = ' : `export default ${form === 1 ? 'definePlatform(' : ''}`;
    this.bracketed(model, [], '');
    this.text += form === 0 ? ' as const;\n\nexport default model;\n' : form === 1 ? ');\n' : ' satisfies object;\n';
  }

  /** Objects and lists between brackets; on one line or with a line for each entry. */
  bracketed(value: Json, keys: Keys, indent: string, flat = false): void {
    if (typeof value !== 'object' || value === null) {
      this.text += this.scalar(value);
      return;
    }
    const list = Array.isArray(value);
    const entries: [string, Json][] = Object.entries(value);
    const isFlat = flat || this.dice.chance(entries.length === 0 ? 80 : 40) || (this.language === 'toml' && !list);
    const inner = indent + this.unit;
    const [open, close] = list ? '[]' : '{}';
    this.text += open!;
    if (isFlat && entries.length > 0 && !list) this.text += ' ';
    entries.forEach(([name, one], i) => {
      const path = [...keys, list ? i : name];
      if (!isFlat) this.text += '\n';
      const start = this.text.length;
      if (!isFlat) this.commentLines(path, inner);
      if (!isFlat) this.text += inner;
      if (!list) this.text += this.key(name) + (this.language === 'toml' ? ' = ' : ': ');
      const constant = keys.length === 0 ? this.hoisted.get(name) : undefined;
      const isArgument = this.language === 'ts' && constant === undefined && this.dice.chance(5);
      if (constant !== undefined) this.text += constant;
      else {
        if (isArgument) this.text += 'same(';
        this.bracketed(one, path, inner, isFlat);
        if (isArgument) this.text += ')';
      }
      const isLast = i === entries.length - 1;
      if (!isLast || (this.trailing && !isFlat)) this.text += ',';
      if (isFlat && !isLast) this.text += ' ';
      if (!isFlat) this.commentBehind(path);
      this.parts.set(constant === undefined ? idOf(path) : `in the model: ${idOf(path)}`, { start, end: this.text.length });
    });
    if (!isFlat) this.text += `\n${indent}`;
    else if (entries.length > 0 && !list) this.text += ' ';
    this.text += close!;
  }

  yamlBlock(value: Json, keys: Keys, indent: string, compact: boolean): void {
    const list = Array.isArray(value);
    (Object.entries(value as object) as [string, Json][]).forEach(([name, one], i) => {
      const path = [...keys, list ? i : name];
      const start = this.text.length;
      const isFirst = compact && i === 0;
      if (!isFirst) this.commentLines(path, indent);
      if (!isFirst) this.text += indent;
      this.text += list ? '-' : `${this.key(name)}:`;
      this.yamlValue(one, path, indent, list);
      this.parts.set(idOf(path), { start, end: this.text.length });
    });
  }

  private yamlValue(value: Json, keys: Keys, indent: string, inList: boolean): void {
    const isBlock = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && this.dice.chance(60);
    if (!isBlock) {
      this.text += ' ';
      // What closes brackets must be further right than the key.
      this.bracketed(value, keys, indent + this.unit, this.dice.chance(60));
      this.commentBehind(keys);
      this.text += '\n';
    } else if (inList) {
      this.text += ' ';
      this.yamlBlock(value, keys, `${indent}  `, true);
    } else {
      this.commentBehind(keys);
      this.text += '\n';
      this.yamlBlock(value, keys, indent + this.unit, false);
    }
  }

  toml(model: { readonly [key: string]: Json }): void {
    this.tomlTable(model, []);
  }

  private tomlTable(table: { readonly [key: string]: Json }, keys: Keys): void {
    const sections: [string, Json][] = [];
    for (const [name, value] of Object.entries(table)) {
      if ((isMap(value) || isTables(value)) && this.dice.chance(60)) sections.push([name, value]);
      else this.tomlRows(value, [...keys, name], keys.length);
    }
    for (const [name, value] of sections) {
      const path = [...keys, name];
      const start = this.text.length;
      if (isTables(value)) value.forEach((one, i) => this.tomlSection(one, [...path, i], '[[', ']]'));
      else this.tomlSection(value as JsonMap, path, '[', ']');
      this.parts.set(idOf(path), { start, end: this.text.length });
    }
  }

  private tomlSection(value: JsonMap, path: Keys, open: string, close: string): void {
    if (this.dice.chance(70)) this.text += '\n';
    const start = this.text.length;
    this.commentLines(path, '');
    this.text += open + path.filter((key) => typeof key === 'string').map((key) => this.key(key)).join('.') + close;
    this.commentBehind(path);
    this.text += '\n';
    this.tomlTable(value, path);
    this.parts.set(idOf(path), { start, end: this.text.length });
  }

  /** A line with a value, or lines with dotted keys. */
  private tomlRows(value: Json, path: Keys, depth: number): void {
    const start = this.text.length;
    if (isMap(value) && Object.keys(value).length > 0 && this.dice.chance(40)) {
      for (const [name, one] of Object.entries(value)) this.tomlRows(one, [...path, name], depth);
    } else {
      this.commentLines(path, '');
      this.text += `${path.slice(depth).map((key) => this.key(String(key))).join('.')} = `;
      this.bracketed(value, path, '');
      this.commentBehind(path);
      this.text += '\n';
    }
    this.parts.set(idOf(path), { start, end: this.text.length });
  }

  private key(name: string): string {
    if (this.language === 'json') return JSON.stringify(name);
    if (this.language === 'ts') return /^[A-Za-z_]\w*$/.test(name) ? name : this.quoted(name);
    return /^[A-Za-z_][\w-]*$/.test(name) && name !== 'no' ? name : JSON.stringify(name);
  }

  private scalar(value: string | number | boolean | null): string {
    if (typeof value !== 'string') return JSON.stringify(value);
    if (this.language === 'yaml' && /^[A-Za-z]+$/.test(value) && !/^(?:yes|no|null)$/.test(value)) return value;
    return this.language === 'json' ? JSON.stringify(value) : this.quoted(value);
  }

  private quoted(value: string): string {
    return this.mark === '"' || /['\\\u0000-\u001F]/.test(value) ? JSON.stringify(value) : `'${value}'`;
  }

  private comment(keys: Keys): string {
    const word = `note${this.comments.size}.`;
    this.comments.set(word, idOf(keys));
    return this.language === 'ts' ? (this.dice.chance(70) ? `// ${word}` : `/* ${word} */`) : `# ${word}`;
  }

  /** Above an entry. */
  private commentLines(keys: Keys, indent: string): void {
    if (this.language === 'json' || !this.dice.chance(25)) return;
    for (let i = 0; i <= this.dice.below(2); i++) this.text += `${indent}${this.comment(keys)}\n`;
  }

  private commentBehind(keys: Keys): void {
    if (this.language !== 'json' && this.dice.chance(25)) this.text += ` ${this.comment(keys)}`;
  }
}
