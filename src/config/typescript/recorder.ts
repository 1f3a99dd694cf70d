import type { Brought, Records, Spread, Written } from '../written.ts';

/** What wrapped literals call while the model runs. Each gives what the bare literal would have given. */
export interface LiteralRecorder {
  readonly made: <T extends object>(site: number, value: T) => T;
  readonly merged: (site: number, ...pieces: unknown[]) => object;
  readonly joined: (site: number, ...pieces: unknown[]) => unknown[];
}

export function recordLiterals(records: Records, sites: readonly Written[]): LiteralRecorder {
  const spread = (value: unknown, length: number): Spread => {
    const object = typeof value === 'object' && value !== null ? value : undefined;
    const written = object === undefined ? undefined : records.get(object);
    return { length, written, object: written === undefined ? object : undefined };
  };
  return {
    made(site, value) {
      records.set(value, sites[site]!);
      return value;
    },
    merged(site, first, ...pieces) {
      const { site: place } = sites[site]!;
      const entries = place.entries.filter((entry) => entry.kind !== 'named');
      const result = first as object;
      const parts: Brought[] = [];
      for (let i = 0; i < pieces.length; i++) {
        const piece = pieces[i];
        // Pieces alternate: what a spread or a computed key brought, then the named entries up to the next.
        const spreads = i % 2 === 0 && entries[i / 2]!.kind === 'spread';
        if (i % 2 === 0) parts.push(spreads ? spread(piece, 1) : (Object.keys(piece as object)[0] ?? ''));
        Object.defineProperties(result, Object.getOwnPropertyDescriptors(spreads ? { ...(piece as object) } : (piece as object)));
      }
      records.set(result, { site: place, parts });
      return result;
    },
    joined(site, first, ...pieces) {
      const result = first as unknown[];
      const parts: Brought[] = [];
      for (const [i, piece] of pieces.entries()) {
        const items = i % 2 === 0 ? itemsOf(piece) : (piece as unknown[]);
        if (i % 2 === 0) parts.push(spread(piece, items.length));
        const start = result.length;
        result.length += items.length;
        for (let index = 0; index < items.length; index++) {
          // A hole stays a hole.
          if (index in items) result[start + index] = items[index];
        }
      }
      records.set(result, { site: sites[site]!.site, parts });
      return result;
    },
  };
}

function itemsOf(value: unknown): unknown[] {
  if (value === null || value === undefined || typeof (value as Iterable<unknown>)[Symbol.iterator] !== 'function') {
    throw new TypeError(`a spread value is not iterable: ${value === null ? 'null' : typeof value}`);
  }
  return [...(value as Iterable<unknown>)];
}
