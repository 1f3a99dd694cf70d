/**
 * Damerau-Levenshtein distance (optimal string alignment): swapped neighbours count as one mistake. `limit` or more is all that
 * is said of what is further, which most of many candidates are.
 */
function distance(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  let above2 = new Uint16Array(width);
  let above = Uint16Array.from({ length: width }, (_, j) => j);
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, above2[j - 2]! + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    // No later row has less: a swap starts two rows up, where nothing is more than one less, and costs one.
    if (least >= limit) return limit;
    [above2, above, row] = [above, row, above2];
  }
  return above[b.length]!;
}

/** The one candidate that a typist may have meant: at most a third of the letters wrong. `undefined` where none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const d = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate, bestDistance);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
