import type { View } from '../../model/view.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';
import { modelOrigin, type Origin } from '../../provenance/origin.ts';
import { child, formatPath, type Path } from '../../provenance/path.ts';
import { Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
type Block = { readonly [key: string]: Node | undefined };

/** A piece of the model and where it stands: one of the layers of which a view is folded. */
export interface Layer {
  readonly value: object;
  readonly path: Path;
}

/** Traces a piece of the model as it was written, without its `per`. Keys are sorted, so the order of writing is gone from here on. */
export function trace<T>(value: T, path: Path | null): View<T> {
  return traceNode(value as Plain, path) as View<T>;
}

function traceNode(value: Plain, path: Path | null): Node {
  const origin = modelOrigin(path);
  if (typeof value !== 'object' || value === null) return new Traced(value, origin);
  if (Array.isArray(value)) return because(origin, value.map((item: Plain, i) => traceNode(item, child(path, i))));
  const block: Record<string, Node> = {};
  for (const [key, inner] of sortedEntries(value as Record<string, Plain>)) {
    if (key !== 'per' && inner !== undefined) block[key] = traceNode(inner, child(path, key));
  }
  return because(origin, block);
}

function isBlock(node: Node | undefined): node is Block {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && !(node instanceof Traced);
}

/** Of which key a scalar is short, by the record in which it stands: `ports: { http: 8080 }` is `{ number: 8080 }`. */
const shorthands: Readonly<Record<string, string>> = { ports: 'number', volumes: 'path', uses: 'mode' };

/** Of these keys one says which thing an object is: another one in its place replaces the object. */
const variants: readonly (readonly string[])[] = [
  ['live', 'command', 'none'],
  ['content', 'source', 'secret', 'secretFile'],
  ['expr', 'off'],
];

function isOtherVariant(base: Block, over: Block): boolean {
  const variantOf = (block: Block, keys: readonly string[]): string | undefined => keys.find((key) => block[key] !== undefined);
  return variants.some((keys) => {
    const [was, is] = [variantOf(base, keys), variantOf(over, keys)];
    return was !== undefined && is !== undefined && was !== is;
  });
}

/** What `base[key]` is beside an object that is laid over it: an object too, where it is written short. */
function spelledOut(base: Node | undefined, over: Node, record: string): Node | undefined {
  const short = shorthands[record];
  if (short === undefined || !(base instanceof Traced) || !isBlock(over)) return base;
  return because(base.origin, { [short]: base });
}

/** `over` wins over `base`: objects are merged, everything else is replaced and remembers what it beat. `at`: the key of both. */
function overlay(base: Node | undefined, over: Node, at: string): Node {
  if (base === undefined) return over;
  if (isBlock(base) && isBlock(over) && !isOtherVariant(base, over)) {
    const merged: Record<string, Node | undefined> = { ...base };
    for (const [key, value] of sortedEntries(over as Record<string, Node>)) merged[key] = overlay(spelledOut(base[key], value, at), value, key);
    return because([originOf(base), originOf(over)].filter((o) => o !== undefined), merged);
  }
  const beaten = originOf(base);
  const origin = originOf(over);
  if (beaten === undefined || origin?.kind !== 'model') return over;
  const winner: Origin = modelOrigin(origin.path, beaten);
  return over instanceof Traced ? new Traced(over.value, winner) : because(winner, Array.isArray(over) ? [...(over as Node[])] : { ...(over as Block) });
}

/** Folds for one environment, remembering what does not depend on it. Make one for a whole compile. */
export interface Folder {
  /**
   * The view of an object that stands in `layers`, weakest first: named defaults, then the object itself. What they say
   * for the environment in their `per` comes after what they say for all, so it wins. `null`: no environment's `per`.
   */
  readonly fold: <T>(layers: readonly Layer[], environment: string | null) => View<T>;
}

export function createFolder(): Folder {
  // By path and not by object: one object may stand in many places of a model.
  const traces = new Map<string, Node>();
  const traceOnce = ({ value, path }: Layer): Node => {
    const key = formatPath(path);
    let node = traces.get(key);
    if (node === undefined) traces.set(key, (node = traceNode(value as Plain, path)));
    return node;
  };
  return {
    fold: <T>(layers: readonly Layer[], environment: string | null): View<T> => {
      const all = [...layers, ...(environment === null ? [] : layers.flatMap((layer) => perLayer(layer, environment)))];
      return all.map(traceOnce).reduce((base, over) => overlay(base, over, '')) as View<T>;
    },
  };
}

function perLayer({ value, path }: Layer, environment: string): Layer[] {
  const per = (value as { per?: Record<string, object> }).per?.[environment];
  return per === undefined ? [] : [{ value: per, path: child(child(path, 'per'), environment) }];
}
