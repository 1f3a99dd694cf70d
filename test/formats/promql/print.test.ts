import { describe, expect, test } from 'vitest';
import { aggregate, and, arithmetic, binary, call, compare, divide, histogramQuantile, like, max, negative, not, number, on, or, over, rate, series, subquery, subtract, sum, text, time, unless } from '../../../src/formats/promql/build.ts';
import type { Expression } from '../../../src/formats/promql/document.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import { convention, modelOrigin, partsOf } from '../../../src/provenance/origin.ts';
import { path } from '../../../src/provenance/path.ts';
import { traced } from '../../../src/provenance/traced.ts';

const asked = convention('a test asks');
const a = series('a');
const b = series('b');
const c = series('c');

describe('an expression is printed as', () => {
  test.each<[string, Expression]>([
    ['up', series('up')],
    ['up{instance!="x",job="web"}', series('up', { job: 'web', instance: not('x') })],
    ['{job="web"}', series('', { job: 'web' })],
    ['{__name__="a.b",c="d"}', series('a.b', { c: 'd' })],
    ['x{"a.b"="c"}', series('x', { 'a.b': 'c' })],
    [String.raw`x{a="say \"hi\"\\\n\x01é\u00a0\U000e0001"}`, series('x', { a: 'say "hi"\\\n\u0001é\u00a0\u{e0001}' })],
    [String.raw`x{a="\ufffd"}`, series('x', { a: '\ud800' })],
    ['x offset 5m', { ...series('x'), offset: 300_000 }],
    ['x @ 1.500 offset -1w', { ...series('x'), at: 1500, offset: -604_800_000 }],
    ['x @ end()', { ...series('x'), at: 'end' }],
    ['rate(x{job=~"a|b"}[1h30m])', rate(over(series('x', { job: like('a|b') }), 5_400_000))],
    ['rate(x[5m] offset 1d)', rate(over({ ...series('x'), offset: 86_400_000 }, 300_000))],
    ['rate(x[$__rate_interval])', rate(over(series('x'), '$__rate_interval'))],
    ['max_over_time((a > 1)[1h:1m] offset 30d)', call('max_over_time', { ...subquery(compare(a, '>', 1), 3_600_000, 60_000), offset: 2_592_000_000 })],
    ['max_over_time(a[1h:])', call('max_over_time', subquery(a, 3_600_000))],
    ['sum(a)', sum(a)],
    ['sum by (job, le) (a)', sum(a, 'job', 'le')],
    ['sum without () (a)', aggregate('sum', a, { clause: 'without', labels: [] })],
    ['topk by (job) (5, a)', aggregate('topk', a, { clause: 'by', labels: ['job'] }, number(5))],
    ['count_values("version", a)', aggregate('count_values', a, null, text('version'))],
    ['histogram_quantile(0.99, a)', histogramQuantile(0.99, a)],
    ['time() - a', subtract(time(), a)],
    ['-a', negative(a)],
    ['-(-a)', negative(negative(a))],
    ['-(1)', { kind: 'negative', type: 'scalar', of: number(1) }],
    ['-a ^ b', negative(binary(a, '^', b))],
    ['(-a) ^ (-1)', binary(negative(a), '^', -1)],
    ['-(a * b)', negative(binary(a, '*', b))],
    ['a ^ b ^ c', binary(a, '^', binary(b, '^', c))],
    ['(a ^ b) ^ c', binary(binary(a, '^', b), '^', c)],
    ['a - b - c', subtract(subtract(a, b), c)],
    ['a - (b - c)', subtract(a, subtract(b, c))],
    ['a / b > 0.05', compare(divide(a, b), '>', 0.05)],
    ['(a > 1) / b', divide(compare(a, '>', 1), b)],
    ['a > bool 0', { ...binary(a, '>', 0), bool: true }],
    ['1 + 2', arithmetic(1, '+', 2)],
    ['a and b and c', and(and(a, b), c)],
    ['(a and b) or c', or(and(a, b), c)],
    ['a or (b unless c)', or(a, unless(b, c))],
    ['a > 1 and on () b < 2', and(compare(a, '>', 1), compare(b, '<', 2), on())],
    ['a * on (job) group_left (version) b', binary(a, '*', b, { clause: 'on', labels: ['job'], group: { side: 'group_left', labels: ['version'] } })],
    ['a * ignoring () group_right () b', binary(a, '*', b, { clause: 'ignoring', labels: [], group: { side: 'group_right', labels: [] } })],
    ['a * b', binary(a, '*', b, { clause: 'ignoring', labels: [] })],
  ])('%s', (expected, expression) => {
    expect(printPromql(expression, asked).value).toBe(expected);
  });
});

