/** Whole milliseconds by stage; the process's own start counts for the first. */
export interface Timer {
  readonly lap: (stage: string) => void;
  readonly laps: () => Record<string, number>;
  readonly total: () => number;
  readonly table: () => string;
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** @param from a point of `performance.now()`; 0 is the start of the process */
export function createTimer(from = 0): Timer {
  const laps: [string, number][] = [];
  let last = from;
  return {
    lap: (stage) => {
      const now = performance.now();
      laps.push([stage, rounded(now - last)]);
      last = now;
    },
    laps: () => Object.fromEntries(laps),
    total: () => Math.round(performance.now() - from),
    table: () => laps.map(([stage, ms]) => `${ms.toFixed(1).padStart(8)} ms  ${stage}\n`).join(''),
  };
}
