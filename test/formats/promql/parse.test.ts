import { describe, expect, test } from 'vitest';
import { checkPromql } from '../../../src/formats/promql/check.ts';
import { parsePromql } from '../../../src/formats/promql/parse.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import type { Expression } from '../../../src/formats/promql/document.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { accepted, refused } from './written.ts';

const asked = convention('a test asks');

describe('is read', () => {
  test.each(accepted)('%j', (written, printed) => {
    const { expression, problem } = parsePromql(written);
    expect(problem).toBeNull();
    expect(printPromql(expression as Expression, asked).value).toBe(printed);
    expect(checkPromql(expression!)).toEqual([]);
  });
});

describe('is refused', () => {
  test.each(refused)('%j', (written, offset, reason) => {
    const { expression, problem } = parsePromql(written);
    if (offset === null) {
      expect(problem).toBeNull();
      expect(checkPromql(expression!).map((one) => one.reason)).toEqual([reason]);
    } else {
      expect(problem).toEqual({ offset, reason });
    }
  });
});

test('each part has its place', () => {
  const text = 'sum(rate(x[5m])) / (y offset 5m) > 0.05';
  const { places } = parsePromql(text);
  const found = [...places].map(([{ kind }, at]) => `${kind} ${at}`);
  expect(new Set(found)).toEqual(new Set(['selector 9', 'window 9', 'call 4', 'aggregation 0', 'selector 20', 'binary 0', 'number 35']));
});

test('no text makes the reader fail', () => {
  for (const text of ['\0', '((((', '{{', '[[', '"\\', '-'.repeat(5000), '('.repeat(500), 'a '.repeat(5000), '\ud800', 'x{"', 'x @', 'x[5m:', '\u2028', '#']) {
    const { expression, problem } = parsePromql(text);
    expect([text, expression === null]).toEqual([text, problem !== null]);
  }
});
