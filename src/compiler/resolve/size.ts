import type { Size } from '../../catalog/facets.ts';
import type * as Model from '../../model/types.gen.ts';
import { parseBytes, parseCpu } from '../../model/units.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import type { Origin } from '../../provenance/origin.ts';
import { map, Traced } from '../../provenance/traced.ts';
import { defaulted } from './defaults.ts';

type Range<T> = Traced<T> | readonly [Traced<T>, Traced<T>] | readonly Traced<T>[];

function range<T>(value: Range<T> | undefined, parse: (amount: T) => number, fallback: { request: Traced<number>; limit: Traced<number> }): { request: Traced<number>; limit: Traced<number> } {
  if (value === undefined) return fallback;
  const [request, limit] = value instanceof Traced ? [value, value] : (value as readonly [Traced<T>, Traced<T>]);
  return { request: map(request, parse), limit: map(limit, parse) };
}

const mebibyte = 2 ** 20;

/** Thousandths of a core and bytes; what is not stated is what a small service needs. */
export function resolveSize(size: View<Model.Size> | undefined, owner: Origin): Size {
  const origin = size === undefined ? owner : originOf(size);
  const key = size === undefined ? 'size.' : '';
  const pair = (part: string, request: number, limit: number, reason: string): { request: Traced<number>; limit: Traced<number> } => ({
    request: defaulted(request, origin, key + part, reason),
    limit: defaulted(limit, origin, key + part, reason),
  });
  return {
    cpu: range<string | number>(size?.cpu, parseCpu, pair('cpu', 100, 1000, 'little is reserved, and one core may be used in bursts')),
    memory: range<string>(size?.memory, parseBytes, pair('memory', 128 * mebibyte, 512 * mebibyte, 'what a small service needs, with room for peaks')),
  };
}
