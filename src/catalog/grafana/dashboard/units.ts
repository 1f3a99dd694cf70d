import type { Unit } from '../../../observability/panel.ts';
import type { Traced } from '../../../provenance/traced.ts';
import { fact } from '../../facts.ts';

const reference = 'https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts';

function unit(id: string, reason: string): Traced<string> {
  return fact(id, `grafana.unit.${id}`, reason, reference);
}

/** What Grafana calls them. */
export const unitIds: Readonly<Record<Unit, Traced<string>>> = {
  ratio: unit('percentunit', 'a fraction, shown as per cent'),
  seconds: unit('s', 'seconds'),
  milliseconds: unit('ms', 'milliseconds'),
  bytes: unit('bytes', 'bytes, in powers of 1024'),
  'bytes per second': unit('binBps', 'bytes a second, in powers of 1024'),
  'per second': unit('ops', 'operations a second'),
  'requests per second': unit('reqps', 'requests a second'),
  count: unit('short', 'a number, shortened where it is large'),
  boolean: unit('bool_yes_no', 'yes or no'),
  timestamp: unit('dateTimeFromNow', 'milliseconds since 1970, shown as the time that has passed'),
};
