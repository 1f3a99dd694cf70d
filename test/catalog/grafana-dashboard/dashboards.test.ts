// What must hold of every dashboard, whatever it shows.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parser } from '@prometheus-io/lezer-promql';
import { describe, expect, test } from 'vitest';
import type { Watch } from '../../../src/observability/watch.ts';
import { readDashboards, watchesIn, type DashboardJson, type PanelJson } from './support.ts';

const schema = JSON.parse(readFileSync('schemas/grafana/dashboard.json', 'utf8')) as object;
const fits = new Ajv({ strict: false, allErrors: true }).compile(schema);

const watches = (await Promise.all(['.', 'examples/quickstart', 'test/golden/observability'].map(watchesIn))).flat();

/** What Grafana puts in the place of its variables. https://grafana.com/docs/grafana/latest/visualizations/dashboards/variables/add-template-variables/#global-variables */
function asked(expr: string): string {
  return expr.replaceAll('$__rate_interval', '1m').replaceAll('$environment', 'production').replaceAll('$instance', '.*');
}

function syntaxErrors(expr: string): string[] {
  const errors: string[] = [];
  parser.parse(asked(expr)).iterate({ enter: (node) => void (node.type.isError && errors.push(`${expr} at ${node.from}`)) });
  return errors;
}

function twice<T>(list: readonly T[]): T[] {
  return list.filter((one, i) => list.indexOf(one) !== i);
}

function variablesIn(text: string): string[] {
  return [...text.matchAll(/\$(?:\{(\w+)(?::\w+)?\}|([a-z_]\w*))/g)].map(([, braced, bare]) => braced ?? bare!);
}

/** Those of Grafana itself. */
const ownVariables = ['__rate_interval', '__url_time_range', '__value'];

function uidsIn(dashboard: DashboardJson): string[] {
  return [...JSON.stringify(dashboard).matchAll(/\/d\/([\w-]+)/g)].map(([, uid]) => uid!);
}

