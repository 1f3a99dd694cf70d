import type { Node } from 'oxc-parser';

const leave = Symbol('leave');

type Open = Node | typeof leave;

/** Nodes in which no expression stands. */
const leaves: ReadonlySet<string> = new Set([
  'Identifier',
  'Literal',
  'TemplateElement',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeAnnotation',
  'TSTypeParameterDeclaration',
  'TSTypeParameterInstantiation',
]);

/**
 * Visits the nodes below `root` that can hold expressions, as they stand in the file, parents first. `leaving` is called after all that lies in a node
 * for which `enter` answered true. Without recursion, since a sum of ten thousand terms is as many levels deep; and by the nodes' own
 * properties, since the parser's visitor takes longer to load than a model to walk.
 */
export function walk(root: Node, enter: (node: Node) => boolean, leaving: (node: Node) => void): void {
  const open: Open[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === leave) leaving(open.pop() as Node);
    else {
      if (enter(node)) open.push(node, leave);
      pushChildren(open, node);
    }
  }
}

function pushChildren(open: Open[], node: Node): void {
  let low = open.length;
  for (const key in node) {
    const child = (node as unknown as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) continue;
    if (Array.isArray(child)) for (const one of child) push(open, one);
    else push(open, child);
  }
  // The last is taken first.
  for (let high = open.length - 1; low < high; low++, high--) swap(open, low, high);
}

function swap(open: Open[], a: number, b: number): void {
  const one = open[a]!;
  open[a] = open[b]!;
  open[b] = one;
}

function push(open: Open[], child: unknown): void {
  if (typeof child !== 'object' || child === null) return;
  const { type } = child as Node;
  if (typeof type === 'string' && !leaves.has(type)) open.push(child as Node);
}
