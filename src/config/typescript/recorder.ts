import type { Brought, Records, Spread, Written } from '../written.ts';

/** What wrapped literals call while the model runs. Each gives what the bare literal would have given. */
export interface LiteralRecorder {
  readonly made: <T extends object>(site: number, value: T) => T;
  readonly merged: (site: number, ...pieces: unknown[]) => object;
  readonly joined: (site: number, ...pieces: unknown[]) => unknown[];
}

export interface Recording {
  readonly records: Records;
  readonly sites: readonly Written[];
}

/** `recording` answers `undefined` once the load is over; literals that are still evaluated then are only what they are. */
export function recordLiterals(recording: () => Recording | undefined): LiteralRecorder {
  const note = (site: number, value: object, parts: readonly Brought[]): void => {
    const into = recording();
    into?.records.set(value, { site: into.sites[site]!.site, parts });
  };
  const spread = (value: unknown, length: number): Spread => {
    const object = typeof value === 'object' && value !== null ? value : undefined;
    const written = object === undefined ? undefined : recording()?.records.get(object);
    return { length, written, object: written === undefined ? object : undefined };
  };
  return {
    made(site, value) {
      const into = recording();
      into?.records.set(value, into.sites[site]!);
      return value;
    },
    merged(site, first, ...pieces) {
      const dynamic = recording()?.sites[site]!.site.entries.filter((entry) => entry.kind !== 'named') ?? [];
      const result = first as object;
      const parts: Brought[] = [];
      for (let i = 0; i < pieces.length; i++) {
        // Pieces alternate: what a spread or a computed key brought, then the named entries up to the next.
        const piece = pieces[i] as object;
        const spreads = i % 2 === 0 && dynamic[i / 2]?.kind === 'spread';
        if (i % 2 === 0) parts.push(spreads ? spread(piece, 1) : (Object.keys(piece ?? {})[0] ?? ''));
        Object.defineProperties(result, Object.getOwnPropertyDescriptors(spreads || dynamic.length === 0 ? { ...piece } : piece));
      }
      note(site, result, parts);
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
      note(site, result, parts);
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
