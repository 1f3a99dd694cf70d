import { describe, expect, test } from 'vitest';
import { columns, widthOf, type Paint } from '../../src/diff/render/columns.ts';
import { toText } from '../../src/diff/render/text.ts';
import type { DiffReport } from '../../src/diff/report.ts';
import { causeWith, hostileReport, largeReport, placeWith, reference, reportWith, riskOf } from './reports.ts';

const paint: Paint = (_, text) => text;
const textOf = (report: DiffReport, full = false): string => toText(report, { paint, full });

const small = reportWith([
  causeWith('services.web.image', [placeWith({ file: 'out/compose/*/compose.yaml', environments: ['demo', 'local'] }), placeWith({ kind: 'removed', name: 'services.old', before: undefined, after: undefined, line: 9, risks: [riskOf('rollout')] })], { before: 'nginx:1', after: 'nginx:2' }),
  causeWith('services.old', [], { before: { image: 'old' }, after: undefined }),
  causeWith('resources.db.storage', [placeWith({ target: 'kubernetes', file: 'out/kubernetes/prod/db.yaml', name: 'StatefulSet/db', line: 3, before: '10Gi', after: '5Gi', risks: [riskOf('data-loss', 'the volume is made anew')], also: ['services.web.image'] })], { before: undefined, after: '5Gi' }),
]);

test('the summary first, then the riskiest edit, each with its reasons', () => {
  expect(textOf(small)).toBe(`data-loss: 1 place · rollout: 1 · 3 edits, 4 places in 3 files

resources.db.storage added: 5Gi  platform.config.ts:40
  data-loss: the volume is made anew (1 place)
      ${reference}
  kubernetes: 1 place in 1 file
    out/kubernetes/prod/db.yaml:3
      ~ StatefulSet/db [data-loss]  10Gi -> 5Gi  (with services.web.image)

services.web.image  nginx:1 -> nginx:2  platform.config.ts:40
  compose: 3 places in 2 files
    out/compose/local/compose.yaml:9
      - services.old
    out/compose/*/compose.yaml (demo, local)
      ~ services.web.image  nginx:1 -> nginx:2

services.old removed  platform.config.ts:40
  changes no file
`);
});

test('colours: the worst in red, names of files apart, and no line the wider for it', () => {
  const marked = toText(small, { paint: (style, text) => `{${style}:${text}}` });
  expect(marked.split('\n')[0]).toBe('{red:data-loss: 1 place ·} rollout: 1 · 3 edits, 4 places in 3 files');
  expect(marked).toContain('    {cyan:out/kubernetes/prod/db.yaml:3}\n      {yellow:~} StatefulSet/db {red:[data-loss]}  10Gi -> 5Gi  {dim:(with services.web.image)}\n');
  expect(marked).toContain('\n      {red:-} services.old\n');
  expect(marked.replace(/\{\w+:([^}]*)\}/g, '$1')).toBe(textOf(small));
});

test('what no edit explains', () => {
  expect(textOf(reportWith([], [placeWith({})]))).toBe(`no known risk · 0 edits, 1 place in 1 file · 1 that no edit explains

no edit explains this, which is a fault of platform:
  compose: 1 place in 1 file
    out/compose/local/compose.yaml:1
      ~ services.web.image  nginx:1 -> nginx:2
`);
});

describe('folding', () => {
  const places = Array.from({ length: 40 }, (_, i) => placeWith({ file: `out/compose/${i % 13}/compose.yaml`, line: i + 1, name: `place ${i}`, risks: i === 39 ? [riskOf('exposure')] : [] }));
  const report = reportWith([causeWith('services.web.ports', places)]);

  test('a long group shows its riskiest places, and says how many are not shown', () => {
    const text = textOf(report);
    expect(text).toContain('\n      ~ 40: place 39 [exposure]');
    expect(text.match(/~ (?:\d+: )?place /g)).toHaveLength(8);
    expect(text).toContain('    … and 32 more places in 13 files; --full shows all\n');
  });

  test('--full shows all', () => {
    const text = textOf(report, true);
    expect(text.match(/~ (?:\d+: )?place /g)).toHaveLength(40);
    expect(text).not.toContain('--full');
  });

  test('one place too many is shown, not counted', () => {
    expect(textOf(reportWith([causeWith('a', places.slice(0, 9))]))).not.toContain('more');
  });
});

describe('lines', () => {
  const reports = { hostile: hostileReport(), large: largeReport(500, 7), 'every risk': largeReport(200), 'long names': reportWith([causeWith(`services.${'x'.repeat(300)}`, [placeWith({ name: 'y'.repeat(500), file: `out/${'z'.repeat(400)}`, before: '漢'.repeat(200), after: `${'漢'.repeat(199)}字` })])]) };

  test.each(Object.entries(reports))('of %s fit 100 columns', (_, report) => {
    for (const full of [false, true]) expect(textOf(report, full).split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('a long name is broken, and nothing of it is lost', () => {
    expect(textOf(reports['long names']).replace(/\n */g, '')).toContain('y'.repeat(500));
  });

  test('nothing that a terminal would obey is printed', () => {
    // The controls that end lines are ours.
    expect(textOf(hostileReport(), true).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });
});

test.each([
  ['at the start', `a${'x'.repeat(200)}`, `b${'x'.repeat(200)}`, 'axxxxxxxxxxxx… -> bxxxxxxxxxxxx…'],
  ['in the middle', `${'x'.repeat(100)}1${'y'.repeat(100)}`, `${'x'.repeat(100)}2${'y'.repeat(100)}`, '…xxxxxxxxxxxx1yyyyyyyyyyyy… -> …xxxxxxxxxxxx2yyyyyyyyyyyy…'],
  ['at the end', `${'x'.repeat(100)}1`, `${'x'.repeat(100)}2`, '…xxxxxxxxxxxx1 -> …xxxxxxxxxxxx2'],
  ['where one is longer', 'x'.repeat(100), 'x'.repeat(101), '…xxxxxxxxxxxx -> …xxxxxxxxxxxxx'],
  ['beside a pair', `${'x'.repeat(88)}${'😀'.repeat(3)}abcdefg1`, `${'x'.repeat(88)}${'😀'.repeat(3)}abcdefg2`, '…😀😀😀abcdefg1 -> …😀😀😀abcdefg2'],
])('of long texts that differ %s, what differs is shown', (_, before, after, shown) => {
  expect(textOf(reportWith([causeWith('a', [placeWith({ before, after })])]))).toContain(`  ${shown}\n`);
});
