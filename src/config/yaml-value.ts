import { isAlias, isCollection, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt, type Source } from './source.ts';
import type { Entry, Records, Spread } from './written.ts';

interface Reader {
  readonly source: Source;
  readonly records: Records;
  readonly diagnostics: Diagnostic[];
  /** The last value of each anchor so far. Aliases give the same object again, never a copy: what they multiply costs nothing. */
  readonly anchors: Map<string, unknown>;
}

/** The data of a composed YAML document, and where each map and list of it was written; aliases and merges keep the place of their anchor. */
export function readYamlValue(root: Node, source: Source, records: Records): { value: unknown; diagnostics: readonly Diagnostic[] } {
  const reader: Reader = { source, records, diagnostics: [], anchors: new Map() };
  return { value: readNode(reader, root), diagnostics: reader.diagnostics };
}

function report(reader: Reader, message: string, hint: string | undefined, node: Node): void {
  reader.diagnostics.push(diagnose('config/syntax', null, { message, hint }, { source: positionAt(reader.source, startOf(node)) }));
}

function readNode(reader: Reader, node: unknown): unknown {
  if (isMap(node)) return readMap(reader, node);
  if (isSeq(node)) return readList(reader, node);
  if (isAlias(node)) return readAlias(reader, node);
  const value = isScalar(node) ? node.value : null;
  if (isScalar(node) && node.anchor !== undefined) reader.anchors.set(node.anchor, value);
  return value;
}

function readAlias(reader: Reader, alias: Alias): unknown {
  if (!reader.anchors.has(alias.source)) report(reader, `no anchor "&${alias.source}" stands before "*${alias.source}"`, undefined, alias);
  return reader.anchors.get(alias.source);
}

function readMap(reader: Reader, map: YAMLMap): object {
  const object: Record<string, unknown> = {};
  if (map.anchor !== undefined) reader.anchors.set(map.anchor, object);
  const named: Entry[] = [];
  const merged: { entry: Entry; part: Spread }[] = [];
  for (const pair of map.items) {
    if (isMerge(pair)) merged.push(...readMerge(reader, object, pair));
    else {
      const name = String((pair.key as { value: unknown }).value);
      setKey(object, name, readNode(reader, pair.value));
      named.push({ kind: 'named', name, ...offsetsOf(pair) });
    }
  }
  // A map's own keys win over merged ones, and of merged maps the first: the reverse of the order in which entries of a site win.
  merged.reverse();
  const site = { source: reader.source, at: startOf(map), list: false, entries: [...merged.map((one) => one.entry), ...named] };
  reader.records.set(object, { site, parts: merged.map((one) => one.part) });
  return object;
}

function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN';
}

/** https://yaml.org/type/merge.html */
function readMerge(reader: Reader, into: object, pair: Pair): { entry: Entry; part: Spread }[] {
  const nodes: readonly unknown[] = isSeq(pair.value) ? pair.value.items : [pair.value];
  return nodes.flatMap((node) => {
    const value = readNode(reader, node);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      if (!isAlias(node) || reader.anchors.has(node.source)) report(reader, '"<<" takes a map, or a list of maps', undefined, (node ?? pair.key) as Node);
      return [];
    }
    for (const [key, one] of Object.entries(value)) if (!Object.hasOwn(into, key)) setKey(into, key, one);
    const part = { length: 1, written: reader.records.get(value), object: value };
    return [{ entry: { kind: 'spread' as const, value: startOf(node as Node) }, part }];
  });
}

function setKey(object: Record<string, unknown> | object, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[key] = value;
}

function readList(reader: Reader, list: YAMLSeq): unknown[] {
  const values: unknown[] = [];
  if (list.anchor !== undefined) reader.anchors.set(list.anchor, values);
  for (const item of list.items) values.push(readNode(reader, item));
  const entries = list.items.map((item): Entry => ({ kind: 'item', value: startOf(item as Node) }));
  reader.records.set(values, { site: { source: reader.source, at: startOf(list), list: true, entries }, parts: [] });
  return values;
}

/** A block map or list starts on the line after its key, and an empty value nowhere: their key is what a reader looks for. */
function offsetsOf(pair: Pair): { key: number; value: number } {
  const key = startOf(pair.key as Node);
  const value = pair.value as Node | null;
  const below = value === null || (isCollection(value) ? value.flow !== true : isScalar(value) && value.source === '' && value.value === null);
  return { key, value: below ? key : startOf(value) };
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
