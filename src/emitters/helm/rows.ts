import type { Vector } from './vector.ts';

// The longest common subsequence of lists, in which each keeps its order.

/** Indices of the entries of several lists, row by row; `pairing` puts side by side what stands between the same neighbours, too. */
export function alignRows(keys: Vector<readonly string[]>, pairing: boolean): (number | undefined)[][] {
  let rows: { key: string; at: (number | undefined)[] }[] = [];
  keys.forEach((own, e) => {
    if (own === undefined) return;
    const row = (key: string, i: number): (typeof rows)[number] => ({ key, at: keys.map((_, other) => (other === e ? i : undefined)) });
    const merged: typeof rows = [];
    for (const [old, now] of runs(rows.map(({ key }) => key), own)) {
      const paired = old.length === now.length && (pairing || old.every((o, n) => rows[o]!.key === own[now[n]!]));
      if (paired) old.forEach((o, n) => merged.push({ ...rows[o]!, at: rows[o]!.at.map((i, other) => (other === e ? now[n] : i)) }));
      else merged.push(...old.map((o) => rows[o]!), ...now.map((n) => row(own[n]!, n)));
    }
    rows = merged;
  });
  return rows.map(({ at }) => at);
}

/** Indices of two lists, cut where both have the same: each run is such a pair, or what stands between two of them. */
function runs(a: readonly string[], b: readonly string[]): [number[], number[]][] {
  const found: [number[], number[]][] = [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) found.push([[start], [start++]]);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  found.push(...longestCommon(a, b, start, endA, endB));
  for (let i = 0; endA + i < a.length; i++) found.push([[endA + i], [endB + i]]);
  return found;
}

function longestCommon(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number): [number[], number[]][] {
  const width = endB - start + 1;
  const longest = new Uint32Array((endA - start + 1) * width);
  const at = (i: number, j: number): number => longest[(i - start) * width + (j - start)]!;
  for (let i = endA - 1; i >= start; i--) for (let j = endB - 1; j >= start; j--) longest[(i - start) * width + (j - start)] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: [number[], number[]][] = [];
  let gap: [number[], number[]] = [[], []];
  const close = (): void => {
    if (gap[0].length + gap[1].length > 0) found.push(gap);
    gap = [[], []];
  };
  let [i, j] = [start, start];
  while (i < endA || j < endB) {
    if (i < endA && j < endB && a[i] === b[j]) {
      close();
      found.push([[i++], [j++]]);
    } else if (j === endB || (i < endA && at(i + 1, j) >= at(i, j + 1))) gap[0].push(i++);
    else gap[1].push(j++);
  }
  close();
  return found;
}