function cellsOf({ gridPos: { x, y, w, h } }: PanelJson): string[] {
  return Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`);
}

describe.each(watches)('%s', (_, watch) => {
  const dashboards = readDashboards(watch);
  const uids = dashboards.map(({ uid }) => uid);

  test('there is one of each subject, one of all, and one of budgets where there are objectives', () => {
    const subjects = watch.subjects.map(({ name }) => name.value);
    expect(dashboards.map(({ title }) => title).filter((title) => title !== 'Overview' && title !== 'Error budgets')).toEqual(subjects);
    expect(uids).toContain('platform_overview');
    expect(uids.includes('platform_error_budgets')).toBe(watch.subjects.some(({ rows }) => rows.some(({ title }) => title === 'Objectives')));
    expect(twice(uids)).toEqual([]);
    expect(uids.filter((uid) => !/^[\w-]{1,40}$/.test(uid))).toEqual([]);
  });

  describe.each(dashboards.map((dashboard): [string, DashboardJson] => [dashboard.uid, dashboard]))('%s', (_uid, dashboard) => {
    test('is what Grafana takes', () => {
      fits(dashboard);
      expect(fits.errors ?? []).toEqual([]);
    });

    test('its panels can be told apart', () => {
      expect(twice(dashboard.panels.map(({ id }) => id))).toEqual([]);
      expect(twice(dashboard.panels.filter(({ type }) => type !== 'row').map(({ title }) => title))).toEqual([]);
      expect(dashboard.panels.filter(({ targets = [] }) => twice(targets.map(({ refId }) => refId)).length > 0)).toEqual([]);
    });

    test('no panel asks nothing, and each says what it shows', () => {
      const shown = dashboard.panels.filter(({ type }) => type !== 'row' && type !== 'text');
      expect(shown.filter(({ targets = [] }) => targets.length === 0)).toEqual([]);
      expect(shown.filter(({ description = '' }) => description === '')).toEqual([]);
    });

    test('every expression can be read', () => {
      const expressions = [...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)), ...dashboard.annotations.list.map(({ target }) => target.expr)];
      expect(expressions.flatMap(syntaxErrors)).toEqual([]);
    });

    test('every variable that is used is there, and none is there for nothing', () => {
      const known = dashboard.templating.list.map(({ name }) => name);
      const used = variablesIn(JSON.stringify({ ...dashboard, templating: { list: dashboard.templating.list.map(({ definition }) => definition) } })).filter((name) => !ownVariables.includes(name));
      expect(used.filter((name) => !known.includes(name))).toEqual([]);
      expect(known.filter((name) => name !== 'environment' && !used.includes(name))).toEqual([]);
    });

    test('every link leads to a dashboard that there is', () => {
      expect(uidsIn(dashboard).filter((uid) => !uids.includes(uid))).toEqual([]);
    });

    test('its panels leave no gap and overlap nowhere', () => {
      const cells = dashboard.panels.flatMap(cellsOf);
      expect(twice(cells)).toEqual([]);
      expect(cells.length).toBe(24 * Math.max(...dashboard.panels.map(({ gridPos }) => gridPos.y + gridPos.h)));
    });

    test('everything begins with a heading', () => {
      const tops = dashboard.panels.filter(({ type }) => type === 'row');
      expect(tops.every(({ gridPos }) => gridPos.w === 24 && gridPos.h === 1)).toBe(true);
      expect(dashboard.panels[0]?.type).toMatch(/^(?:row|text)$/);
    });
  });

  test('what an alert watches is drawn, with its threshold and a way to its runbook', () => {
    const problems = watch.subjects.flatMap((subject) => {
      const { panels } = dashboards.find(({ title }) => title === subject.name.value)!;
      return subject.alerts.flatMap((alert) => {
        if (alert.panel === undefined) return [];
        const panel = panels.find(({ title, type }) => title === alert.panel && type !== 'row');
        const steps = panel?.fieldConfig?.defaults.thresholds?.steps.map(({ value }) => value) ?? [];
        return [
          ...(panel === undefined ? [`${subject.name.value}: ${alert.name} is drawn on ${alert.panel}, which is not there`] : []),
          ...(panel !== undefined && isAddress(watch) && !(panel.links ?? []).some(({ title }) => title === `Runbook: ${alert.name}`) ? [`${subject.name.value}: no way from ${panel.title} to ${alert.name}`] : []),
          ...(panel !== undefined && alert.threshold !== undefined && panel.fieldConfig?.defaults.unit !== 'dateTimeFromNow' && !steps.includes(alert.threshold.value) ? [`${subject.name.value}: ${panel.title} has not the threshold ${alert.threshold.value} of ${alert.name}`] : []),
        ];
      });
    });
    expect(problems).toEqual([]);
  });
});

function isAddress({ runbooks }: Watch): boolean {
  return /^https?:/.test(runbooks.value);
}

test('a wrong dashboard is refused', () => {
  const [dashboard] = readDashboards(watches[0]![1]);
  const panel = dashboard!.panels.find(({ type }) => type === 'stat')!;
  const withPanel = (change: object): object => ({ ...dashboard, panels: [{ ...panel, ...change }] });
  const wrong: readonly object[] = [
    { ...dashboard, tilte: 'x' },
    { ...dashboard, schemaVersion: '42' },
    withPanel({ options: { graphMode: 'none', colourMode: 'value' } }),
    withPanel({ fieldConfig: { defaults: { custom: { lineWidth: 1 } }, overrides: [] } }),
    withPanel({ type: 'timeseries', options: {}, fieldConfig: { defaults: { custom: { lineWidth: 'thin' } }, overrides: [] } }),
    withPanel({ targets: [{ refId: 'A', expression: 'up' }] }),
  ];
  expect(fits(withPanel({}))).toBe(true);
  expect(wrong.filter((one) => fits(one))).toEqual([]);
});

test('the schema says where it is from', () => {
  expect((schema as { $comment: string }).$comment).toMatch(/^https:\/\/github\.com\/grafana\/.*taken on \d{4}-\d\d-\d\d/);
});
