import { ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import { depthLimit } from './check-plain-data.ts';

/** Offsets of what a TOML file states, by the JSON text of its list of keys. A table's value is its header. */
export type TomlPlaces = ReadonlyMap<string, { readonly key: number; readonly value: number }>;

/** The places in a file that is known to be valid; none of them for the few that only the other parser accepts. */
export function readPlaces(text: string): TomlPlaces {
  const places = new Map<string, { key: number; value: number }>();
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text, { tomlVersion: '1.1' });
  } catch (failure) {
    if (failure instanceof ParseError) return places;
    throw failure;
  }
  for (const statement of program.body[0].body) {
    if (statement.type === 'TOMLKeyValue') readKeyValue(places, [], statement);
    else readTable(places, statement);
  }
  return places;
}

type Places = Map<string, { key: number; value: number }>;
type PathKeys = readonly (string | number)[];

/** The first mention of a path counts: `[services]` before the `services` of `[services.web]`. */
function note(places: Places, path: PathKeys, key: number, value: number): void {
  const id = JSON.stringify(path.map(String));
  if (!places.has(id)) places.set(id, { key, value });
}

function readTable(places: Places, table: AST.TOMLTable): void {
  const names = table.key.keys;
  let next = 0;
  for (const [i, key] of table.resolvedKey.slice(0, depthLimit).entries()) {
    const at = names[typeof key === 'string' ? next++ : next - 1]!.range[0];
    note(places, table.resolvedKey.slice(0, i + 1), at, at);
  }
  for (const entry of table.body) readKeyValue(places, table.resolvedKey, entry);
}

function readKeyValue(places: Places, around: PathKeys, { key, value }: AST.TOMLKeyValue): void {
  const names = key.keys.map((name) => (name.type === 'TOMLBare' ? name.name : name.value));
  for (const [i, { range }] of key.keys.slice(0, depthLimit).entries()) {
    note(places, [...around, ...names.slice(0, i + 1)], range[0], i === names.length - 1 ? value.range[0] : range[0]);
  }
  readValue(places, [...around, ...names], value);
}

function readValue(places: Places, path: PathKeys, value: AST.TOMLContentNode): void {
  if (value.type === 'TOMLInlineTable') for (const entry of value.body) readKeyValue(places, path, entry);
  if (value.type !== 'TOMLArray') return;
  for (const [i, item] of value.elements.entries()) {
    note(places, [...path, i], item.range[0], item.range[0]);
    readValue(places, [...path, i], item);
  }
}
