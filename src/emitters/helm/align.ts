import type { Node } from '../../provenance/document.ts';
import type { Fact } from './facts.ts';
import { alignRows } from './rows.ts';
import { dataText, isLeaf, present, valueOf, type Vector } from './vector.ts';

type Map_ = { readonly [key: string]: Node | undefined };

/** What is the same thing in several environments. */
export interface Slot<T> {
  /** Its name, or its index where it has none. */
  readonly step: string | number;
  readonly nodes: Vector<T>;
}

/** Fields by which the API itself tells the entries of a list apart, the likeliest first. https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy */
const identities = ['name', 'mountPath', 'containerPort', 'port', 'topologyKey', 'key', 'host', 'path', 'secretKey', 'metadata'] as const;

/** The entries of one list in all environments, side by side and in an order that fits each of them. */
export function alignItems(lists: Vector<readonly Node[]>, facts: readonly Fact[]): Slot<Node>[] {
  const field = identityOf(present(lists).flat());
  const keys = commonKeys(lists.map((list) => list?.map((node) => (field === undefined ? dataText(node) : identityText(node, field)))), facts);
  const found = present(keys);
  const alike = found.every((one) => isSame(one, found[0]!));
  const rows = alike ? found[0]!.map((_, i) => keys.map((own) => (own === undefined ? undefined : i))) : alignRows(keys, field === undefined);
  const slots = rows.map((row, i): Slot<Node> => {
    const nodes = row.map((at, e) => (at === undefined ? undefined : lists[e]![at]));
    const e = row.findIndex((at) => at !== undefined);
    return { step: field === undefined ? (firstName(present(nodes)[0]!) ?? i) : keys[e]![row[e]!]!, nodes };
  });
  if (field !== undefined) return slots;
  const count = new Map<string | number, number>();
  for (const { step } of slots) count.set(step, (count.get(step) ?? 0) + 1);
  return slots.map((slot, i) => (count.get(slot.step) === 1 ? slot : { ...slot, step: i }));
}

/** What an entry without a name speaks of first: the pod that a rule selects. An index would change with the entries before it. */
function firstName(node: Node): string | undefined {
  if (isLeaf(node)) return undefined;
  for (const child of Object.values(node as Map_)) {
    if (child === undefined) continue;
    const value = isLeaf(child) ? valueOf(child) : firstName(child);
    if (typeof value === 'string') return /^[a-z][a-z0-9-]{0,62}$/.test(value) ? value : undefined;
  }
  return undefined;
}

function identityOf(items: readonly Node[]): string | undefined {
  if (items.length === 0 || items.some((item) => isLeaf(item) || Array.isArray(item))) return undefined;
  return identities.find((field) => items.every((item) => nameIn(item as Map_, field) !== undefined));
}

/** A claim in a list has its name in its metadata. */
function nameIn(item: Map_, field: string): string | number | undefined {
  const node = field === 'metadata' ? (item['metadata'] as Map_ | undefined)?.['name'] : item[field];
  const value = node === undefined || !isLeaf(node) ? undefined : valueOf(node);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function identityText(node: Node, field: string): string {
  return String(nameIn(node as Map_, field));
}

/** Names as they are where another environment has the same, otherwise without what makes them differ. */
export function commonKeys(keys: Vector<readonly string[]>, facts: readonly Fact[]): Vector<readonly string[]> {
  const count = new Map<string, number>();
  for (const own of present(keys)) for (const key of new Set(own)) count.set(key, (count.get(key) ?? 0) + 1);
  return keys.map((own, e) => own?.map((key) => (count.get(key)! > 1 ? key : masked(key, facts, e))));
}

/** A text without what differs between environments by their facts, and without hashes. */
function masked(text: string, facts: readonly Fact[], environment: number): string {
  let common = text;
  for (const [word, name] of wordsOf(facts, environment)) if (common.includes(word)) common = common.replaceAll(word, name);
  return withoutHash(common);
}

export function withoutHash(text: string): string {
  return text.replace(hash, '');
}

/** The longest first: a namespace often holds the name of its environment. */
function wordsOf(facts: readonly Fact[], environment: number): readonly (readonly [word: string, name: string])[] {
  const ready = words.get(facts)?.get(environment);
  if (ready !== undefined) return ready;
  const found = facts.flatMap((fact): [string, string][] => {
    const word = fact.texts[environment]?.value;
    return word === undefined || word.length < 3 ? [] : [[word, `<${fact.path.join('-')}>`]];
  });
  found.sort(([a], [b]) => b.length - a.length);
  words.set(facts, (words.get(facts) ?? new Map<number, typeof found>()).set(environment, found));
  return found;
}

const words = new WeakMap<readonly Fact[], Map<number, [string, string][]>>();

/** A suffix by which a name changes with what it stands for. */
const hash = /-(?=[0-9a-f]*\d)[0-9a-f]{8,64}(?![0-9a-z])/g;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

/** The keys of maps, each once, in an order that fits as many of them as can be. */
export function alignKeys(maps: Vector<Map_>): readonly string[] {
  const keys = maps.map((map) => (map === undefined ? undefined : Object.keys(map).filter((key) => map[key] !== undefined)));
  const found = present(keys);
  if (found.every((one) => isSame(one, found[0]!))) return found[0]!;
  const all = alignRows(keys, false).map((row) => {
    const e = row.findIndex((at) => at !== undefined);
    return keys[e]![row[e]!]!;
  });
  return [...new Set(all)];
}