test.each([
  [0, '0'],
  [-0, '-0'],
  [0.05, '0.05'],
  [1e-9, '0.000000001'],
  [-1.25e-7, '-0.000000125'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [Infinity, '+Inf'],
  [-Infinity, '-Inf'],
  [NaN, 'NaN'],
])('the number %d is %s', (value, expected) => {
  expect(printPromql(number(value), asked).value).toBe(expected);
});

test.each([
  [0, '0s'],
  [1, '1ms'],
  [90_000, '1m30s'],
  [604_800_000, '1w'],
  [86_400_000 * 8, '8d'],
  [86_400_000 * 365, '1y'],
  [86_400_000 * 366, '366d'],
  [5_401_001, '1h30m1s1ms'],
])('%d milliseconds are %s', (milliseconds, expected) => {
  expect(printPromql({ kind: 'subquery', type: 'range', of: a, length: milliseconds }, asked).value).toBe(`a[${expected}:]`);
});

const long = series('a_name_of_fifty_characters_so_that_lines_become_long');

test('what is too long for a line is broken as Prometheus breaks it', () => {
  const ratio = divide(sum(rate(over(long, 300_000)), 'job'), sum(rate(over(long, 300_000)), 'job'));
  expect(printPromql(and(compare(ratio, '>', 0.05), compare(max(long, 'job'), '>', 0), on('job')), asked).value).toBe(`\
      sum by (job) (rate(${long.metric as string}[5m]))
    /
      sum by (job) (rate(${long.metric as string}[5m]))
  >
    0.05
and on (job)
  max by (job) (${long.metric as string}) > 0`);
  expect(printPromql(histogramQuantile(0.99, sum(rate(over(long, 300_000)), 'le', 'some_label_with_a_long_name_too')), asked).value).toBe(`\
histogram_quantile(
  0.99,
  sum by (le, some_label_with_a_long_name_too) (
    rate(${long.metric as string}[5m])
  )
)`);
});

test('the width of a line is its bytes', () => {
  const wide = sum(series('x', { a: 'é'.repeat(44) }));
  expect(printPromql(wide, asked).value).toBe(`sum(x{a="${'é'.repeat(44)}"})`);
  expect(printPromql(sum(series('x', { a: 'é'.repeat(45) })), asked).value).toBe(`sum(\n  x{a="${'é'.repeat(45)}"}\n)`);
});

test('one line stays one where it is asked for', () => {
  expect(printPromql(sum(sum(sum(long))), asked, { oneLine: true }).value).not.toContain('\n');
});

test('everything traced in an expression is among its origins', () => {
  const from = (key: string): ReturnType<typeof modelOrigin> => modelOrigin(path([key]));
  const printed = printPromql(compare(rate(over(series(traced('x', from('metric')), { job: traced('web', from('job')) }), traced(60_000, from('window')))), '>', traced(3, from('threshold'))), asked);
  expect(printed.value).toBe('rate(x{job="web"}[1m]) > 3');
  expect(new Set(partsOf(printed.origin))).toEqual(new Set([asked, from('metric'), from('job'), from('window'), from('threshold')]));
});

test('a chain of thousands of operands takes no longer for each than a short one', () => {
  let chain: Expression = a;
  for (let i = 0; i < 3000; i++) chain = or(chain, a);
  const printed = printPromql(chain, asked).value;
  expect(printed.split('\n').length).toBeGreaterThan(3000);
});
