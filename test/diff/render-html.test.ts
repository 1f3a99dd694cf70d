import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/diff/render/html.ts';
import { pageData, type PageData } from '../../src/diff/render/page-data.ts';
import { causeWith, hostileReport, hostileTexts, largeReport, placeWith, reportWith, riskOf } from './reports.ts';

/** What stands between the only two marks of their kind. */
function between(html: string, start: string, end: string): string {
  const parts = html.split(start);
  expect(parts, start).toHaveLength(2);
  return parts[1]!.slice(0, parts[1]!.indexOf(end));
}

const dataOf = (html: string): PageData => JSON.parse(between(html, '<script type="application/json" id="report">', '</script>')) as PageData;

describe.each([
  ['a small report', reportWith([causeWith('a', [placeWith({})])])],
  ['nothing', reportWith([])],
  ['hostile texts', hostileReport()],
  ['5,000 places', largeReport(5_000, 40)],
])('the page of %s', (_, report) => {
  const html = toHtml(report);

  test('runs its own script and style, and nothing else', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = between(html, '<meta http-equiv="Content-Security-Policy" content="', '">');
    const [style, script] = [between(html, '<style>', '</style>'), between(html, '<script>', '</script>')];
    expect(style.length).toBeGreaterThan(1_000);
    expect(script.length).toBeGreaterThan(5_000);
    expect(policy).toBe(`default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`);
  });

  test('loads nothing, and has no markup of the model', () => {
    const markup = [between(html, '<script>', '</script>'), between(html, '<style>', '</style>'), between(html, 'id="report">', '</script>')].reduce((rest, part) => rest.replace(part, ''), html);
    expect(markup).not.toMatch(/<(?:img|link|iframe|object|embed|base)\b|\b(?:src|href|style|on\w+)=/i);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });

  test('holds every place', () => {
    const data = dataOf(html);
    expect(data).toEqual(JSON.parse(JSON.stringify(pageData(report))));
    expect(data.causes.flatMap(({ places }) => places).reduce((sum, { at }) => sum + at.length, 0)).toBe(report.places);
  });
});

test('texts are as they were, but for what is not seen', () => {
  const shown = pageData(hostileReport()).causes.filter(({ path }) => path !== null);
  expect(shown).toHaveLength(hostileTexts.length);
  const values = new Set(shown.map(({ before }) => before));
  for (const text of ['</script><script>alert(1)</script>', '@octocat please see #123 and GH-7', 'שלום עולם', '``` \n# heading\n```', 'user<U+202E>gnp.exe <U+2066>isolated', '␛[31mred␛[0m␇␍\n\nnext', '<U+D800> half']) expect(values).toContain(text);
});

test('the riskiest first, each reason once', () => {
  const risk = riskOf('exposure');
  const { causes, risks } = pageData(reportWith([causeWith('a', [placeWith({})]), causeWith('b', []), causeWith('c', [placeWith({ line: 1 }), placeWith({ line: 2, risks: [risk] }), placeWith({ line: 3, risks: [risk, riskOf('rollout')] })])], [placeWith({})]));
  expect(causes.map(({ path }) => path)).toEqual([null, 'c', 'a', 'b']);
  expect(causes[1]!.places.map(({ at, risks: own }) => [at[0]!.line, own])).toEqual([[2, [1]], [3, [1, 0]], [1, []]].map(([line, own]) => [line, (own as number[]).map((i) => (i === 1 ? risks.findIndex((one) => one.class === 'exposure') : risks.findIndex((one) => one.class === 'rollout')))]));
  expect(risks).toHaveLength(2);
});

test('what has no end is cut', () => {
  const long = 'x'.repeat(100_000);
  const html = toHtml(reportWith([causeWith('a', [placeWith({ before: `${long}1`, after: `${long}2` })], { before: long, after: 'x' })]));
  const [cause] = dataOf(html).causes;
  expect(cause!.before!.length).toBeLessThan(5_000);
  expect(cause!.places[0]).toMatchObject({ before: '…xxxxxxxxxxxx1', after: '…xxxxxxxxxxxx2' });
});
