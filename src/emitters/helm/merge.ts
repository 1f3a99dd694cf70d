import type { TemplateEntry, TemplateItem, TemplateNode } from '../../formats/helm-template/document.ts';
import { originOf, type Leaf, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import { alignItems, alignKeys, type Slot } from './align.ts';
import { absent } from './conventions.ts';
import { mergeLeaf } from './leaf.ts';
import { modelThings } from './model-places.ts';
import type { Merging, Position } from './merging.ts';
import { step } from './naming.ts';
import { isLeafList, isOneValue, isTexts, sameLength, shapesOf } from './shapes.ts';
import { takeValue, withOwnOrigins } from './store.ts';
import { isLeaf, originsWithin, present, type Vector } from './vector.ts';

type Block = { readonly [key: string]: Node | undefined };

/**
 * One thing of several environments as what a template says of it: one entry where all environments that have what is around it have it in the
 * same shape, otherwise one for each shape, each with a guard.
 */
export function mergeItem(m: Merging, nodes: Vector<Node>, at: Position): TemplateItem[] {
  const shapes = shapesOf(nodes);
  if (shapes.length === 1 && nodes.every((node, e) => node !== undefined || at.around[e] === undefined)) return [{ node: mergeNode(m, nodes, at), guard: null }];
  return shapes.map((shape, i) => ({ guard: guardOf(m, shape, at, i), node: mergeNode(m, shape, inside(at, shape)) }));
}

/** The same position for what only some environments have. */
function inside(at: Position, nodes: Vector<Node>): Position {
  return { ...at, around: at.around.map((origin, e) => (nodes[e] === undefined ? undefined : origin)) };
}

function guardOf(m: Merging, nodes: Vector<Node>, at: Position, shape: number): TemplateItem['guard'] {
  const { around } = at;
  const reasons = present(nodes.map((node, e) => (node === undefined ? undefined : originsWithin(node, around[e]))));
  const flags = around.map((origin, e) => {
    if (origin === undefined) return undefined;
    const node = nodes[e];
    return node === undefined ? traced(false, absenceOf(m, e, reasons)) : traced(true, originsWithin(node, origin));
  });
  const { instead = [] } = at;
  const { path } = takeValue(m.store, { ...at, reasons: [...at.reasons, ...instead] }, [shape === 0 ? 'enabled' : `alternative${shape}`], flags);
  return { path, origin: compose([...present(flags).map((flag) => flag.origin), ...instead]) };
}

/** What an environment says of the things because of which others have something: of a service that is scaled elsewhere. */
export function saidInstead(m: Merging, environment: number, reasons: readonly Origin[]): Origin[] {
  return m.said(environment, new Set(reasons.flatMap(modelThings)));
}

function absenceOf(m: Merging, environment: number, reasons: readonly Origin[]): Origin {
  const here = saidInstead(m, environment, reasons);
  return compose([absent, ...(here.length > 0 ? here : [m.environments[environment]!, ...reasons])]);
}

function mergeNode(m: Merging, nodes: Vector<Node>, at: Position): TemplateNode {
  const found = present(nodes);
  if (found.every(isLeaf)) return mergeLeaf(m, nodes as Vector<Leaf>, at);
  const within = nodes.map((node, e) => (node === undefined ? undefined : (originOf(node) ?? at.around[e])));
  const own = present(nodes.map((node) => (node === undefined ? undefined : originOf(node))));
  const reasons = own.length === 0 ? at.reasons : [...at.reasons, ...own];
  const below = (key: string | number): Position => ({ place: step(at.place, key), around: within, reasons });
  if (!found.every((node) => Array.isArray(node))) return mergeMap(m, nodes as Vector<Block>, below);
  const lists = nodes as Vector<readonly Node[]>;
  const whole = found.every(isLeafList) ? found : undefined;
  if (whole !== undefined && !sameLength(whole) && isOneValue(whole)) return takeList(m, lists, at, within, isTexts(whole));
  if (whole !== undefined && sameLength(whole)) {
    const items = whole[0]!.flatMap((_, i) => mergeItem(m, lists.map((list) => list?.[i]), below(i)));
    return { kind: 'list', items, blocks: found };
  }
  const slots = alignItems(lists, m.facts);
  const items = slots.flatMap((slot) => mergeItem(m, slot.nodes, { ...below(slot.step), instead: insteadOf(slot, slots) }));
  return { kind: 'list', items, blocks: found };
}

/** What stands in a list only where this does not: were it not there, this might be. */
function insteadOf({ nodes }: Slot<Node>, slots: readonly Slot<Node>[]): Origin[] {
  if (!nodes.includes(undefined)) return [];
  return slots.flatMap((other) => (other.nodes.some((node, e) => node !== undefined && nodes[e] !== undefined) ? [] : present(other.nodes).map((node) => originsWithin(node, undefined))));
}

function mergeMap(m: Merging, maps: Vector<Block>, below: (key: string) => Position): TemplateNode {
  const entries = alignKeys(maps).flatMap((key) => mergeItem(m, maps.map((map) => (map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined)), below(key)).map((item): TemplateEntry => ({ key, ...item })));
  return { kind: 'map', entries, blocks: present(maps) };
}

/**
 * A list of plain values that is longer in one environment than in another: helm replaces lists as a whole, which is what is meant.
 * (As JSON: the lines that `toYaml` gives to some texts do not survive being indented.)
 */
function takeList(m: Merging, lists: Vector<readonly Node[]>, at: Position, within: Vector<Origin>, texts: boolean): TemplateNode {
  const owned = lists.map((list, e) => (list === undefined ? undefined : withOwnOrigins(list, within[e]!)));
  const { path } = takeValue(m.store, at, [], owned);
  const origin = compose(present(owned).map((list) => originsWithin(list, undefined)));
  return texts ? { kind: 'texts', path, origin } : { kind: 'value', path, form: 'any', origin };
}
