import type { ValuePath } from '../../formats/helm-template/document.ts';
import { because, originOf, type Leaf, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { compareText } from '../../util/sort.ts';
import { modelPlaces } from './model-places.ts';
import { fullNameOf, nameOf, type Place } from './naming.ts';
import { dataText, isLeaf, present, type Vector } from './vector.ts';

/** One entry of the chart's values, as each environment has it; `undefined` where its templates do not ask for it. */
export interface ChartValue {
  readonly path: ValuePath;
  readonly nodes: Vector<Node>;
  /** Stands within a text, so that its own may not hold what would end that. */
  readonly inText: boolean;
  /** Why there is what asks for it: the origins of the blocks around. */
  readonly reasons: readonly Origin[];
}

/** What asks for a value, and the origins of the blocks around it. */
interface Asker {
  readonly place: Place;
  readonly reasons: readonly Origin[];
}

/** The values that the templates have asked for so far. */
export interface ValueStore {
  readonly values: Map<string, ChartValue>;
  /** By what makes two the same: the scope, the data, and where in the model they came from. */
  readonly groups: Map<string, ChartValue>;
  /** Paths that lead to several values. */
  readonly inner: Set<string>;
  /** Paths that have their meaning, whether or not a template asks for them. */
  readonly reserved: ReadonlySet<string>;
}

export function newStore(reserved: readonly ValuePath[]): ValueStore {
  const store: ValueStore = { values: new Map(), groups: new Map(), inner: new Set(), reserved: new Set(reserved.map((path) => path.join('.'))) };
  for (const path of reserved) addInner(store, path);
  return store;
}

function addInner({ inner }: ValueStore, path: ValuePath): void {
  for (let length = 1; length < path.length; length++) inner.add(path.slice(0, length).join('.'));
}

/** The value with this data at this place, or the one that says the same of the same part of the model. `ending` follows the place's name. */
export function takeValue(store: ValueStore, { place, reasons }: Asker, ending: ValuePath, nodes: Vector<Node>, inText = false): ChartValue {
  const origins = present(nodes).map((node) => originOf(node)!);
  const key = JSON.stringify([place.scope, inText, nodes.map((node) => (node === undefined ? null : dataText(node))), modelPlaces(compose(origins)).sort(compareText)]);
  const known = store.groups.get(key);
  if (known !== undefined) return known;
  const value = addValue(store, freePath(store, place, ending), nodes, inText, reasons);
  store.groups.set(key, value);
  return value;
}

/** The value of a reserved or free name, which is added where there is none. */
export function addValue(store: ValueStore, path: ValuePath, nodes: Vector<Node>, inText: boolean, reasons: readonly Origin[] = []): ChartValue {
  const name = path.join('.');
  const known = store.values.get(name);
  if (known !== undefined && known.inText === inText) return known;
  const value = { path, nodes, inText: inText || known?.inText === true, reasons: known === undefined ? reasons : [...known.reasons, ...reasons] };
  store.values.set(name, value);
  addInner(store, path);
  return value;
}

function freePath(store: ValueStore, place: Place, ending: ValuePath): ValuePath {
  const names: readonly ValuePath[] = [nameOf(place), [...nameOf(place), 'value'], fullNameOf(place)];
  for (const name of names) if (isFree(store, [...name, ...ending])) return [...name, ...ending];
  const [scope, ...rest] = [...fullNameOf(place), ...ending];
  for (let n = 2; ; n++) if (isFree(store, [`${scope!}${n}`, ...rest])) return [`${scope!}${n}`, ...rest];
}

function isFree({ values, inner, reserved }: ValueStore, path: ValuePath): boolean {
  const isTaken = (name: string): boolean => values.has(name) || reserved.has(name);
  return !inner.has(path.join('.')) && path.every((_, i) => !isTaken(path.slice(0, i + 1).join('.')));
}

/** A copy that has an origin of its own in every leaf: what stands in another file does not inherit any more. */
export function withOwnOrigins(node: Node, around: Origin): Node {
  if (isLeaf(node)) return originOf(node) === undefined ? because(around, node as Exclude<Leaf, object>) : node;
  const within = originOf(node) ?? around;
  if (Array.isArray(node)) return because(within, node.map((item: Node) => withOwnOrigins(item, within)));
  return because(within, Object.fromEntries(Object.entries(node as Record<string, Node | undefined>).flatMap(([key, child]) => (child === undefined ? [] : [[key, withOwnOrigins(child, within)]]))));
}
