import type { Leaf } from '../../provenance/document.ts';
import { invariant } from '../../util/invariant.ts';
import { valueOf } from '../leaf.ts';

export function leafText(leaf: Leaf): string {
  const value = valueOf(leaf);
  invariant(typeof value !== 'number' || Number.isFinite(value), `${String(value)} in a document`);
  return JSON.stringify(value);
}
