import type { CompiledFile } from '../compiler/compile.ts';
import { formatPointer } from '../compiler/pointer.ts';
import { placesOf } from '../compiler/why.ts';
import type { Node } from '../provenance/document.ts';
import { Embedded } from '../provenance/embedded.ts';
import type { Place } from '../provenance/line-map.ts';
import { Traced } from '../provenance/traced.ts';
import type { Change, ChangedData, Found, Side } from './change.ts';
import type { Keys } from './keys.ts';
import { compareLines } from './lines.ts';
import { matchLists, nameOf } from './match-list.ts';
import type { Plain } from './plain.ts';

/** Where two compilations differ in what their files say. Comments and the form of a text are no difference. */
export function changesBetween(before: readonly CompiledFile[], after: readonly CompiledFile[]): Change[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => changesInFile(old.get(path), now.get(path)));
}

function changesInFile(before: CompiledFile | undefined, after: CompiledFile | undefined): Change[] {
  if (before?.text === after?.text) return [];
  const { path, target, environment } = (after ?? before)!;
  if (before === undefined) return [{ ...wholeFile('added', after!), data: wholeData(undefined, after), now: placesOf(after!) }];
  if (after === undefined) return [{ ...wholeFile('removed', before), data: wholeData(before, undefined), old: placesOf(before) }];
  const sides: Sides = { old: sideOf(before), now: sideOf(after) };
  const found = sides.old.data === undefined || sides.now.data === undefined ? compareLines(sides.old, sides.now) : dataChanges(sides);
  return found.map((change) => ({ file: path, target, environment, ...change }));
}

/** A file that is new, or gone. */
export function wholeFile(kind: 'added' | 'removed', { path, target, environment }: Pick<CompiledFile, 'path' | 'target' | 'environment'>): Change {
  return { file: path, target, environment, kind, pointer: '', name: undefined, line: 1, before: undefined, after: undefined, data: undefined, old: [], now: [] };
}

export interface Sides {
  readonly old: Side;
  readonly now: Side;
}

export function sideOf(file: CompiledFile): Side {
  const document = file.document();
  return { text: file.text, places: placesOf(file), data: dataOf(document), isStream: document.format === 'yaml-stream' };
}

function dataOf(document: ReturnType<CompiledFile['document']>): Node | undefined {
  return document.format === 'yaml' || document.format === 'json' || document.format === 'yaml-stream' ? document.content : undefined;
}

export function dataChanges(sides: Sides): Found[] {
  const found: Found[] = [];
  compare(sides.old.data, sides.now.data, [], [], sides, found);
  return found;
}

function compare(before: Node | undefined, after: Node | undefined, at: Keys, to: Keys, sides: Sides, found: Found[]): void {
  if (before === after) return;
  if (isList(before) && isList(after)) compareLists(before, after, at, to, sides, found);
  else if (isMap(before) && isMap(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) compare(before[key], after[key], [...at, key], [...to, key], sides, found);
  } else if (before === undefined) found.push(...changeAt('added', at, to, sides));
  else if (after === undefined) found.push(...changeAt('removed', at, to, sides));
  else if (before instanceof Embedded && after instanceof Embedded) found.push(...embeddedChanges(before, after, at, to, sides));
  else if (JSON.stringify(plain(before)) !== JSON.stringify(plain(after))) found.push(...changeAt('changed', at, to, sides));
}

function compareLists(before: readonly Node[], after: readonly Node[], at: Keys, to: Keys, sides: Sides, found: Found[]): void {
  const pairs = matchLists(before.map(plain), after.map(plain));
  const [olds, news] = [new Set(pairs.map(([i]) => i)), new Map(pairs.map(([i, j]) => [j, i]))];
  after.forEach((item, j) => {
    const i = news.get(j);
    if (i === undefined) found.push(...changeAt('added', at, [...to, j], sides));
    else compare(before[i], item, [...at, i], [...to, j], sides, found);
  });
  before.forEach((_, i) => {
    if (!olds.has(i)) found.push(...changeAt('removed', [...at, i], to, sides));
  });
}

