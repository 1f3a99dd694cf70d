import { originOf, type Leaf, type Node } from '../provenance/document.ts';
import type { Embedded } from '../provenance/embedded.ts';
import type { Place, Recorder } from '../provenance/line-map.ts';
import { compose, partsOf, type Origin } from '../provenance/origin.ts';
import { Traced } from '../provenance/traced.ts';
import { isLeaf, type Block, type Key } from './leaf.ts';

/**
 * The block being printed, as the places in it need to know it. There is one only while recording: without a recorder every
 * printer passes `undefined` on, and the functions below do nothing.
 */
export interface Frame {
  readonly record: Recorder;
  readonly pointer: string;
  /** Origins of this block and of those around it, from the nearest outwards. */
  readonly within: readonly Origin[];
}

const NOWHERE: readonly Origin[] = [];

/** The frame of a whole document; `pointer` is the document's place in a stream. */
export function rootFrame(record: Recorder | undefined, node: Node, pointer = ''): Frame | undefined {
  if (record === undefined) return undefined;
  return { record, pointer, within: isLeaf(node) ? NOWHERE : nest(NOWHERE, originOf(node)) };
}

/** The frame of `block`, which stands at `key`. */
export function enter(frame: Frame | undefined, key: string | number, block: Node): Frame | undefined {
  if (frame === undefined) return undefined;
  return { record: frame.record, pointer: pointerAt(frame.pointer, key), within: nest(frame.within, originOf(block)) };
}

/** The same place, with the origin of `block` in addition: for lists that are no step of the pointer. */
export function inside(frame: Frame | undefined, block: Node): Frame | undefined {
  return frame === undefined ? undefined : { ...frame, within: nest(frame.within, originOf(block)) };
}

/** The leaf at `key`, whose text (its first line, if `moreLines` follow it) stands at `line` and `column`. */
export function recordLeaf(frame: Frame | undefined, key: Key, leaf: Leaf, line: number, column: number, text: string, moreLines = 0): void {
  if (frame === undefined) return;
  const own = leaf instanceof Traced ? leaf.origin : undefined;
  frame.record({ line, column, text, moreLines, pointer: pointerAt(frame.pointer, key), kind: 'scalar', ...whence(own, frame.within) });
}

/**
 * A document that is the leaf at `key`: its head, `text`, at `line` and `column`, and what stands in it on the lines below, from column `indent` + 1 on.
 * Behind a `#` pointers lead on into it.
 */
export function recordEmbedded(frame: Frame | undefined, key: Key, { around, record }: Embedded, line: number, column: number, text: string, indent: number): void {
  if (frame === undefined) return;
  const pointer = pointerAt(frame.pointer, key);
  frame.record({ line, column, text, moreLines: 0, pointer, kind: 'scalar', ...whence(around, frame.within) });
  record((place) => {
    const within = [...place.within, ...nest(frame.within, around).filter((one) => one !== place.origin && !place.within.includes(one))];
    frame.record({ ...place, line: line + place.line, column: indent + place.column, pointer: `${pointer}#${place.pointer}`, within });
  });
}

/** The head of `block`, which is that of `frame`; without it, the name of an instruction. */
export function recordBlock(frame: Frame | undefined, line: number, column: number, text: string, block?: Node): void {
  if (frame === undefined) return;
  const within = block === undefined ? frame.within : [...frame.within.slice(0, 1), ...reasonsIn(block, frame.within), ...frame.within.slice(1)];
  frame.record({ line, column, text, moreLines: 0, pointer: frame.pointer, kind: 'block', ...whence(undefined, within) });
}

/** A comment above or behind `node`, which stands at `key`. */
export function recordComment(frame: Frame | undefined, key: Key, node: Node, own: Origin | undefined, line: number, column: number, text: string, moreLines: number): void {
  if (frame === undefined) return;
  const within = nest([...reasonsIn(node, frame.within), ...frame.within], originOf(node));
  frame.record({ line, column, text, moreLines, pointer: pointerAt(frame.pointer, key), kind: 'comment', ...whence(own, within) });
}

/** A block of which the model gives no reason is there for what is in it: without entries its head would go too. */
function reasonsIn(node: Node, around: readonly Origin[]): readonly Origin[] {
  if (isLeaf(node)) return NOWHERE;
  const own = originOf(node);
  if (own !== undefined && partsOf(own).some(({ kind }) => kind !== 'convention' && kind !== 'catalog')) return NOWHERE;
  const known = new Set(around.flatMap(partsOf));
  const inner = originsIn(node).flatMap(partsOf).filter((part) => !known.has(part));
  return inner.length === 0 ? NOWHERE : [compose(inner)];
}

function originsIn(block: Block): Origin[] {
  return Object.values(block as { readonly [key: string]: Node | undefined }).flatMap((child) => {
    const origin = child === undefined ? undefined : originOf(child);
    if (origin !== undefined) return [origin];
    return child === undefined || isLeaf(child) ? [] : originsIn(child);
  });
}

/** What has no origin of its own takes the nearest around it, which is then not said again. */
function whence(own: Origin | undefined, around: readonly Origin[]): Pick<Place, 'origin' | 'within'> {
  const origin = own ?? around[0];
  const repeats = origin !== undefined && around.includes(origin);
  return { origin, within: repeats ? around.filter((one) => one !== origin) : around };
}

function nest(around: readonly Origin[], origin: Origin | undefined): readonly Origin[] {
  if (origin === undefined || around[0] === origin) return around;
  return [origin, ...around.filter((one) => one !== origin)];
}

/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function pointerAt(pointer: string, key: Key): string {
  if (key === undefined) return pointer;
  return `${pointer}/${typeof key === 'string' && /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`;
}
