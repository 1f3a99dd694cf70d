import type { Panel, Unit } from '../../observability/panel.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import type { Occurrence } from './occurrence.ts';

/** The value from which on it fires, in the unit in which it is drawn; `undefined` where it has none. */
export function thresholdOf({ alert, subject }: Occurrence): Traced<string> | undefined {
  const { threshold } = alert;
  if (threshold === undefined) return undefined;
  const panels = subject.rows.flatMap((row): readonly Panel[] => row.panels);
  const unit = panels.find(({ title }) => title === alert.panel)?.unit;
  return map(threshold, (value) => formatIn(unit, value));
}

const writers: Readonly<Record<Unit, (value: number) => string>> = {
  ratio: (value) => `${rounded(value * 100)} %`,
  seconds: formatSeconds,
  milliseconds: (value) => formatSeconds(value / 1000),
  bytes: formatBytes,
  'bytes per second': (value) => `${formatBytes(value)}/s`,
  'per second': (value) => `${rounded(value)}/s`,
  'requests per second': (value) => `${rounded(value)}/s`,
  count: rounded,
  boolean: (value) => (value === 0 ? 'no' : 'yes'),
  timestamp: rounded,
};

function formatIn(unit: Unit | undefined, value: number): string {
  return unit === undefined ? rounded(value) : writers[unit](value);
}

/** Without the noise of binary fractions: 0.07 * 100 is 7. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(12)));
}

const times = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

function formatSeconds(value: number): string {
  const [size, unit] = times.find(([seconds]) => value >= seconds && value % seconds === 0) ?? (value < 1 ? [0.001, 'ms'] : [1, 's']);
  return `${rounded(value / size)} ${unit}`;
}

const sizes = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

function formatBytes(value: number): string {
  const power = value < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log2(value) / 10));
  return `${rounded(value / 1024 ** power)} ${sizes[power]!}`;
}
