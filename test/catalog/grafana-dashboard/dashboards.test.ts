import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolve } from '../../../src/compiler/resolve/index.ts';
import type { Watch } from '../../../src/observability/watch.ts';
import { modelOfSeed } from '../../properties/random-model.ts';
import { problemsOf, schemaProblems } from './problems.ts';
import { readDashboards, watchesIn, type DashboardJson, type PanelJson } from './support.ts';

const watches = (await Promise.all(['.', 'examples/quickstart', 'test/golden/dashboards', 'test/golden/observability'].map(watchesIn))).flat();

describe.each(watches)('%s', (_, watch) => {
  const dashboards = readDashboards(watch);

  test('there is one of each subject, one of all, and one of budgets where there are objectives', () => {
    const judged = watch.subjects.some(({ rows }) => rows.some(({ title }) => title === 'Objectives'));
    expect(dashboards.map(({ title }) => title)).toEqual(['Overview', ...(judged ? ['Error budgets'] : []), ...watch.subjects.map(({ name }) => name.value)]);
  });

  test('each is what Grafana takes, and what its reader needs', () => {
    expect(problemsOf(dashboards)).toEqual([]);
  });

  test('what an alert watches is drawn, with its threshold and a way to its runbook', () => {
    expect(watch.subjects.flatMap((subject) => subject.alerts.flatMap((alert) => alertProblems(subject, alert, dashboards, watch)))).toEqual([]);
  });
});

type Subject = Watch['subjects'][number];

function alertProblems({ name: { value: subject } }: Subject, { name, panel: title, threshold }: Subject['alerts'][number], dashboards: readonly DashboardJson[], { runbooks }: Watch): string[] {
  if (title === undefined) return [];
  const panel = dashboards.find((one) => one.title === subject)!.panels.find((one) => one.title === title && one.type !== 'row');
  if (panel === undefined) return [`${subject}: ${name} is drawn on ${title}, which is not there`];
  const led = !/^https?:/.test(runbooks?.value ?? '') || (panel.links ?? []).some((link) => link.title === `Runbook: ${name}`);
  return [...(led ? [] : [`${subject}: no way from ${title} to ${name}`]), ...(threshold === undefined || hasThreshold(panel, threshold.value) ? [] : [`${subject}: ${title} has not the threshold ${threshold.value} of ${name}`])];
}

/** A moment is no age, so what is drawn as moments has no line. */
function hasThreshold({ fieldConfig }: PanelJson, threshold: number): boolean {
  const { unit, thresholds } = fieldConfig!.defaults;
  return unit === 'dateTimeFromNow' || (thresholds?.steps ?? []).some(({ value }) => value === threshold);
}

test('of random models, too', () => {
  const found = Array.from({ length: 200 }, (_, seed) => resolve(modelOfSeed(seed), { hostPorts: {} }).platform.environments).flat().flatMap(({ watch }) => (watch === null ? [] : [watch]));
  expect(found.length).toBeGreaterThan(10);
  expect(found.flatMap((watch) => problemsOf(readDashboards(watch)))).toEqual([]);
});

describe('a wrong dashboard', () => {
  const [dashboard] = readDashboards(watches[0]![1]);
  const panel = dashboard!.panels.find(({ type }) => type === 'stat')!;
  const withPanel = (change: object): DashboardJson => ({ ...dashboard!, links: [], panels: [{ ...panel, gridPos: { x: 0, y: 0, w: 24, h: 4 }, ...change }] });

  test('is one beside a right one', () => {
    expect(problemsOf([withPanel({})])).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['an unknown field', { ...dashboard!, tilte: 'x' }, 'must NOT have additional properties'],
    ['another type', { ...dashboard!, schemaVersion: '42' }, '/schemaVersion must be number'],
    ['an option that the kind of panel has not', withPanel({ options: { graphMode: 'none', colourMode: 'value' } }), '/panels/0/options must NOT have additional properties'],
    ['a field that the kind of panel has not', withPanel({ fieldConfig: { defaults: { custom: { lineWidth: 1 } }, overrides: [] } }), '/panels/0/fieldConfig/defaults/custom must NOT have more than 0 properties'],
    ['a field of another type', withPanel({ type: 'timeseries', options: {}, fieldConfig: { defaults: { custom: { lineWidth: 'thin' } }, overrides: [] } }), '/panels/0/fieldConfig/defaults/custom/lineWidth must be number'],
    ['a query without an expression', withPanel({ targets: [{ refId: 'A' }] }), "/panels/0/targets/0 must have required property 'expr'"],
  ])('is not what Grafana takes: %s', (_, wrong, problem) => {
    expect(schemaProblems(wrong)).toContainEqual(expect.stringContaining(problem));
  });

  const target = { refId: 'A', expr: 'up' };

  test.each<[string, DashboardJson, string]>([
    ['two panels of one number', { ...dashboard!, panels: [{ ...panel, gridPos: { x: 0, y: 0, w: 12, h: 4 } }, { ...panel, title: 'Other', gridPos: { x: 12, y: 0, w: 12, h: 4 } }] }, 'two panels are'],
    ['two queries of one name', withPanel({ targets: [target, target] }), 'two queries are A'],
    ['nothing asked', withPanel({ targets: [] }), 'asks nothing'],
    ['no description', withPanel({ description: '' }), 'does not say what it shows'],
    ['what is no expression', withPanel({ targets: [{ ...target, expr: 'sum(up' }] }), 'no PromQL at'],
    ['a variable that is not there', withPanel({ targets: [{ ...target, expr: 'up{pod="$pod"}' }] }), 'there is no variable pod'],
    ['a variable that nothing uses', { ...withPanel({}), templating: { list: [...dashboard!.templating.list, { name: 'instance', definition: 'label_values(up, instance)' }] } }, 'nothing uses instance'],
    ['a link to nowhere', withPanel({ links: [{ title: 'x', url: '/d/nowhere' }] }), 'a link leads to nowhere'],
    ['a gap', withPanel({ gridPos: { x: 1, y: 0, w: 23, h: 4 } }), 'there is a gap between panels'],
    ['an overlap', { ...dashboard!, panels: [withPanel({}).panels[0]!, { ...panel, id: 1, title: 'Other', gridPos: { x: 0, y: 3, w: 24, h: 4 } }] }, 'two panels stand at 0,3'],
  ])('is found: %s', (_, wrong, problem) => {
    expect(problemsOf([wrong])).toContainEqual(expect.stringContaining(problem));
  });
});

test('the schema says where it is from', () => {
  const { $comment } = JSON.parse(readFileSync('schemas/grafana/dashboard.json', 'utf8')) as { $comment: string };
  expect($comment).toMatch(/^https:\/\/github\.com\/grafana\/.*taken on \d{4}-\d\d-\d\d/);
});
