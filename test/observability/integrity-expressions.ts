// Every expression that the emitted files hold, with its place: in rules, dashboards and runbooks.
import { posix } from 'node:path';
import { load } from 'js-yaml';
import { containerWith, type Emitted, type EmittedEnvironment } from './integrity-emitted.ts';
import type { Container } from './integrity-containers.ts';
import { parseDuration } from './integrity-promql.ts';

export interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface RuleFile {
  readonly path: string;
  readonly groups: readonly { readonly name: string; readonly interval?: string; readonly rules: readonly Rule[] }[];
}

export interface ScrapeConfig {
  readonly job_name: string;
  readonly scrape_interval?: string;
  readonly static_configs?: readonly { readonly targets: readonly string[]; readonly labels?: Readonly<Record<string, string>> }[];
  readonly relabel_configs?: readonly { readonly target_label?: string; readonly action?: string; readonly regex?: string; readonly replacement?: string }[];
  readonly metric_relabel_configs?: readonly { readonly target_label?: string; readonly action?: string; readonly regex?: string }[];
  readonly [field: string]: unknown;
}

export interface PrometheusFile {
  readonly global: { readonly scrape_interval: string; readonly external_labels?: Readonly<Record<string, string>> };
  readonly rule_files?: readonly string[];
  readonly scrape_configs: readonly ScrapeConfig[];
  readonly alerting?: unknown;
}

/** Read once for each environment: its files do not change. */
export function once<T>(read: (environment: EmittedEnvironment) => T): (environment: EmittedEnvironment) => T {
  const known = new WeakMap<EmittedEnvironment, { readonly value: T }>();
  return (environment) => {
    const found = known.get(environment) ?? { value: read(environment) };
    known.set(environment, found);
    return found.value;
  };
}

export const prometheusPath = '/etc/prometheus/prometheus.yml';

/** The server that scrapes, as its container sees its files; where nothing is compiled that runs it, the files of its own target. */
export const prometheusOf: (environment: EmittedEnvironment) => Container = once((environment) => {
  const container = environment.runs ? containerWith(environment, prometheusPath) : containerOf(environment);
  if (container === undefined) throw new Error(`no container of ${environment.name} has ${prometheusPath}`);
  return container;
});

function containerOf({ name, prometheus }: EmittedEnvironment): Container {
  const below = (path: string): string => path.slice(path.indexOf(`/${name}/`) + name.length + 2);
  return { name: 'prometheus', files: new Map(prometheus.map(({ path, text }) => [posix.join(posix.dirname(prometheusPath), below(path)), text])), secrets: new Set(), networks: [] };
}

export const configurationOf: (environment: EmittedEnvironment) => PrometheusFile = once((environment) => load(prometheusOf(environment).files.get(prometheusPath)!) as PrometheusFile);

/** The files that the server reads as rules, by the patterns that its configuration names. */
export const ruleFilesOf: (environment: EmittedEnvironment) => readonly RuleFile[] = once((environment) => {
  const { files } = prometheusOf(environment);
  const patterns = (configurationOf(environment).rule_files ?? []).map(patternOf);
  return [...files].filter(([path]) => patterns.some((pattern) => pattern.test(path))).map(([path, text]) => ({ path, groups: (load(text) as RuleFile).groups }));
});

