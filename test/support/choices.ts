/** Where a generator's choices come from: a seed, or a property test that can shrink them. */
export interface Choices {
  /** A whole number from 0, and below `limit`. */
  readonly below: (limit: number) => number;
}

/** Choices that follow from a seed alone. Mulberry32: small and even enough to make test data; not for secrets. */
export function seeded(seed: number): Choices {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (limit) => Math.floor((next() / 2 ** 32) * limit) };
}

export function between(choices: Choices, least: number, most: number): number {
  return least + choices.below(most - least + 1);
}

/** True in `percent` of 100 cases. */
export function chance(choices: Choices, percent: number): boolean {
  // The likely side of a rare thing is 0, which is what shrinking goes for.
  return choices.below(100) >= 100 - percent;
}

export function pick<T>(choices: Choices, list: readonly T[]): T {
  return list[choices.below(list.length)]!;
}

/** The list in another order. */
export function shuffled<T>(choices: Choices, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(choices.below(rest.length), 1)[0]!);
}

/** Some of the list, each at most once and at most `most` of them, in its order. */
export function some<T>(choices: Choices, list: readonly T[], most: number = list.length): T[] {
  const count = choices.below(Math.min(most, list.length) + 1);
  const chosen = new Set(shuffled(choices, [...list.keys()]).slice(0, count));
  return list.filter((_, i) => chosen.has(i));
}

/** The same data with the keys of every object in another order. */
export function withKeysShuffled(choices: Choices, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeysShuffled(choices, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(shuffled(choices, Object.entries(value)).map(([key, inner]) => [key, withKeysShuffled(choices, inner)]));
}

/** A copy of the data that cannot be changed: to do so throws. */
export function frozen<T>(value: T): T {
  const copy = structuredClone(value);
  freeze(copy);
  return copy;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
