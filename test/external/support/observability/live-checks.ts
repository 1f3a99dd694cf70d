// What must hold of an environment that runs in health; each answers with what is wrong.
import { configurationOf, dashboardExpressions, dashboardsOf, questionsOf, rulesOf, scrapeInterval } from '../../../observability/integrity-expressions.ts';
import { seriesOfMetric } from '../../../observability/integrity-series.ts';
import type { AlertState } from './api.ts';
import { variablesOf } from './grafana-variables.ts';
import type { LiveEnvironment } from './live-environment.ts';
import { pacedExpression } from './pace.ts';
import { mayBeEmpty, relaxed } from './relaxed.ts';

export async function targetProblems({ environment, prometheus, network, cluster }: LiveEnvironment): Promise<string[]> {
  const targets = await prometheus.targets();
  const found = new Set(targets.map(({ scrapePool }) => scrapePool));
  return [
    ...targets.flatMap(({ scrapePool, health, lastError, labels }) => (health === 'up' ? [] : [`${scrapePool} ${labels['instance'] ?? ''} is ${health}: ${lastError}`])),
    ...configurationOf(environment).scrape_configs.flatMap(({ job_name }) => (found.has(job_name) ? [] : [`${job_name} has no target`])),
    ...[...network.unknown].map((address) => `nobody is at ${address}`),
    ...[...(cluster?.refused ?? [])].map((request) => `the cluster refuses: ${request}`),
  ];
}

/** Of the servers that are real here, metrics that are declared and that they do not serve. */
export async function declarationProblems({ environment, real, prometheus }: LiveEnvironment): Promise<string[]> {
  const declared = real.flatMap((job) => (environment.declared.get(job) ?? []).map((metric) => ({ job, metric })));
  const problems = declared.map(async ({ job, metric }) => {
    const [name] = seriesOfMetric(metric)[0]!;
    return (await prometheus.query(`${name}{job=${JSON.stringify(job)}}`)).length > 0 ? [] : [`${job} does not serve ${metric.name}`];
  });
  return (await Promise.all(problems)).flat();
}

export async function ruleProblems({ prometheus }: LiveEnvironment): Promise<string[]> {
  const rules = await prometheus.rules();
  return rules.flatMap(({ name, health, lastError = '' }) => (health === 'ok' && lastError === '' ? [] : [`${name} is ${health}: ${lastError}`]));
}

/** Of each recording rule: a series that its expression gives is there under its name, with its labels. */
export async function recordingProblems({ environment, prometheus, pace }: LiveEnvironment): Promise<string[]> {
  const problems = rulesOf(environment).map(async ({ record, labels = {}, expr, file }) => {
    if (record === undefined) return [];
    const [series] = await prometheus.query(pacedExpression(expr, pace));
    if (series === undefined) return [`${file}: there is nothing to record as ${record}`];
    const { __name__: _, ...own } = series.metric;
    const matchers = Object.entries({ ...own, ...labels }).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
    const found = await prometheus.query(`${record}{${matchers.join(',')}}`);
    if (found.length === 0) return [`${file}: ${record} has no values`];
    return found.every(({ value }) => value[1] === 'NaN') ? [`${file}: ${record} is no number`] : [];
  });
  return (await Promise.all(problems)).flat();
}

export async function expressionProblems(live: LiveEnvironment): Promise<string[]> {
  const { emitted, environment, prometheus, pace } = live;
  const every = scrapeInterval(configurationOf(environment));
  const asked: { readonly where: string; readonly text: string }[] = [];
  const problems: string[] = [];
  for (const dashboard of dashboardsOf(environment)) {
    const { empty, substitute } = await variablesOf(dashboard, prometheus, every);
    problems.push(...empty);
    for (const { where, text } of dashboardExpressions(dashboard)) asked.push({ where, text: substitute(text) });
  }
  for (const { where, text } of questionsOf(emitted, environment)) asked.push({ where, text });
  for (const { alert, file, expr } of rulesOf(environment)) if (alert !== undefined) asked.push({ where: `${file}: ${alert}`, text: expr });
  for (const { where, text } of asked) problems.push(...(await emptiness({ where, text: pacedExpression(text, pace) }, live)));
  return problems;
}

async function emptiness({ where, text }: { readonly where: string; readonly text: string }, { prometheus }: LiveEnvironment): Promise<string[]> {
  try {
    const found = await prometheus.query(text);
    if (found.length > 0 && !mayBeEmpty(text)) return [];
    if (found.length === 0 && !mayBeEmpty(text)) return [`${where}: returns nothing: ${text}`];
    const empty = await Promise.all(relaxed(text).map(async (part) => ((await prometheus.query(part)).length > 0 ? [] : [`${where}: nothing is there to be filtered: ${part}`])));
    return empty.flat();
  } catch (error) {
    return [`${where}: ${String(error)}`];
  }
}

/** Alerts that are not silent, apart from that which says that alerts work. */
export async function alertsOf({ prometheus }: LiveEnvironment): Promise<readonly AlertState[]> {
  return (await prometheus.rules()).flatMap(({ alerts = [] }) => alerts);
}

export function expansionProblems(alerts: readonly AlertState[]): string[] {
  return alerts.flatMap(({ labels, annotations }) => Object.entries({ ...labels, ...annotations }).flatMap(([key, text]) => (/error expanding|<no value>/i.test(text) ? [`${labels['alertname'] ?? ''} ${key}: ${text}`] : [])));
}

export function nameOfAlert({ labels }: Pick<AlertState, 'labels'>): string {
  return `${labels['alertname'] ?? ''} (${labels['severity'] ?? ''}) of ${labels['service'] ?? labels['resource'] ?? ''}`;
}