/** Of Go's filepath.Match, the star. Relative names are looked up beside the configuration. */
function patternOf(name: string): RegExp {
  const absolute = name.startsWith('/') ? name : `/etc/prometheus/${name}`;
  return new RegExp(`^${absolute.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
}

export interface PlacedRule extends Rule {
  readonly file: string;
}

export const rulesOf: (environment: EmittedEnvironment) => readonly PlacedRule[] = once((environment) => ruleFilesOf(environment).flatMap(({ path, groups }) => groups.flatMap(({ rules }) => rules.map((rule) => ({ ...rule, file: path })))));

export interface PlacedExpression {
  /** For people: `rules/web.yml: HighErrorRatio`. */
  readonly where: string;
  readonly kind: 'record' | 'alert' | 'panel' | 'variable' | 'mark' | 'question' | 'scaling';
  /** With Grafana's own variables replaced by what they stand for. */
  readonly text: string;
}

interface PanelJson {
  readonly title?: string;
  readonly type: string;
  readonly targets?: readonly { readonly expr?: string; readonly refId?: string }[];
  readonly panels?: readonly PanelJson[];
}

export interface Dashboard {
  readonly path: string;
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly PanelJson[];
  readonly templating?: { readonly list: readonly { readonly name: string; readonly type: string; readonly query?: unknown; readonly definition?: string }[] };
  readonly annotations?: { readonly list: readonly { readonly name: string; readonly target?: { readonly expr?: string } }[] };
}

/** The JSON files that a container sees which has Grafana's provisioning. */
export const dashboardsOf: (environment: EmittedEnvironment) => readonly Dashboard[] = once(({ containers }) => {
  const grafana = containers.filter(({ files }) => [...files.keys()].some((path) => path.includes('/provisioning/dashboards/')));
  return grafana.flatMap(({ files }) => [...files].flatMap(([path, text]) => (path.endsWith('.json') ? [{ ...(JSON.parse(text) as Omit<Dashboard, 'path'>), path }] : [])));
});

export function panelsOf({ panels }: Pick<Dashboard, 'panels'>): PanelJson[] {
  return panels.flatMap((panel) => [panel, ...panelsOf({ panels: panel.panels ?? [] })]);
}

/** Expressions with the words of Grafana in them, as they are written: of panels, of what marks moments in them, and of what a reader may choose. */
export function dashboardExpressions(dashboard: Dashboard): PlacedExpression[] {
  const { uid, templating, annotations } = dashboard;
  const panels = panelsOf(dashboard).flatMap(({ title = '', targets = [] }) => targets.flatMap(({ expr }) => (expr === undefined ? [] : [{ where: `${uid}: ${title}`, kind: 'panel' as const, text: expr }])));
  const marks = (annotations?.list ?? []).flatMap(({ name, target }) => (target?.expr === undefined ? [] : [{ where: `${uid}: ${name}`, kind: 'mark' as const, text: target.expr }]));
  const variables = (templating?.list ?? []).flatMap((variable) => {
    const asked = valuesAskedBy(variable);
    return asked?.selector === undefined ? [] : [{ where: `${uid}: $${variable.name}`, kind: 'variable' as const, text: asked.selector }];
  });
  return [...panels, ...marks, ...variables];
}

/** The series and the label whose values a variable has; `undefined` for one that asks nobody. */
export function valuesAskedBy({ type, query }: NonNullable<Dashboard['templating']>['list'][number]): { readonly selector: string | undefined; readonly label: string } | undefined {
  if (type !== 'query') return undefined;
  const text = typeof query === 'string' ? query : String((query as { readonly query?: unknown }).query);
  const [, selector, label] = /^label_values\((?:(.*),\s*)?(\w+)\)$/s.exec(text) ?? [];
  if (label === undefined) throw new Error(`values of a variable are asked for in another way: ${text}`);
  return { selector, label };
}

/** What services are scaled on, which the adapter finds by series. https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/docs/config.md */
function scalingExpressions({ containers }: EmittedEnvironment): PlacedExpression[] {
  const texts = containers.flatMap(({ files }) => [...files].filter(([, text]) => text.includes('seriesQuery:')));
  return texts.flatMap(([path, text]) => ((load(text) as { rules?: { seriesQuery: string }[] }).rules ?? []).map(({ seriesQuery }) => ({ where: path, kind: 'scaling' as const, text: seriesQuery })));
}

export interface Runbook {
  readonly path: string;
  readonly text: string;
}

export function runbooksOf({ files }: Emitted): Runbook[] {
  return files.filter(({ target, path }) => target === 'runbooks' && path.endsWith('.md'));
}

/** By their place below the index, which lies at the top of them. */
function placesOf(runbooks: readonly Runbook[]): ReadonlyMap<string, Runbook> {
  const [folder] = runbooks.flatMap(({ path }) => (posix.basename(path) === 'README.md' ? [posix.dirname(path)] : [])).sort((a, b) => a.length - b.length);
  return new Map(folder === undefined ? [] : runbooks.map((runbook) => [runbook.path.slice(folder.length + 1), runbook]));
}

const places = new WeakMap<Emitted, ReadonlyMap<string, Runbook>>();

/** The runbook that an alert's address leads to; `undefined` where it leads nowhere. */
export function runbookOf(emitted: Emitted, { runbooks }: EmittedEnvironment, { annotations }: Rule): Runbook | undefined {
  const known = places.get(emitted) ?? placesOf(runbooksOf(emitted));
  places.set(emitted, known);
  if (runbooks === null) return undefined;
  const base = `${runbooks.replace(/\/$/, '')}/`;
  const url = annotations?.['runbook_url']?.replace(/#.*$/, '') ?? '';
  return url.startsWith(base) ? known.get(url.slice(base.length)) : undefined;
}

/** Fences of the language promql in the runbooks of the environment's alerts. */
export function questionsOf(emitted: Emitted, environment: EmittedEnvironment): PlacedExpression[] {
  const read = new Set(rulesOf(environment).flatMap((rule) => (rule.alert === undefined ? [] : (runbookOf(emitted, environment, rule) ?? []))));
  return [...read].flatMap(({ path, text }) => [...text.matchAll(/^( *)```promql\n([\s\S]*?)^ *```$/gm)].map(([, , body]) => ({ where: path, kind: 'question' as const, text: body! })));
}

/** What a rule, a panel and a question have in common: everything that is evaluated in this environment. */
export function expressionsOf(emitted: Emitted, environment: EmittedEnvironment): PlacedExpression[] {
  const rules = rulesOf(environment).map(({ file, record, alert, expr }): PlacedExpression => ({ where: `${file}: ${record ?? alert ?? ''}`, kind: record === undefined ? 'alert' : 'record', text: expr }));
  return [...rules, ...dashboardsOf(environment).flatMap(dashboardExpressions), ...scalingExpressions(environment), ...questionsOf(emitted, environment)];
}

/** Grafana's `$__rate_interval` is at least four scrapes. https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/#use-__rate_interval */
export function withoutGrafana(text: string, scrape: number, range = '1h'): string {
  const seconds = `${(scrape * 4) / 1000}s`;
  return text.replaceAll(/\$(?:__rate_interval|\{__rate_interval\})/g, seconds).replaceAll(/\$(?:__interval|\{__interval\})/g, seconds).replaceAll(/\$(?:__range|\{__range\})/g, range);
}

/** Milliseconds between two scrapes of the job, or of one that says nothing of its own. */
export function scrapeInterval({ global, scrape_configs }: PrometheusFile, job?: string): number {
  return parseDuration(scrape_configs.find(({ job_name }) => job_name === job)?.scrape_interval ?? global.scrape_interval);
}
