// Quantities as people say them, in texts that people read.
import { map, type Traced } from '../../provenance/traced.ts';

/** `5 %`, `0.1 %`, of a fraction. */
export function percentInWords(fraction: Traced<number>): Traced<string> {
  return map(fraction, (value) => `${exact(value * 100)} %`);
}

const units: readonly (readonly [one: string, size: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
];

/** `two minutes` is for novels: `2 minutes`, `1 hour`, `500 milliseconds`, of milliseconds; in the largest unit of which they are a whole number. */
export function timeInWords(milliseconds: Traced<number>): Traced<string> {
  return map(milliseconds, (value) => {
    const [one, size] = units.find(([, each]) => value >= each && value % each === 0) ?? units.at(-1)!;
    const count = exact(value / size);
    return `${count} ${count === 1 ? one : `${one}s`}`;
  });
}

/** Without what computing in binary fractions adds: 14.4, not 14.399999999999999. */
export function exact(value: number): number {
  // What most values need, at a tenth of the time.
  return Math.abs(value) < 1000 && Math.abs(value) > 0.001 ? Math.round(value * 1e12) / 1e12 : Number(value.toPrecision(12));
}

/** With a capital at the start. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
