// What must hold between the emitted files of one environment, whoever made them. Each check answers with what is wrong, one sentence each.
import { load } from 'js-yaml';
import { alertmanagerFileOf, alertmanagerOf, holds, integrationsOf, pathsIn, readMatcher, receiversOf, type Labels } from './integrity-routes.ts';
import {
  configurationOf,
  dashboardsOf,
  expressionsOf,
  once,
  panelsOf,
  prometheusOf,
  ruleFilesOf,
  rulesOf,
  runbookOf,
  runbooksOf,
  scrapeInterval,
  withoutGrafana,
  type PlacedExpression,
  type PlacedRule,
  type PrometheusFile,
  type ScrapeConfig,
} from './integrity-expressions.ts';
import type { Emitted, EmittedEnvironment } from './integrity-emitted.ts';
import { inferLabels } from './integrity-labels.ts';
import { readExpression, selectorsIn, windowsIn, type Expression, type Selector } from './integrity-promql.ts';
import { obstaclesBetween } from './integrity-reach.ts';
import { isOfJob, worldOf, type World } from './integrity-series.ts';

export interface Checked {
  readonly emitted: Emitted;
  readonly environment: EmittedEnvironment;
  readonly world: World;
  readonly alerts: readonly Alert[];
  /** Of rules, panels, and questions of runbooks, those that can be read. */
  readonly expressions: readonly Placed[];
}

type Alert = PlacedRule & { readonly alert: string };

interface Placed extends PlacedExpression {
  readonly read: Expression;
}

export type Check = (checked: Checked) => readonly string[];

/** Everything that is wrong in any environment, with the name of the check that says so. */
export function problemsOf(emitted: Emitted): string[] {
  return emitted.environments.flatMap((environment) => {
    const unreadable = syntaxProblems(emitted, environment);
    if (unreadable.length > 0) return unreadable.map((problem) => `${environment.name}: every expression can be read: ${problem}`);
    const checked = checkedOf(emitted, environment);
    return Object.entries(checks).flatMap(([name, check]) => check(checked).map((problem) => `${environment.name}: ${name}: ${problem}`));
  });
}

function checkedOf(emitted: Emitted, environment: EmittedEnvironment): Checked {
  const rules = rulesOf(environment);
  const every = scrapeInterval(configurationOf(environment));
  return {
    emitted,
    environment,
    world: worldOf(environment),
    alerts: rules.flatMap(({ alert, ...rest }) => (alert === undefined ? [] : [{ alert, ...rest }])),
    expressions: expressionsOf(emitted, environment).map((one) => ({ ...one, read: readExpression(withoutGrafana(one.text, every)) })),
  };
}

function syntaxProblems(emitted: Emitted, environment: EmittedEnvironment): string[] {
  const every = scrapeInterval(configurationOf(environment));
  return expressionsOf(emitted, environment).flatMap(({ where, text }) => {
    try {
      readExpression(withoutGrafana(text, every));
      return [];
    } catch (error) {
      return [`${where}: ${String(error)}`];
    }
  });
}

/** Series of the input of unit tests are named as selectors are. */
function isServed({ metric, matchers }: Selector, { series }: World): boolean {
  const found = metric === undefined ? undefined : series.get(metric);
  return found !== undefined && [...found.jobs.keys()].some((job) => isOfJob(matchers, job));
}

interface UnitTests {
  readonly rule_files: readonly string[];
  readonly tests: readonly {
    readonly name?: string;
    readonly input_series?: readonly { readonly series: string; readonly values: string }[];
    readonly promql_expr_test?: readonly { readonly expr: string; readonly eval_time: string; readonly exp_samples?: readonly { readonly labels: string; readonly value: number }[] }[];
    readonly alert_rule_test?: readonly { readonly alertname: string; readonly eval_time: string; readonly exp_alerts?: readonly { readonly exp_labels?: Labels }[] }[];
  }[];
}

const unitTestsOf: (environment: EmittedEnvironment) => readonly (UnitTests & { readonly path: string })[] = once(({ prometheus }) =>
  prometheus.filter(({ path }) => path.includes('/tests/')).map(({ path, text }) => ({ path, ...(load(text) as UnitTests) })),
);

function labelsOfAlert({ alert, labels = {} }: Alert): Labels {
  return { alertname: alert, ...labels };
}

const rates = /^(?:rate|irate|increase|delta|idelta|deriv|predict_linear|changes|resets)$/;

