import { because, type Leaf, type Node } from '../../provenance/document.ts';
import { convention, partsOf, type Origin } from '../../provenance/origin.ts';
import { formatPath } from '../../provenance/path.ts';
import { traced } from '../../provenance/traced.ts';
import { withoutComments } from '../../provenance/without-comments.ts';
import { compareText } from '../../util/sort.ts';
import { identifier } from './naming.ts';
import type { ChartValue, ValueStore } from './store.ts';
import { inOrder, isValue, treeOf, type ValueTree } from './tree.ts';
import { originsWithin, present, valueOf } from './vector.ts';

/** The values of one environment: all that its templates ask for. */
export function environmentValues(store: ValueStore, environment: number): Node {
  return toNode(treeOf(inOrder(store)), (value) => entryOf(value, environment));
}

/** The chart's defaults: those of one environment, and where it has none, of the first that has one. */
export function defaultValues(store: ValueStore, environment: number): Node {
  return toNode(treeOf(inOrder(store)), (value) => entryOf(value, value.nodes[environment] === undefined ? value.nodes.findIndex((node) => node !== undefined) : environment));
}

function toNode(tree: ValueTree, of: (value: ChartValue) => Node | undefined): Node {
  const block: Record<string, Node> = {};
  for (const [key, child] of Object.entries(tree)) {
    const node = isValue(child) ? of(child) : toNode(child, of);
    if (node !== undefined && (isValue(child) || Object.keys(node as object).length > 0)) block[key] = node;
  }
  return block;
}

/** With a comment that says what it follows from, and not those that stand in the manifests; it stands there because the environments differ, so it has the origins of all. */
function entryOf(value: ChartValue, environment: number): Node | undefined {
  const node = value.nodes[environment];
  if (node === undefined) return undefined;
  const own = originsWithin(node, undefined);
  const comment = convention('whoever sets a value wants to know what it follows from', { comment: describe(own, value.path[0]!) });
  const others = present(value.nodes).flatMap((other) => (other === node ? [] : [withoutComments(originsWithin(other, undefined))]));
  return because([comment, ...others, ...value.reasons.map(withoutComments)], Array.isArray(node) ? because(withoutComments(own), [...(node as readonly Node[])]) : traced(valueOf(node as Leaf), withoutComments(own)));
}

/** Places that are named; how many others there are would change with each of them. */
const MOST_NAMED = 3;

/** What a value follows from, in a line: the places in the model, otherwise the reason. */
export function describe(origin: Origin, scope: string): string {
  const parts = partsOf(origin);
  const stated = [...new Set(parts.flatMap((part) => ((part.kind === 'model' || part.kind === 'override') && part.path !== null ? [formatPath(part.path)] : [])))].sort(compareText);
  const isOwn = (place: string): boolean => identifier(place.split('.')[1] ?? '') === scope;
  if (stated.length > 0) return listed([...stated.filter(isOwn), ...stated.filter((place) => !isOwn(place))]);
  const defaults = parts.flatMap((part) => (part.kind === 'default' ? [part.path === null ? part.reason : `default of ${formatPath(part.path)}: ${part.reason}`] : []));
  if (defaults.length > 0) return listed([...new Set(defaults)]);
  return listed([...new Set(parts.flatMap((part) => ('reason' in part ? [part.reason] : [])))]);
}

function listed(texts: readonly string[]): string {
  return texts.length > MOST_NAMED ? `${texts.slice(0, MOST_NAMED).join(', ')} and others` : texts.join(', ');
}
