import type { Node } from 'oxc-parser';

const leave = Symbol('leave');

/**
 * Visits every node below `root`, parents first, siblings in no order. `leaving` is called after all that lies in a node for which `enter`
 * answered true. Without recursion, since a sum of ten thousand terms is as many levels deep; and by the nodes' own properties, since
 * the parser's visitor takes longer to load than a model to walk.
 */
export function walk(root: Node, enter: (node: Node) => boolean, leaving: (node: Node) => void): void {
  const open: (Node | typeof leave)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === leave) leaving(open.pop() as Node);
    else {
      if (enter(node)) open.push(node, leave);
      for (const key in node) {
        const child = (node as unknown as Record<string, unknown>)[key];
        if (typeof child !== 'object' || child === null) continue;
        if (Array.isArray(child)) for (const one of child) push(open, one);
        else push(open, child);
      }
    }
  }
}

function push(open: (Node | typeof leave)[], child: unknown): void {
  if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') open.push(child as Node);
}