export const checks: Readonly<Record<string, Check>> = {
  'every metric is served by something that is scraped': ({ environment, world, expressions }) => {
    const inTests = unitTestsOf(environment).flatMap(({ path, tests }) => tests.flatMap(({ input_series = [] }) => input_series.map(({ series }) => ({ where: path, read: readExpression(series) }))));
    return [...expressions, ...inTests].flatMap(({ where, read }) =>
      selectorsIn(read).flatMap((selector) => (isServed(selector, world) ? [] : [`${where}: nothing serves ${selector.metric ?? read.text}; the nearest is ${world.nearest(selector.metric ?? '')}`])),
    );
  },

  'every label is one that the series have': ({ world, expressions }) => expressions.flatMap(({ where, read }) => inferLabels(read, world.labelsOf).problems.map((problem) => `${where}: ${problem}`)),

  'every job that is named is scraped': ({ world, expressions }) =>
    expressions.flatMap(({ where, read }) =>
      selectorsIn(read).flatMap(({ matchers }) => matchers.flatMap(({ label, operator, value }) => (label !== 'job' || operator !== '=' || value.includes('$') || world.jobs.has(value) ? [] : [`${where}: there is no job ${value}`]))),
    ),

  'every declared target is a job, and every job a declared target': ({ environment, world }) => [
    ...[...environment.declared.keys()].flatMap((job) => (world.jobs.has(job) ? [] : [`${job} is not scraped`])),
    ...[...world.jobs].flatMap((job) => (environment.declared.has(job) ? [] : [`nobody declares what ${job} serves`])),
  ],

  'who asks reaches whom it asks': ({ environment }) => {
    if (!environment.runs) return [];
    const configuration = configurationOf(environment);
    const server = prometheusOf(environment).name;
    const asked = [...configuration.scrape_configs.flatMap(workloadsOf), ...alertmanagersOf(configuration)];
    const dashboards = environment.containers.filter(({ files }) => [...files.keys()].some((path) => path.includes('/provisioning/datasources/')));
    return [...asked.flatMap(({ host, port }) => obstaclesBetween(environment, server, host, port)), ...dashboards.flatMap(({ name }) => obstaclesBetween(environment, name, server, 9090))];
  },

  'every window holds at least four scrapes': ({ environment, world, expressions }) => {
    const configuration = configurationOf(environment);
    return expressions.flatMap(({ where, read }) =>
      windowsIn(read).flatMap(({ selector, function: name, milliseconds }) => {
        const intervals = [...(world.series.get(selector.metric ?? '')?.jobs.keys() ?? [])].filter((job) => isOfJob(selector.matchers, job)).map((job) => scrapeInterval(configuration, job));
        return rates.test(name) && intervals.some((every) => milliseconds < 4 * every) ? [`${where}: ${name} of ${selector.metric ?? ''} over ${milliseconds} ms`] : [];
      }),
    );
  },

  'every alert has a runbook, where runbooks are compiled, otherwise leads to none': ({ emitted, environment, alerts }) =>
    alerts.flatMap((alert) => {
      if (!emitted.has('runbooks')) return environment.runbooks === null && alert.annotations?.['runbook_url'] !== undefined ? [`${alert.alert}: leads to ${alert.annotations['runbook_url']}`] : [];
      const runbook = runbookOf(emitted, environment, alert);
      if (runbook === undefined) return [`${alert.alert}: no file for ${alert.annotations?.['runbook_url'] ?? 'no address'}`];
      return runbook.text.includes(alert.alert) ? [] : [`${alert.alert}: ${runbook.path} does not name it`];
    }),

  'every alert leads to a dashboard': ({ environment, alerts }) => {
    const uids = new Set(dashboardsOf(environment).map(({ uid }) => uid));
    if (uids.size === 0) return [];
    return alerts.flatMap(({ alert, annotations }) => (uids.has(uidIn(annotations?.['dashboard_url'] ?? '') ?? '') ? [] : [`${alert}: no dashboard for ${annotations?.['dashboard_url'] ?? 'no address'}`]));
  },

  'every link to a dashboard leads to one': ({ emitted, environment }) => {
    const dashboards = dashboardsOf(environment);
    const uids = new Set(dashboards.map(({ uid }) => uid));
    const everywhere = new Set(emitted.environments.flatMap((one) => dashboardsOf(one).map(({ uid }) => uid)));
    return [
      ...dashboards.flatMap((dashboard) => linksIn(dashboard).flatMap((uid) => (uids.has(uid) ? [] : [`${dashboard.uid}: there is no dashboard ${uid}`]))),
      ...runbooksOf(emitted).flatMap(({ path, text }) => [...text.matchAll(/\/d\/([\w-]+)/g)].flatMap(([, uid]) => (everywhere.has(uid!) ? [] : [`${path}: there is no dashboard ${uid!}`]))),
    ];
  },

  'every link of a runbook to a file leads to one': ({ emitted }) => {
    const paths = new Set(runbooksOf(emitted).map(({ path }) => path));
    return runbooksOf(emitted).flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(([, link]) => (paths.has(resolvedFrom(path, link!)) ? [] : [`${path}: there is no ${link!}`])),
    );
  },

  'every alert has a severity, and an owner that the model knows': ({ emitted, environment, alerts }) =>
    alerts.flatMap(({ alert, labels = {} }) => {
      const { severity, owner } = labels;
      const subject = labels['service'] ?? labels['resource'] ?? '';
      const problems = ['critical', 'warning', 'info', 'none'].includes(severity ?? '') ? [] : [`${alert}: severity ${String(severity)}`];
      const wanted = environment.ownerOf.get(subject);
      if (wanted === undefined) problems.push(`${alert}: there is nothing that is named ${subject}`);
      else if (owner === undefined ? wanted !== null : owner !== wanted || !emitted.owners.includes(owner)) problems.push(`${alert} of ${subject}: owner ${String(owner)}`);
      return problems;
    }),

  'every alert reaches a receiver that there is': ({ environment, alerts }) => {
    const file = alertmanagerFileOf(environment);
    if (file === undefined) return [];
    const receivers = new Map(file.receivers.map((one) => [one.name, integrationsOf(one)]));
    return alerts.flatMap((alert) => {
      const reached = receiversOf(file.route, labelsOfAlert(alert));
      if (reached.length === 0) return [`${alert.alert}: no route takes it`];
      return reached.flatMap((name) => (receivers.has(name) ? [] : [`${alert.alert}: there is no receiver ${name}`]));
    });
  },

  'every delivery is to somebody': ({ environment, alerts }) => {
    const file = alertmanagerFileOf(environment);
    if (file === undefined || !environment.delivers) return [];
    const receivers = new Map(file.receivers.map((one) => [one.name, integrationsOf(one)]));
    const reached = new Set(alerts.flatMap((alert) => receiversOf(file.route, labelsOfAlert(alert))));
    return [...reached].flatMap((name) => (receivers.get(name)?.length === 0 ? [`${name} delivers to nobody`] : []));
  },

  'every inhibition is between alerts that there are': ({ environment, alerts }) =>
    (alertmanagerFileOf(environment)?.inhibit_rules ?? []).flatMap(({ source_matchers = [], target_matchers = [], equal = [] }) => {
      const taken = (matchers: readonly string[]): readonly Alert[] => alerts.filter((alert) => matchers.map(readMatcher).every((matcher) => holds(matcher, labelsOfAlert(alert))));
      const sources = taken(source_matchers);
      const targets = taken(target_matchers);
      const name = `${source_matchers.join(',')} over ${target_matchers.join(',')}`;
      if (sources.length === 0 || targets.length === 0) return [`${name}: no alert is ${sources.length === 0 ? 'its source' : 'its target'}`];
      const both = sources.some((source) => targets.some((target) => source !== target && equal.every((label) => (source.labels?.[label] ?? '') === (target.labels?.[label] ?? ''))));
      return both ? [] : [`${name}: no two alerts agree in ${equal.join(', ')}`];
    }),

  'every alert is shown to fire, and to be silent': ({ emitted, environment, alerts }) => {
    if (!emitted.has('prometheus')) return [];
    const tests = unitTestsOf(environment).flatMap((file) => file.tests);
    const fired = tests.flatMap(firedIn);
    const silent = tests.flatMap(({ alert_rule_test = [] }) => alert_rule_test.flatMap(({ alertname, exp_alerts = [] }) => (exp_alerts.length === 0 ? [alertname] : [])));
    return alerts.flatMap((alert) => [
      ...(fired.some((labels) => sameLabels(labels, labelsOfAlert(alert))) ? [] : [`${nameOf(alert)}: no unit test shows it firing`]),
      ...(silent.includes(alert.alert) || alwaysFires(alert) ? [] : [`${nameOf(alert)}: no unit test shows it silent`]),
    ]);
  },

  'unit tests are of alerts that there are': ({ environment, alerts }) => {
    const files = unitTestsOf(environment);
    const known = (labels: Labels): boolean => alerts.some((alert) => Object.entries(labels).every(([label, value]) => label === 'alertstate' || (labelsOfAlert(alert)[label] ?? value) === value));
    const named = files.flatMap(({ path, tests }) => tests.flatMap((one) => [...firedIn(one), ...(one.alert_rule_test ?? []).map(({ alertname }) => ({ alertname }))].map((labels) => ({ path, labels }))));
    return [
      ...named.flatMap(({ path, labels }) => (known(labels) ? [] : [`${path}: there is no alert ${JSON.stringify(labels)}`])),
      ...files.flatMap(({ path, rule_files }) => rule_files.flatMap((file) => (environment.prometheus.some((one) => one.path === resolvedFrom(path, file)) ? [] : [`${path}: there is no ${file}`]))),
    ];
  },

  'every rule file is mounted, and read': ({ emitted: { has }, environment }) => {
    if (!has('prometheus') || !environment.runs) return [];
    const { files } = prometheusOf(environment);
    const read = new Set(ruleFilesOf(environment).map(({ path }) => path));
    const emitted = environment.prometheus.filter(({ path }) => path.includes('/rules/'));
    return [
      ...emitted.flatMap(({ path, text }) => {
        const mounted = [...files.keys()].find((one) => one.endsWith(`/rules/${path.split('/rules/')[1]!}`));
        if (mounted === undefined) return [`${path} is not mounted`];
        if (!read.has(mounted)) return [`${mounted} is named by no rule_files`];
        return files.get(mounted) === text ? [] : [`${mounted} is not ${path}`];
      }),
      ...(configurationOf(environment).rule_files ?? []).flatMap((pattern) => (read.size > 0 ? [] : [`rule_files names ${pattern}, of which there is none`])),
      ...[...files.keys()].flatMap((path) => (path.includes('/rules/') && !emitted.some((one) => one.path.endsWith(path.slice(path.indexOf('/rules/')))) ? [`${path} is mounted, and no file of the target`] : [])),
    ];
  },

  'every file of a secret lies where it is read': ({ environment }) => {
    const container = alertmanagerOf(environment);
    const file = alertmanagerFileOf(environment);
    if (container === undefined || file === undefined) return [];
    return pathsIn(file).flatMap((path) => (container.secrets.has(path) || container.files.has(path) ? [] : [`${path} is not mounted`]));
  },

  'every template of a message is mounted': ({ environment }) => {
    const container = alertmanagerOf(environment);
    const file = alertmanagerFileOf(environment);
    const mounted = (file?.templates ?? []).map((pattern) => {
      const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      return { pattern, texts: [...container!.files].flatMap(([path, text]) => (expression.test(path) ? [text] : [])) };
    });
    const texts = mounted.flatMap((one) => one.texts);
    const defined = new Set(texts.flatMap((text) => [...text.matchAll(/\{\{-?\s*define "([^"]+)"/g)].map(([, name]) => name!)));
    const used = [JSON.stringify(file ?? {}).replaceAll('\\"', '"'), ...texts].flatMap((text) => [...text.matchAll(/\btemplate "([^"]+)"/g)].map(([, name]) => name!));
    return [
      ...mounted.flatMap(({ pattern, texts: found }) => (found.length > 0 ? [] : [`${pattern} is not mounted`])),
      // Those that Alertmanager brings begin with `__` or name a kind of receiver: https://github.com/prometheus/alertmanager/blob/main/template/default.tmpl
      ...[...new Set(used)].flatMap((name) => (defined.has(name) || /^(?:__|slack\.|pagerduty\.|email\.|webhook\.)/.test(name) ? [] : [`nothing defines ${name}`])),
    ];
  },

  'annotations name labels that the alert has': ({ world, alerts }) =>
    alerts.flatMap((alert) => {
      const { labels } = inferLabels(readExpression(alert.expr), world.labelsOf);
      const had = new Set([...labels, ...Object.keys(alert.labels ?? {})]);
      return Object.values(alert.annotations ?? {}).flatMap((text) => [...text.matchAll(/\$labels\.(\w+)/g)].flatMap(([, label]) => (had.has(label!) ? [] : [`${nameOf(alert)}: it has no label ${label!}`])));
    }),

  'dashboards and their panels can be told apart': ({ environment }) => {
    const dashboards = dashboardsOf(environment);
    return [
      ...twice(dashboards.map(({ uid }) => uid)).map((uid) => `two dashboards are ${uid}`),
      ...twice(dashboards.map(({ title }) => title)).map((title) => `two dashboards are called ${title}`),
      ...dashboards.flatMap((dashboard) => twice(panelsOf(dashboard).map((panel) => String((panel as { readonly id?: number }).id))).map((id) => `${dashboard.uid}: two panels are ${id}`)),
    ];
  },

  'every dashboard lies where it is looked for': ({ environment }) => {
    const folders = environment.containers.flatMap(({ files }) => [...files].flatMap(([path, text]) => (path.includes('/provisioning/dashboards/') ? ((load(text) as { providers?: { options?: { path?: string } }[] }).providers ?? []) : []))).flatMap(({ options }) => options?.path ?? []);
    return dashboardsOf(environment).flatMap(({ path }) => (folders.some((folder) => path.startsWith(`${folder.replace(/\/$/, '')}/`)) ? [] : [`${path} is looked for by nobody`]));
  },

  'every source of data of a panel is provisioned': ({ environment }) => {
    const sources = environment.containers.flatMap(({ files }) => [...files].flatMap(([path, text]) => (path.includes('/provisioning/datasources/') ? ((load(text) as { datasources?: { uid?: string }[] }).datasources ?? []) : []))).map(({ uid }) => uid);
    return dashboardsOf(environment).flatMap((dashboard) => sourcesIn(dashboard).flatMap((uid) => (sources.includes(uid) || uid.startsWith('$') || uid === '-- Grafana --' || uid === 'grafana' ? [] : [`${dashboard.uid}: there is no source ${uid}`])));
  },
};

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Workloads of the environment that a job asks: by name, or by the label and port that it keeps of all pods. */
function workloadsOf({ static_configs = [], relabel_configs = [] }: ScrapeConfig): Address[] {
  const rewritten = relabel_configs.filter(({ target_label }) => target_label === '__address__').map(({ replacement }) => addressIn(replacement!));
  const kept = relabel_configs.flatMap(({ action, regex }) => (action === 'keep' && /^[\w-]+;\d+$/.test(regex ?? '') ? [addressIn(regex!.replace(';', ':'))] : []));
  return rewritten.length > 0 ? rewritten : [...kept, ...static_configs.flatMap(({ targets }) => targets.map(addressIn))];
}

function alertmanagersOf({ alerting }: PrometheusFile): Address[] {
  const { alertmanagers = [] } = (alerting ?? {}) as { readonly alertmanagers?: readonly ScrapeConfig[] };
  return alertmanagers.flatMap(workloadsOf);
}

function addressIn(text: string): Address {
  const [host = '', port = ''] = text.split(':');
  return { host, port: Number(port) };
}

/** That alerts work is said by one that asks for nothing. */
function alwaysFires({ expr }: Alert): boolean {
  return selectorsIn(readExpression(expr)).length === 0;
}

/** Labels of the alerts that a test expects to fire, by what it says of them or of the series that Prometheus makes of them. */
function firedIn({ alert_rule_test = [], promql_expr_test = [] }: UnitTests['tests'][number]): Labels[] {
  const told = alert_rule_test.flatMap(({ alertname, exp_alerts = [] }) => exp_alerts.map(({ exp_labels = {} }) => ({ alertname, ...exp_labels })));
  const samples = promql_expr_test.filter(({ expr }) => selectorsIn(readExpression(expr)).some(({ metric, matchers }) => metric === 'ALERTS' && matchers.some(({ label, value }) => label === 'alertstate' && value === 'firing')));
  const seen = samples.flatMap(({ exp_samples = [] }) => exp_samples.filter(({ value }) => value === 1).map(({ labels }) => selectorsIn(readExpression(labels))[0]!.matchers));
  return [...told, ...seen.map((matchers) => Object.fromEntries(matchers.map(({ label, value }) => [label, value])))];
}

function nameOf({ alert, labels = {}, file }: Alert): string {
  return `${alert} (${labels['severity'] ?? ''}, ${file})`;
}

/** Whether the labels that a test expects are the rule's, where these are no templates. */
function sameLabels(expected: Labels, given: Labels): boolean {
  return Object.entries(given).every(([label, value]) => value.includes('{{') || expected[label] === value);
}

/** https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/create-dashboard-url-variables/ */
function uidIn(url: string): string | undefined {
  return /\/d\/([\w-]+)/.exec(url)?.[1];
}

function linksIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(/\/d\/([\w-]+)/g)].map(([, uid]) => uid!);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linksIn) : [];
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { datasource } = value as { readonly datasource?: { readonly uid?: string } | null };
  const own = typeof datasource?.uid === 'string' ? [datasource.uid] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

function resolvedFrom(path: string, link: string): string {
  return decodeURI(new URL(link, `file:///${path}`).pathname.slice(1));
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];
}
