import type { Kind, Table } from './table.ts';

const scalars: Readonly<Record<string, string>> = { string: 's', bool: 'b', int: 'l', int32: 'i', int64: 'l' };

const struct = /^type (\w+) struct \{$/;
const named = /^\t(\w+)\s+([^\s`]+)\s+`json:"([^",]*)((?:,\w+)*)"/;
const embedded = /^\t(?:\w+\.)?(\w+)\s+`json:",inline/;
const embeddedBare = /^\t(\w+)$/;

/** A table of a kind whose only definition are its structs in Go: fields by their names in JSON; what is of another package may be anything. */
export function readStructs(code: string, kind: Omit<Kind, 'range' | 'type'>): Table {
  const structs = new Map<string, Map<string, string>>();
  let fields: Map<string, string> | undefined;
  for (const line of code.split('\n')) {
    const [, opened] = struct.exec(line) ?? [];
    if (opened !== undefined) structs.set(opened, (fields = new Map()));
    else if (line === '}') fields = undefined;
    else if (fields !== undefined) readField(line, fields);
  }
  const types = new Map<string, string[]>();
  const print = (name: string): void => {
    if (types.has(name)) return;
    const printed: string[] = [];
    types.set(name, printed);
    for (const [field, type] of fieldsOf(name, structs)) printed.push(`${field}:${goType(type, structs, print)}`);
    printed.sort();
  };
  print(kind.kind);
  return { kinds: [{ ...kind, type: kind.kind, range: '' }], types, limits: [] };
}

function readField(line: string, fields: Map<string, string>): void {
  const [, , type, json, options] = named.exec(line) ?? [];
  const inline = embedded.exec(line)?.[1] ?? (options?.includes('inline') === true ? type : undefined) ?? embeddedBare.exec(line)?.[1];
  if (inline !== undefined) fields.set(`=${inline}`, inline);
  else if (json !== undefined && json !== '' && json !== '-') fields.set(json, type!);
}

/** Those of embedded structs stand among its own. */
function fieldsOf(name: string, structs: ReadonlyMap<string, ReadonlyMap<string, string>>): [string, string][] {
  return [...(structs.get(name) ?? [])].flatMap(([field, type]): [string, string][] => (field.startsWith('=') ? fieldsOf(type, structs) : [[field, type]]));
}

function goType(type: string, structs: ReadonlyMap<string, unknown>, print: (name: string) => void): string {
  const plain = type.replace(/^\*/, '');
  if (plain.startsWith('[]')) return `[${goType(plain.slice(2), structs, print)}]`;
  if (plain.startsWith('map[string]')) return `{${goType(plain.slice('map[string]'.length), structs, print)}}`;
  if (scalars[plain] !== undefined) return scalars[plain];
  if (!structs.has(plain)) return '*';
  print(plain);
  return `@${plain}`;
}
