import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPromql } from '../../src/formats/promql/print.ts';
import { placeOf, slower } from '../../src/observability/service/buckets.ts';
import { convention } from '../../src/provenance/origin.ts';
import { traced, type Traced } from '../../src/provenance/traced.ts';
import { promtool, promtoolSuite } from './promtool.ts';

const origin = convention('of a test');
const of = <T>(value: T): Traced<T> => traced(value, origin);

function written(bounds: readonly number[] | null, time: number): string {
  const place = placeOf(bounds === null ? null : bounds.map(of), of(time));
  if (place.kind === 'beyond') return `${place.side} ${place.bound.value}`;
  return printPromql(slower(of('x'), {}, of(time), place), origin, { oneLine: true }).value;
}

test.each<readonly [name: string, bounds: readonly number[] | null, time: number, expected: string]>([
  ['at a bound', [0.1, 0.5], 0.5, 'x{le="+Inf"} - ignoring (le) x{le="0.5"}'],
  ['at a whole bound', [0.1, 1], 1, 'x{le="+Inf"} - ignoring (le) x{le=~"1|1\\\\.0"}'],
  ['at a very small one', [0.00001, 1], 0.00001, 'x{le="+Inf"} - ignoring (le) x{le=~"0\\\\.00001|1e-05"}'],
  ['at a very large one', [1, 2_000_000], 2_000_000, 'x{le="+Inf"} - ignoring (le) x{le=~"2000000|2000000\\\\.0|2e\\\\+06"}'],
  ['between two', [0.25, 0.5], 0.4, 'x{le="+Inf"} - ignoring (le) (0.4 * x{le="0.25"} + ignoring (le) 0.6 * x{le="0.5"})'],
  ['below all', [0.25, 0.5], 0.1, 'below 0.25'],
  ['above all', [0.25, 0.5], 0.6, 'above 0.5'],
  ['nobody knows', null, 0.4, 'x{le="+Inf"} * ignoring (le) (1 - histogram_fraction(0, 0.4, x))'],
])('%s', (_, bounds, time, expected) => {
  expect(written(bounds, time)).toBe(expected);
});

promtoolSuite('of what is slower', () => {
  test('the server says the same, whatever the bounds', () => {
    const histogram = fc
      .uniqueArray(fc.integer({ min: 1, max: 4000 }), { minLength: 2, maxLength: 6 })
      .chain((bounds) => fc.record({ bounds: fc.constant(bounds.toSorted((a, b) => a - b).map((bound) => bound / 1000)), counts: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 }), share: fc.integer({ min: 1, max: 1000 }) }));
    const cases = fc.sample(histogram, { seed: 7, numRuns: 60 }).filter(({ counts }) => counts.some((count) => count > 0));
    const tests = cases.map(({ bounds, counts, share }, i) => {
      const time = Number((bounds[0]! + ((bounds.at(-1)! - bounds[0]!) * share) / 1000).toPrecision(6));
      let sum = 0;
      const series = [...bounds, Infinity].map((bound, j) => ({ series: `x{le="${bound === Infinity ? '+Inf' : bound}"}`, values: String((sum += counts[j]!)) }));
      const reference = `x{le="+Inf"} * ignoring (le) (1 - histogram_fraction(0, ${time}, x))`;
      const same = `abs((${written(bounds, time)}) - (${reference})) < bool 1e-9`;
      return { name: String(i), input_series: series, promql_expr_test: [{ expr: same, eval_time: '0m', exp_samples: [{ labels: '{}', value: 1 }] }] };
    });
    const folder = mkdtempSync(join(tmpdir(), 'platform-buckets-'));
    writeFileSync(join(folder, 'tests.yml'), JSON.stringify({ tests }));
    const { status, stdout, stderr } = spawnSync(promtool, ['test', 'rules', join(folder, 'tests.yml')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(`${stdout}${stderr}`).not.toContain('FAILED');
    expect(status).toBe(0);
    expect(cases.length).toBeGreaterThan(40);
  });
});
