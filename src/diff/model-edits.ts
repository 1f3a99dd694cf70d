import type { Keys } from './keys.ts';

/** One edit of a model: a value that was changed, added (no `before`) or removed (no `after`). */
export interface ModelEdit {
  readonly keys: Keys;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What was edited between two models, as deep as both have something to compare; the order of keys is no edit. In the order of the newer model, what it lacks last. */
export function editsBetween(before: unknown, after: unknown): ModelEdit[] {
  const edits: ModelEdit[] = [];
  compare(before, after, [], edits);
  return edits;
}

function compare(before: unknown, after: unknown, keys: Keys, into: ModelEdit[]): void {
  if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) compare(before[key], after[key], [...keys, key], into);
    return;
  }
  // Of lists of one length, entries are compared; otherwise it cannot be told which entry is the same, and the list is what was edited.
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.some(isBlock)) {
    before.forEach((item: unknown, i) => {
      compare(item, (after as unknown[])[i], [...keys, i], into);
    });
    return;
  }
  if (sameValue(before, after)) return;
  into.push({ keys, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
}

/** Whether both say the same, in whatever order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(a[key], b[key]));
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isBlock(value) && !Array.isArray(value);
}

/** The model with some of the edits made: each part on the way is copied, the rest is shared. */
export function withEdits(model: unknown, edits: readonly ModelEdit[]): unknown {
  return edits.reduce((made, { keys, after }) => replaced(made, keys, after), model);
}

function replaced(node: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item: unknown, i) => (i === key ? replaced(item, rest, value) : item));
  const copy: Record<string, unknown> = { ...(node as Readonly<Record<string, unknown>>) };
  const made = replaced(copy[key], rest, value);
  if (made === undefined) delete copy[key];
  else copy[key] = made;
  return copy;
}