/** What is new has no place in the older file, and what is gone none in the newer: of that side, only the object is asked. Nothing of what has no place, such as a block without entries that is not printed. */
function changeAt(kind: Change['kind'], at: Keys, to: Keys, sides: Sides): Found[] {
  const { old, now } = sides;
  const [before, after] = [kind === 'added' ? [] : placesAt(old, at), kind === 'removed' ? [] : placesAt(now, to)];
  const head = after[0] ?? before[0];
  if (head === undefined) return [];
  const textOf = (places: readonly Place[]): string | undefined => (places.length === 1 && places[0]!.kind === 'scalar' ? places[0]!.text : undefined);
  const [side, keys] = kind === 'removed' ? [old, at] : [now, to];
  return [{ kind, pointer: formatPointer(keys), name: nameAt(side, keys), line: head.line, before: textOf(before), after: textOf(after), data: dataAt(kind, at, to, sides), old: before, now: after }];
}

function wholeData(before: CompiledFile | undefined, after: CompiledFile | undefined): ChangedData | undefined {
  const sides = { before: before && documentData(before), after: after && documentData(after) };
  return sides.before === undefined && sides.after === undefined ? undefined : { keys: [], ...sides, object: sides };
}

function documentData(file: CompiledFile): Plain | undefined {
  const data = dataOf(file.document());
  return data === undefined ? undefined : plain(data);
}

function dataAt(kind: Change['kind'], at: Keys, to: Keys, { old, now }: Sides): ChangedData {
  const keys = kind === 'removed' ? at : to;
  const isObject = now.isStream && keys.length === 1;
  const [before, after] = [kind === 'added' ? undefined : plainAt(old, at), kind === 'removed' ? undefined : plainAt(now, to)];
  const object = isObject ? { before, after } : { before: objectAt(old, at), after: objectAt(now, to) };
  return { keys: now.isStream ? keys.slice(1) : keys, before, after, object };
}

function objectAt(side: Side, keys: Keys): Plain | undefined {
  return plainAt(side, side.isStream ? keys.slice(0, 1) : []);
}

function plainAt({ data }: Side, keys: Keys): Plain | undefined {
  const node = keys.reduce<Node | undefined>((at, key) => (at as { readonly [key: string | number]: Node | undefined } | undefined)?.[key], data);
  return node === undefined ? undefined : plain(node);
}

/** `Deployment/web spec.template.spec.containers[web].image` */
function nameAt({ data }: Side, steps: Keys): string {
  let [text, at] = ['', data];
  for (const step of steps) {
    const inner = (at as { readonly [key: string | number]: Node })[step]!;
    if (typeof step === 'string') text += text === '' || text.endsWith(' ') ? step : `.${step}`;
    else {
      const name = nameOf(plain(inner));
      text += text === '' && name?.includes('/') === true ? `${name} ` : `[${name ?? step}]`;
    }
    at = inner;
  }
  return text.trimEnd();
}

function placesAt({ places }: Side, steps: Keys): Place[] {
  const pointer = formatPointer(steps);
  return places.filter((place) => place.kind !== 'comment' && (place.pointer === pointer || (place.pointer.startsWith(pointer) && '/#'.includes(place.pointer[pointer.length]!))));
}

/** A document in a document is compared by its lines. */
function embeddedChanges(before: Embedded, after: Embedded, at: Keys, to: Keys, { old, now }: Sides): Found[] {
  if (before.value === after.value) return [];
  const inside = (side: Side, steps: Keys): Side => ({ ...side, places: placesAt(side, steps).filter(({ pointer }) => pointer.includes('#')) });
  const name = nameAt(now, to);
  return compareLines(inside(old, at), inside(now, to)).map((change) => ({ ...change, name }));
}

function isList(node: Node | undefined): node is readonly Node[] {
  return Array.isArray(node);
}

function isMap(node: Node | undefined): node is { readonly [key: string]: Node | undefined } {
  return typeof node === 'object' && node !== null && !(node instanceof Traced) && !Array.isArray(node);
}

const known = new WeakMap<object, Plain>();

function plain(node: Node): Plain {
  if (node instanceof Traced) return node.value;
  if (typeof node !== 'object' || node === null) return node;
  let made = known.get(node);
  if (made === undefined) known.set(node, (made = isList(node) ? node.map(plain) : plainMap(node)));
  return made;
}

function plainMap(node: object): Plain {
  return Object.fromEntries(Object.entries(node as { readonly [key: string]: Node | undefined }).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])));
}
