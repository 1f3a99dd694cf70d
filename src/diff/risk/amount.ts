import { type Plain, textOf } from '../plain.ts';

type Units = Readonly<Record<string, number>>;

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export const quantities: Units = { '': 1, '%': 1, n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 };

/** Units of compose are binary, whatever they are called. https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values */
export const composeBytes: Units = { '': 1, b: 1, k: 2 ** 10, K: 2 ** 10, kb: 2 ** 10, m: 2 ** 20, M: 2 ** 20, mb: 2 ** 20, g: 2 ** 30, G: 2 ** 30, gb: 2 ** 30 };

const durations: Units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000, y: 31_536_000_000 };

const amount = /^(\d+(?:\.\d+)?)([A-Za-z%]*)$/;

/** `undefined` of what is no amount in these units. A share and a number cannot be compared. */
export function amountOf(value: Plain | undefined, units: Units): { readonly size: number; readonly isShare: boolean } | undefined {
  const [, number, unit = ''] = amount.exec(textOf(value)) ?? [];
  return number === undefined || units[unit] === undefined ? undefined : { size: Number(number) * units[unit], isShare: unit === '%' };
}

const span = /(\d+)(ms|[smhdwy])/g;
const spans = /^(?:\d+(?:ms|[smhdwy]))+$/;

/** Milliseconds of `1h30m`; a bare number is seconds. https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations */
export function durationOf(value: Plain | undefined): number | undefined {
  const text = textOf(value);
  if (value !== undefined && /^\d+$/.test(text)) return Number(text) * 1000;
  if (!spans.test(text)) return undefined;
  return [...text.matchAll(span)].reduce((sum, [, number, unit]) => sum + Number(number) * durations[unit!]!, 0);
}
