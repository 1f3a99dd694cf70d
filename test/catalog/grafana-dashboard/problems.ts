// What must hold of every dashboard, whatever it shows. Each check answers with what is wrong.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parser } from '@prometheus-io/lezer-promql';
import type { DashboardJson, PanelJson } from './support.ts';

const schema = JSON.parse(readFileSync('schemas/grafana/dashboard.json', 'utf8')) as object;
const fits = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** Of all dashboards of one Grafana. */
export function problemsOf(dashboards: readonly DashboardJson[]): string[] {
  const uids = dashboards.map(({ uid }) => uid);
  return [
    ...twice(uids).map((uid) => `two are ${uid}`),
    ...twice(dashboards.map(({ title }) => title)).map((title) => `two are called ${title}`),
    ...dashboards.flatMap((dashboard) => checks.flatMap((check) => check(dashboard, uids)).map((problem) => `${dashboard.uid}: ${problem}`)),
  ];
}

export function schemaProblems(dashboard: object): string[] {
  fits(dashboard);
  return (fits.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

type Check = (dashboard: DashboardJson, uids: readonly string[]) => string[];

const checks: readonly Check[] = [
  schemaProblems,
  ({ uid }) => (/^[\w-]{1,40}$/.test(uid) ? [] : ['no uid that Grafana takes']),
  ({ panels }) => twice(panels.map(({ id }) => id)).map((id) => `two panels are ${id}`),
  ({ panels }) => twice(panels.flatMap(({ type, title }) => (type === 'row' ? [] : [title]))).map((title) => `two panels are called ${title}`),
  ({ panels }) => panels.flatMap(({ title, targets = [] }) => twice(targets.map(({ refId }) => refId)).map((refId) => `${title}: two queries are ${refId}`)),
  ({ panels }) => panels.flatMap((panel) => (isDrawn(panel) && (panel.targets ?? []).length === 0 ? [`${panel.title} asks nothing`] : [])),
  ({ panels }) => panels.flatMap((panel) => (isDrawn(panel) && (panel.description ?? '') === '' ? [`${panel.title} does not say what it shows`] : [])),
  (dashboard) => expressionsIn(dashboard).flatMap(syntaxErrors),
  variableProblems,
  (dashboard, uids) => uidsIn(dashboard).flatMap((uid) => (uids.includes(uid) ? [] : [`a link leads to ${uid}`])),
  layoutProblems,
];

function isDrawn({ type }: PanelJson): boolean {
  return type !== 'row' && type !== 'text';
}

function twice<T>(list: readonly T[]): T[] {
  const seen = new Set<T>();
  return list.filter((one) => seen.has(one) || !seen.add(one));
}

function expressionsIn({ panels, annotations }: DashboardJson): string[] {
  return [...panels.flatMap(({ targets = [] }) => targets), ...annotations.list.map(({ target }) => target)].map(({ expr }) => expr);
}

function syntaxErrors(expr: string): string[] {
  const errors: string[] = [];
  parser.parse(asked(expr)).iterate({ enter: (node) => void (node.type.isError && errors.push(`no PromQL at ${node.from}: ${expr}`)) });
  return errors;
}

/** What Grafana puts in the place of its variables. https://grafana.com/docs/grafana/latest/visualizations/dashboards/variables/add-template-variables/#global-variables */
function asked(expr: string): string {
  return expr.replaceAll('$__rate_interval', '1m').replaceAll('$environment', 'production').replaceAll('$instance', '.*');
}

/** Those of Grafana itself. */
const ownVariables = ['__rate_interval', '__url_time_range', '__value'];

function variableProblems(dashboard: DashboardJson): string[] {
  const { list } = dashboard.templating;
  const known = list.map(({ name }) => name);
  const used = variablesIn(JSON.stringify({ ...dashboard, templating: list.map(({ definition }) => definition) })).filter((name) => !ownVariables.includes(name));
  return [
    ...used.flatMap((name) => (known.includes(name) ? [] : [`there is no variable ${name}`])),
    ...known.flatMap((name) => (name === 'environment' || used.includes(name) ? [] : [`nothing uses ${name}`])),
  ];
}

/** Not groups of regular expressions, which are numbers. */
function variablesIn(text: string): string[] {
  return [...text.matchAll(/\$(?:\{(\w+)[^}]*\}|([a-z_]\w*))/g)].map(([, braced, bare]) => braced ?? bare!);
}

function uidsIn(dashboard: DashboardJson): string[] {
  return [...JSON.stringify(dashboard).matchAll(/\/d\/([\w-]+)/g)].map(([, uid]) => uid!);
}

/** Every cell of the page, from the top to the last line, belongs to one panel. */
function layoutProblems({ panels }: DashboardJson): string[] {
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`));
  const height = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h));
  const overlaps = twice(cells).map((cell) => `two panels stand at ${cell}`);
  const headings = panels.flatMap(({ type, title, gridPos: { w, h } }) => (type === 'row' && (w !== 24 || h !== 1) ? [`${title} is no heading`] : []));
  return [...overlaps, ...headings, ...(new Set(cells).size === 24 * height ? [] : ['there is a gap between panels'])];
}
