import { languageSchema } from '../../../src/catalog/schema.ts';
import type { CompiledFile } from '../../../src/compiler/compile.ts';
import { resolve } from '../../../src/compiler/resolve/index.ts';
import type { ResolvedEnvironment, ResolvedPlatform } from '../../../src/compiler/resolved.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { runbooks } from '../../../src/emitters/runbooks/index.ts';
import { printDocument } from '../../../src/formats/index.ts';
import { compare, rate, over, series, sum } from '../../../src/formats/promql/build.ts';
import { parsePlatform } from '../../../src/model/parse.ts';
import type { Alert, Severity } from '../../../src/observability/alert.ts';
import type { Subject } from '../../../src/observability/watch.ts';
import { modelOrigin } from '../../../src/provenance/origin.ts';
import { path } from '../../../src/provenance/path.ts';
import { t, traced, type Traced } from '../../../src/provenance/traced.ts';

const requests = { http_requests_total: { type: 'counter', labels: ['status'] } };
const google = (nodes: number): object => ({ provider: 'google', region: 'us-central1', network: { nodes: `10.${nodes}.0.0/20`, pods: `10.${nodes + 4}.0.0/14`, services: `10.${nodes + 8}.0.0/20`, controlPlane: '172.16.0.0/28', managed: `10.${nodes + 1}.0.0/20` } });

/** A platform with everything that a runbook speaks of. */
export const shop = {
  name: 'shop',
  repository: { url: 'https://git.example.com/shop' },
  owners: { store: { slack: '#store', pagerduty: 'store-oncall' }, data: { email: 'data@example.com' }, platform: { slack: '#platform', pagerduty: 'platform-oncall' } },
  environments: {
    local: { runtime: 'compose' },
    production: { runtime: 'kubernetes', domain: 'shop.example.com', cloud: google(20) },
    staging: { runtime: 'kubernetes', namespace: 'shop-next', domain: 'next.shop.example.com' },
  },
  logs: { format: 'json', fields: { level: 'level', message: 'fields.message', trace: 'trace_id', time: '@timestamp' } },
  alerting: { fallback: 'platform', slackUrl: 'slack-url', pagerdutyKey: 'pagerduty-key', smtp: { host: 'smtp.example.com:587', from: 'alerts@example.com' }, in: ['local', 'production'] },
  secrets: { 'slack-url': {}, 'pagerduty-key': {} },
  services: {
    web: { description: 'What customers see', owner: 'store', image: 'shop/web:1.0.0', user: 1000, ports: { http: 80 }, health: { live: '/' }, calls: ['api'], metrics: { serves: requests } },
    api: {
      description: 'Orders & carts',
      owner: 'store',
      image: 'shop/api:1.0.0',
      user: 1000,
      ports: { http: 8080 },
      health: { live: '/' },
      uses: { postgres: 'write', kafka: { publish: ['orders'], subscribe: ['payments'] } },
      metrics: { serves: requests },
      scale: { min: 2, max: 4, cpu: '70%' },
      per: { local: { scale: { min: 1, max: 1 } } },
    },
    mail: { owner: 'store', image: 'shop/mail:1.0.0', user: 1000, overlay: 'extras', ports: { http: 8080 }, health: { live: '/' }, logs: { format: 'text', faults: ['ERR', '[bad]'] }, metrics: { serves: requests } },
  },
  resources: {
    postgres: { kind: 'postgres', version: 16, owner: 'data', per: { production: { managed: true } } },
    kafka: { kind: 'kafka', version: '7.5.0', topics: { orders: { partitions: 3 }, payments: { partitions: 3 } } },
    prometheus: { kind: 'prometheus', alertmanager: 'alertmanager' },
    alertmanager: { kind: 'alertmanager' },
    grafana: { kind: 'grafana', prometheus: 'prometheus', in: ['local', 'production'] },
  },
} as const;

export function resolved(model: object): ResolvedPlatform {
  const parsed = parsePlatform(languageSchema(), model);
  if (parsed.platform === undefined) throw new Error(JSON.stringify(parsed.diagnostics));
  const { platform, diagnostics } = resolve(parsed.platform, { hostPorts: {} });
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics));
  return platform;
}

type AlertsOf = (subject: Subject, environment: ResolvedEnvironment) => readonly Alert[];

/** The same platform, with these alerts and no others. */
export function withAlerts(platform: ResolvedPlatform, alertsOf: AlertsOf): ResolvedPlatform {
  const environments = platform.environments.map((environment): ResolvedEnvironment => {
    const { watch } = environment;
    if (watch === null) return environment;
    return { ...environment, watch: { ...watch, subjects: watch.subjects.map((subject) => withAlertsOf(subject, alertsOf(subject, environment))) } };
  });
  return { ...platform, environments };
}

function withAlertsOf(subject: Subject, alerts: readonly Alert[]): Subject {
  return { ...subject, alerts, isTold: alerts.length > 0 };
}

const said = modelOrigin(path(['alerting', 'thresholds', 'errors']));

interface More {
  readonly severity?: Severity;
  readonly threshold?: number;
  readonly minutes?: number;
  readonly panel?: string;
}

/** An alert on the errors of a subject. */
export function errors(subject: Subject, { severity = 'critical', threshold = 0.1, minutes = 5, panel }: More = {}): Alert {
  const { name, origin } = subject;
  const failed = series('http_requests_total', { job: name, status: '500' });
  const text = (words: string): Traced<string> => traced(words, said);
  return {
    name: 'HighErrorRatio',
    severity: traced(severity, said),
    expression: compare(sum(rate(over(failed, 300_000)), 'job'), '>', traced(threshold, said)),
    for: traced(minutes * 60_000, said),
    summary: t`${name} fails`,
    description: t`{{ $value }} of the requests to ${name} fail.`,
    threshold: traced(threshold, said),
    ...(panel === undefined ? {} : { panel }),
    runbook: {
      meaning: t`Many requests to ${name} fail.`,
      impact: text('People see error pages.'),
      condition: t`More than ${threshold * 100} % of the requests to ${name} failed for ${minutes} minutes.`,
      causes: [text('The last deployment.'), t`A *bug* in ${name}.`],
      queries: [{ question: text('Which requests fail?'), expression: sum(rate(over(failed, 300_000)), 'status') }],
      remedies: [text('Roll back.'), text('Add replicas.')],
    },
    test: { fault: [], health: [] },
    origin,
  };
}

/** An alert about which there is next to nothing to say. */
export function bare(subject: Subject, name = 'Down'): Alert {
  const { severity, expression, for: held, summary, description, test, origin } = errors(subject, { severity: 'warning' });
  const { meaning, impact, condition } = errors(subject).runbook;
  return { name, severity, expression, for: held, summary, description, test, origin, runbook: { meaning, impact, condition, causes: [], queries: [], remedies: [] } };
}

/** The files of the target, by path below its folder. */
export function compiled(platform: ResolvedPlatform): Map<string, CompiledFile> {
  const { files } = runbooks.emit(platform);
  return new Map(
    files.map((file) => [file.path, { keeps: false, ...file, target: 'runbooks', environment: null, origin: file.origin ?? null, text: printDocument(file.document()) }]),
  );
}

/** The text of one page. */
export function pageOf(platform: ResolvedPlatform, name: string): string {
  return compiled(platform).get(name)!.text;
}

/** The lines below a heading, up to the next one of its level. */
export function section(text: string, heading: string): string {
  const begin = text.indexOf(`\n## ${heading}\n`);
  if (begin < 0) throw new Error(`no section ${heading}`);
  const rest = text.slice(begin + heading.length + 5);
  const end = rest.indexOf('\n## ');
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}
