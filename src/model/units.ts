/** Quantities as the user writes them, parsed once; each target prints them in its own way. */

const durationUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const byteUnits: Record<string, number> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };

export const durationPattern: RegExp = /^(\d+)(ms|s|m|h|d)$/;
export const bytesPattern: RegExp = /^(\d+)(Ki|Mi|Gi|Ti)$/;
export const cpuPattern: RegExp = /^(?:(\d+)m|(\d+(?:\.\d{1,3})?))$/;
export const percentPattern: RegExp = /^(\d+(?:\.\d+)?)%$/;

function match(pattern: RegExp, text: string): RegExpExecArray {
  const found = pattern.exec(text);
  if (!found) throw new Error(`internal error: ${JSON.stringify(text)} was not checked against ${String(pattern)}`);
  return found;
}

/** Milliseconds of `'30s'`. */
export function parseDuration(text: string): number {
  const [, amount, unit] = match(durationPattern, text);
  return Number(amount) * durationUnits[unit!]!;
}

/** Bytes of `'512Mi'`. */
export function parseBytes(text: string): number {
  const [, amount, unit] = match(bytesPattern, text);
  return Number(amount) * byteUnits[unit!]!;
}

/** Thousandths of a core of `'250m'`, `'1.5'` or `2`. */
export function parseCpu(text: string | number): number {
  // A large one prints as 1e+21.
  if (typeof text === 'number') return Math.round(text * 1000);
  const [, milli, cores] = match(cpuPattern, text);
  return milli === undefined ? Math.round(Number(cores) * 1000) : Number(milli);
}

/** The fraction of `'99.9%'`: 0.999. */
export function parsePercent(text: string): number {
  return Number((Number(match(percentPattern, text)[1]) / 100).toPrecision(12));
}

function largestUnit(amount: number, units: Record<string, number>): string {
  const [unit, size] = Object.entries(units).findLast(([, s]) => amount % s === 0) ?? Object.entries(units)[0]!;
  return `${Math.ceil(amount / size)}${unit}`;
}

/** `1536Mi`: the largest unit that keeps the amount whole; Kubernetes' notation. */
export function formatBytes(bytes: number): string {
  return bytes === 0 ? '0' : largestUnit(bytes, byteUnits);
}

/** `90s`, `5m`: the largest unit that keeps the amount whole. Days are printed as hours, which Go's and systemd's parsers know. */
export function formatDuration(ms: number): string {
  const { d: _, ...units } = durationUnits;
  return ms === 0 ? '0s' : largestUnit(ms, units);
}
