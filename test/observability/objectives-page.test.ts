// docs/observability.md says what the tables of the code say.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { burnRatesOf } from '../../src/observability/objectives/windows.ts';
import { knownMetrics } from '../../src/observability/service/known-metrics.ts';
import { convention } from '../../src/provenance/origin.ts';
import { traced, type Traced } from '../../src/provenance/traced.ts';

const page = readFileSync('docs/observability.md', 'utf8');

/** Cells of the rows of the table that begins with this heading. */
function tableWith(heading: string): string[][] {
  const lines = page.slice(page.indexOf(`| ${heading} |`)).split('\n');
  const rows = lines.slice(2, lines.findIndex((line) => !line.startsWith('|')));
  return rows.map((row) => row.replaceAll('\\|', '\u0000').split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('\u0000', '|')));
}

const day = 86_400_000;
const of = (value: number): Traced<number> => traced(value, convention('of a test'));

test('the windows', () => {
  const rates = (days: number): ReturnType<typeof burnRatesOf> => burnRatesOf(of(days * day), of(0.001), of(300_000));
  const [month, four, week] = [rates(30), rates(28), rates(7)];
  const rows = month.map(({ share, long, short, severity, factor }, i) => [`${share * 100} %`, `${long / 3_600_000} h`, `${short / 60_000} min`, ...[factor, four[i]!.factor, week[i]!.factor].map(({ value }) => String(value)), severity]);
  expect(tableWith('share of the budget')).toEqual(rows);
});

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}

test('the metrics that are known', () => {
  const rows = knownMetrics.map(({ name, counts, times, failure, by }) => [`\`${name}\``, counts ? 'yes' : '', times ? 'yes' : '', failure === null ? '' : `${inWords(failure.labels)} matches \`${failure.matches}\``, by]);
  expect(tableWith('metric')).toEqual(rows);
});
