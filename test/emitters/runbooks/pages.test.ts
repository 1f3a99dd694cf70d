import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path/posix';
import { check as isPretty } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { compile } from '../../../src/compiler/compile.ts';
import { runbooks } from '../../../src/emitters/runbooks/index.ts';
import { call, compare, max, series } from '../../../src/formats/promql/build.ts';
import { keptBegin, keptEnd } from '../../../src/formats/kept.ts';
import type { Alert } from '../../../src/observability/alert.ts';
import type { Row } from '../../../src/observability/panel.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { placeIn } from '../../../src/output/kept.ts';
import { map } from '../../../src/provenance/traced.ts';
import { bare, compiled, errors, pageOf, resolved, section, shop, withAlerts } from './support.ts';

const platform = resolved(shop);
const everywhere = withAlerts(platform, (subject) => [errors(subject, { panel: 'Errors' }), bare(subject)]);
const differing = withAlerts(platform, (subject, { name }) => [
  errors(subject, { threshold: name.value === 'local' ? 0.5 : 0.1 }),
  errors(subject, { severity: 'warning', threshold: 0.05, minutes: name.value === 'staging' ? 30 : 15 }),
  bare(subject, 'HTTPSlow'),
]);
const pages = compiled(differing);

describe('the target', () => {
  test('is wanted where something is watched', () => {
    expect(runbooks.wanted(platform)).toBe(true);
    expect(runbooks.wanted(withAlerts(platform, () => []))).toBe(false);
    expect(runbooks.wanted(resolved({ ...shop, resources: { postgres: shop.resources.postgres, kafka: shop.resources.kafka } }))).toBe(false);
    expect(compiled(withAlerts(platform, () => []))).toEqual(new Map());
  });

  test('makes a page for each subject and alert, whatever its severities, and an index', () => {
    const subjects = ['api', 'mail', 'web', 'alertmanager', 'grafana', 'kafka', 'postgres', 'prometheus'];
    expect([...pages.keys()]).toEqual(['README.md', ...subjects.flatMap((name) => [`${name}/high-error-ratio.md`, `${name}/http-slow.md`])]);
  });

  test('keeps a place for notes at the end of each page, and none in the index', () => {
    for (const [path, { text, keeps }] of pages) {
      expect(keeps, path).toBe(path !== 'README.md');
      if (keeps === true) expect(placeIn(text).after).toBe(`${keptEnd}\n`);
      else expect(text).not.toContain(keptBegin);
    }
  });

  test('has a page for each alert of a whole model', () => {
    const { files, platform: whole, diagnostics } = compile(shop as never);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} @ ${formatPath(path)}`)).toEqual([]);
    const alerts = whole!.environments.flatMap(({ watch }) => watch!.subjects.flatMap(({ alerts: of, name }) => of.map((alert) => `# ${name.value}: ${alert.name}\n`)));
    const titles = files.filter(({ target }) => target === 'runbooks').map(({ text }) => text.slice(0, text.indexOf('\n') + 1));
    expect(new Set(titles)).toEqual(new Set([...alerts, '# Runbooks of shop\n']));
  });
});

describe('a page', () => {
  const page = pageOf(everywhere, 'api/high-error-ratio.md');

  test('has its parts in the order in which somebody who was woken reads', () => {
    expect([...page.matchAll(/^## .*$/gm)].map(([heading]) => heading)).toEqual([
      '## What it means',
      '## How users feel it',
      '## When it fires',
      '## First queries',
      '## Logs',
      '## State',
      '## Dashboards',
      '## Likely causes',
      '## Remedies',
      '## Escalation',
      '## Related alerts',
      '## Notes of the owners',
    ]);
  });

  test.each([
    ['api/high-error-ratio.md', 'What it means', 'Many requests to api fail.'],
    ['api/high-error-ratio.md', 'How users feel it', 'People see error pages.\n\nIt is called by web.'],
    ['postgres/high-error-ratio.md', 'How users feel it', 'People see error pages.\n\nIt is used by api.'],
    ['api/high-error-ratio.md', 'When it fires', 'More than 10 % of the requests to api failed for 5 minutes.\n\nIn PromQL, held for 5m:\n\n```promql\nsum by (job) (rate(http_requests_total{job="api",status="500"}[5m])) > 0.1\n```'],
    ['api/high-error-ratio.md', 'Likely causes', '1. The last deployment.\n2. A \\*bug\\* in api.\n\napi fails or slows down with what it depends on. See whether these fire, too:\n\n- kafka, which it publishes to and subscribes to:\n  - [HighErrorRatio](../kafka/high-error-ratio.md)\n- postgres, which it writes to:\n  - [HighErrorRatio](../postgres/high-error-ratio.md)'],
    ['web/down.md', 'Likely causes', 'web fails or slows down with what it depends on. See whether these fire, too:\n\n- api, which it calls:\n  - [HighErrorRatio](../api/high-error-ratio.md)'],
    ['api/high-error-ratio.md', 'Remedies', '1. Roll back.\n2. Add replicas.'],
    ['api/high-error-ratio.md', 'Escalation', 'store answers for api: `#store` on Slack and store-oncall on PagerDuty.\n\nIf nobody answers: platform: `#platform` on Slack and platform-oncall on PagerDuty.'],
    ['postgres/down.md', 'Escalation', 'data answers for postgres: [data@example.com](mailto:data@example.com).\n\nIf nobody answers: platform: `#platform` on Slack and platform-oncall on PagerDuty.'],
    ['kafka/down.md', 'Escalation', 'platform answers for kafka: `#platform` on Slack and platform-oncall on PagerDuty.'],
    ['api/down.md', 'Related alerts', '- [HighErrorRatio](high-error-ratio.md) (critical): Many requests to api fail.'],
  ])('%s: %s', (name, heading, expected) => {
    expect(section(pageOf(everywhere, name), heading)).toBe(expected);
  });

  test('names first where somebody is told', () => {
    const told = resolved({ ...shop, alerting: { ...shop.alerting, in: ['staging'] } });
    expect(pageOf(withAlerts(told, (subject) => [bare(subject)]), 'web/down.md')).toContain('Environments: staging, local and production.');
  });

  test('says on top what it is about, how bad it is and where', () => {
    expect(pageOf(differing, 'web/high-error-ratio.md')).toContain('# web: HighErrorRatio\n\nWhat customers see\n\nSeverity: critical, warning. Environments: local, production and staging.\n\n## What');
    expect(pageOf(everywhere, 'grafana/down.md')).toContain('# grafana: Down\n\nSeverity: warning. Environments: local and production.\n\n');
  });

  test('leads to the dashboards of its subject and of what that depends on, where something shows them', () => {
    const address = (environment: string): string => everywhere.environments.find(({ name }) => name.value === environment)!.watch!.dashboards!.value;
    const links = (environment: string): string => ['api', 'kafka', 'postgres'].map((name) => `[${name}](${address(environment)}/d/${name})`).join(', ').replace(/, (?!.*, )/, ' and ');
    expect(section(page, 'Dashboards')).toBe(`The panel “Errors” draws what it looks at.\n\n- local: ${links('local')}\n- production: ${links('production')}`);
    expect(section(page, 'First queries')).toContain(`\n\nAsk them in Explore of [local](${address('local')}/explore) and [production](${address('production')}/explore).`);
  });

  test('leaves out what there is nothing to say of', () => {
    const { owners: _owners, alerting: _alerting, ...rest } = shop;
    const services = Object.fromEntries(Object.entries(shop.services).map(([name, { owner: _owner, ...service }]) => [name, service]));
    const { postgres } = shop.resources;
    const alone = resolved({ ...rest, services: { mail: services['mail'], web: { ...services['web'], calls: [] } }, resources: { prometheus: { kind: 'prometheus' }, postgres: { kind: postgres.kind, version: 16, per: postgres.per } }, output: { targets: ['runbooks'] } });
    const text = pageOf(withAlerts(alone, (subject, { runtime }) => (runtime.value === 'compose' && subject.name.value === 'web' ? [bare(subject)] : [])), 'web/down.md');
    expect([...text.matchAll(/^## .*$/gm)].map(([heading]) => heading)).toEqual(['## What it means', '## How users feel it', '## When it fires', '## Notes of the owners']);
  });
});

describe('where environments or severities differ', () => {
  test('a list says who is meant, and a table compares', () => {
    expect(section(pageOf(differing, 'api/high-error-ratio.md'), 'When it fires').split('\n\nIn PromQL')[0]).toBe(
      [
        '- critical in local: More than 50 % of the requests to api failed for 5 minutes.',
        '- critical in production and staging: More than 10 % of the requests to api failed for 5 minutes.',
        '- warning in local and production: More than 5 % of the requests to api failed for 15 minutes.',
        '- warning in staging: More than 5 % of the requests to api failed for 30 minutes.',
        '',
        '| Environment         | Severity | Threshold | For |',
        '| ------------------- | -------- | --------- | --- |',
        '| local               | critical | 0.5       | 5m  |',
        '| production, staging | critical | 0.1       | 5m  |',
        '| local, production   | warning  | 0.05      | 15m |',
        '| staging             | warning  | 0.05      | 30m |',
      ].join('\n'),
    );
  });

  test('what fires at once says so', () => {
    const at = withAlerts(platform, (subject) => [errors(subject, { minutes: 0 })]);
    expect(section(pageOf(at, 'web/high-error-ratio.md'), 'When it fires')).toContain('\n\nIn PromQL, at once:\n\n');
    const some = withAlerts(platform, (subject, { name }) => [errors(subject, { minutes: name.value === 'local' ? 0 : 5 })]);
    expect(section(pageOf(some, 'web/high-error-ratio.md'), 'When it fires')).toContain('\n| local               | critical | 0.1       | at once |\n');
  });

  test('each expression is shown once, with whom it is of', () => {
    const leads = [...section(pageOf(differing, 'api/high-error-ratio.md'), 'When it fires').matchAll(/^In PromQL.*$/gm)].map(([lead]) => lead);
    expect(leads).toEqual(['In PromQL, critical in local:', 'In PromQL, critical in production and staging:', 'In PromQL, warning:']);
  });

  test('one severity is not said, nor one environment', () => {
    const said = (alerts: (environment: string) => Alert['name'][]): string => {
      const given = withAlerts(platform, (subject, { name }) => alerts(name.value).map((severity) => errors(subject, { severity: severity as 'critical', threshold: severity === 'critical' ? 0.1 : 0.05 })));
      return section(pageOf(given, 'web/high-error-ratio.md'), 'When it fires').split('\n\n')[0]!;
    };
    expect(said(() => ['critical', 'warning'])).toBe('- critical: More than 10 % of the requests to web failed for 5 minutes.\n- warning: More than 5 % of the requests to web failed for 5 minutes.');
    expect(said((environment) => (environment === 'local' ? ['warning'] : ['critical']))).toBe('- critical: More than 10 % of the requests to web failed for 5 minutes.\n- warning: More than 5 % of the requests to web failed for 5 minutes.');
    expect(said((environment) => (environment === 'local' ? ['warning'] : ['warning']))).toBe('More than 5 % of the requests to web failed for 5 minutes.');
  });

  test.each([
    ['ratio', 0.07, '7 %'],
    ['ratio', 0.0014, '0.14 %'],
    ['seconds', 0.25, '250 ms'],
    ['seconds', 1.5, '1.5 s'],
    ['seconds', 604_800, '7 d'],
    ['milliseconds', 2000, '2 s'],
    ['bytes', 1_610_612_736, '1.5 GiB'],
    ['bytes', 12, '12 B'],
    ['per second', 3, '3/s'],
    ['count', 10_000, '10000'],
  ] as const)('a threshold on a panel of %s: %d is %s', (unit, threshold, shown) => {
    const drawn = withAlerts(platform, (subject, { name }) => [errors(subject, { panel: 'Errors', threshold: name.value === 'local' ? 1 : threshold })]);
    const rows: Row[] = [{ title: 'All', panels: [{ title: 'Errors', description: 'What fails.', kind: 'timeseries', unit, queries: [], origin: drawn.environments[0]!.origin }] }];
    const environments = drawn.environments.map((environment) => ({ ...environment, watch: { ...environment.watch!, subjects: environment.watch!.subjects.map((subject) => ({ ...subject, rows })) } }));
    expect(section(pageOf({ ...drawn, environments }, 'web/high-error-ratio.md'), 'When it fires')).toMatch(new RegExp(`^\\| production, staging \\| critical \\| ${shown.replaceAll('.', '\\.')} +\\| 5m +\\|$`, 'm'));
  });
});

describe('commands', () => {
  const commands = [...pages.values()].flatMap(({ text }) => [...text.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].flatMap(([, block]) => block!.split('\n')));
  const files = new Map(compile(shop as never).files.map((file) => [file.path, file.text]));

  test('of compose name files and services that are there', () => {
    const own = commands.filter((command) => command.startsWith('docker '));
    expect(own.length).toBeGreaterThan(20);
    for (const command of own) {
      const { paths, what } = /^docker compose(?<paths>(?: --file \S+)+) (?:logs --since=15m|ps --all) (?<what>.*)$/.exec(command)!.groups!;
      const documents = [...paths!.matchAll(/--file (\S+)/g)].map(([, path]) => parseAllDocuments(files.get(path!)!)[0]!.toJS() as { services: object });
      for (const name of what!.split(' ')) expect(documents.some(({ services }) => name in services), command).toBe(true);
    }
  });

  test('of Kubernetes name what the manifests have, in the right namespace', () => {
    interface Found {
      readonly kind: string;
      readonly metadata: { readonly name: string; readonly namespace?: string };
      readonly spec?: { readonly template?: { readonly metadata: { readonly labels: Readonly<Record<string, string>> } } };
    }
    const objects = [...files].filter(([path]) => path.startsWith('out/kubernetes/') && path.includes('/workloads/')).flatMap(([, text]) => parseAllDocuments(text).map((one) => one.toJS() as Found));
    const own = commands.filter((command) => command.startsWith('kubectl '));
    expect(own.length).toBeGreaterThan(50);
    for (const command of own) {
      const namespace = /^kubectl --namespace (\S+) /.exec(command)![1]!;
      const here = objects.filter(({ metadata }) => metadata.namespace === namespace);
      const named = / (deployment|statefulset|horizontalpodautoscaler)\/(\S+)$/.exec(command);
      if (named !== null) expect(here.some(({ kind, metadata }) => kind.toLowerCase() === named[1] && metadata.name === named[2]), command).toBe(true);
      const selector = /--selector=(?:app\.kubernetes\.io\/name=(\S+)|'app\.kubernetes\.io\/name in \(([^)]*)\)')/.exec(command);
      for (const name of (selector?.[1] ?? selector?.[2] ?? '').split(',').filter(Boolean)) {
        expect(here.some(({ spec }) => spec?.template?.metadata.labels['app.kubernetes.io/name'] === name), command).toBe(true);
      }
      expect(named !== null || selector !== null, command).toBe(true);
    }
  });

  test('speak of nothing that the cloud runs, and of what tells of it', () => {
    const text = section(pageOf(differing, 'postgres/http-slow.md'), 'State');
    expect(text).toContain('In production, postgres is Cloud SQL for PostgreSQL, which no command here reaches: look at it in the console of the cloud.');
    const production = [...text.matchAll(/```sh\n# production\n([\s\S]*?)\n```/g)].map(([, block]) => block);
    expect(production).toEqual(['kubectl --namespace shop-production get pods --selector=app.kubernetes.io/name=postgres-exporter --output=wide\nkubectl --namespace shop-production describe pods --selector=app.kubernetes.io/name=postgres-exporter']);
  });

  test('propose no way back for what keeps data', () => {
    expect(section(pageOf(differing, 'kafka/http-slow.md'), 'State')).toContain('rollout history statefulset/kafka');
    expect(section(pageOf(differing, 'kafka/http-slow.md'), 'State')).not.toContain('rollout undo');
    expect(section(pageOf(differing, 'web/http-slow.md'), 'State')).toContain('kubectl --namespace shop-next rollout undo deployment/web');
  });

  test('follow an overlay', () => {
    expect(section(pageOf(differing, 'mail/http-slow.md'), 'Logs')).toContain('docker compose --file out/compose/local/compose.yaml --file out/compose/local/compose.extras.yaml logs --since=15m mail\n');
  });

  test('name no file of a target that is not made', () => {
    const only = resolved({ ...shop, output: { targets: ['runbooks', 'kubernetes'] } });
    expect(pageOf(withAlerts(only, (subject) => [bare(subject)]), 'web/down.md')).not.toContain('docker compose');
  });
});

describe('an alert of what observes others', () => {
  const observed = resolved({ ...shop, resources: { ...shop.resources, cluster: { kind: 'kube-state-metrics', in: ['production'] } } });
  const ready = series('kube_pod_status_ready', { job: 'cluster' });
  const text = (expression: Alert['expression']): string => pageOf(withAlerts(observed, (subject) => (subject.name.value === 'cluster' ? [{ ...bare(subject), expression }] : [])), 'cluster/down.md');
  const kubectl = 'kubectl --namespace shop-production';

  test('that names a pod leads to that pod', () => {
    const page = text(compare(max(ready, 'job', 'pod'), '==', 0));
    expect(section(page, 'Logs')).toBe(`Of the pod that the alert names, in the place of POD, and of its containers that have ended:\n\n\`\`\`sh\n# production\n${kubectl} logs POD --all-containers --since=15m\n${kubectl} logs POD --all-containers --previous --tail=100\n\`\`\``);
    expect(section(page, 'State')).toBe(`\`\`\`sh\n# production\n${kubectl} get pods --output=wide\n${kubectl} describe pod POD\n${kubectl} get events --sort-by=.lastTimestamp\n\`\`\``);
  });

  test('that names none leads to all', () => {
    const page = text(compare(max(ready, 'job'), '==', 0));
    expect(page).not.toContain('\n## Logs\n');
    expect(section(page, 'State')).toBe(`\`\`\`sh\n# production\n${kubectl} get pods --output=wide\n${kubectl} get events --sort-by=.lastTimestamp\n\`\`\``);
  });

  test.each([
    ['does not answer', compare(max(series('up', { job: 'cluster' }), 'job', 'pod'), '==', 0)],
    ['says nothing', call('absent', ready)],
  ])('on that it %s leads to itself', (_, expression) => {
    expect(section(text(expression), 'State')).toContain(`${kubectl} rollout undo deployment/cluster\n`);
  });
});

describe('a filter of logs', () => {
  const filterOf = (logs: object | undefined): string | undefined => {
    const { logs: _, ...rest } = shop;
    const platformOf = resolved({ ...rest, ...(logs === undefined ? {} : { logs }), services: { web: { ...shop.services.web, calls: [] } }, resources: { prometheus: { kind: 'prometheus' } } });
    return /^\| (.*)$/m.exec(section(pageOf(withAlerts(platformOf, (subject) => [bare(subject)]), 'web/down.md'), 'Logs'))?.[1];
  };

  const lines = [
    'web-1  | {"level":"INFO","msg":"fine"}',
    '[pod/web-7f/web] {"level":"Error","fields":{"message":"broken"},"trace_id":"4bf","log.x":1}',
    'web-1  | an error in plain text',
    '{"level":50,"fields":{"message":"as numbers"}}',
    '{"level":"fatal"}',
    '',
  ].join('\n');
  const run = (filter: string): string => {
    const { stdout, stderr } = spawnSync('sh', ['-c', filter], { input: lines, encoding: 'utf8' });
    return stdout + stderr;
  };

  test.each<[string, object | undefined, string | undefined]>([
    ['is unknown where nothing is said of logs', undefined, undefined],
    ['is unknown where the level is', { format: 'json', fields: { message: 'msg' } }, undefined],
    ['of text looks for words', { format: 'text', faults: ['err', "it's (bad)"] }, "grep --ignore-case --extended-regexp 'err|it'\\''s \\(bad\\)'"],
    ['of JSON asks for the level, and shows what is known', { format: 'json', fields: { level: 'level', message: 'fields.message', time: '@t' } }, "jq --raw-input --compact-output 'sub(\"^[^{]*\"; \"\") | fromjson? | select(.level | tostring | ascii_downcase | IN(\"error\", \"fatal\", \"critical\", \"panic\")) | {time: .\"@t\", level: .level, message: .fields.message}'"],
  ])('%s', (_, logs, expected) => {
    expect(filterOf(logs)).toBe(expected);
  });

  const withJq = spawnSync('jq', ['--version']).error === undefined;

  test.skipIf(!withJq).each<[object, string]>([
    [{ format: 'json', fields: { level: 'level', message: 'fields.message', trace: 'trace_id' } }, '{"level":"Error","message":"broken","trace":"4bf"}\n{"level":"fatal","message":null,"trace":null}\n'],
    [{ format: 'json', fields: { level: 'level', message: 'fields.message' }, faults: [50] }, '{"level":50,"message":"as numbers"}\n'],
    [{ format: 'text' }, '[pod/web-7f/web] {"level":"Error","fields":{"message":"broken"},"trace_id":"4bf","log.x":1}\nweb-1  | an error in plain text\n{"level":"fatal"}\n'],
  ])('%j leaves the faults', (logs, left) => {
    expect(run(filterOf(logs)!)).toBe(left);
  });

  test('is said of each program that differs', () => {
    expect(section(pageOf(differing, 'mail/http-slow.md'), 'Logs')).toMatch(/\n\| grep --ignore-case --extended-regexp 'ERR\|\\\[bad\\\]'\n/);
  });
});

describe('the index', () => {
  const text = pages.get('README.md')!.text;

  test('is by owner and by what it is about', () => {
    expect([...text.matchAll(/^##+ .*$/gm)].map(([heading]) => heading)).toEqual(['## data', '### postgres', '## platform', '### alertmanager', '### grafana', '### kafka', '### prometheus', '## store', '### api', '### mail', '### web']);
  });

  test('has a line for each page', () => {
    const linked = [...text.matchAll(/^\| \[.*?\]\(([^)]*)\) /gm)].map(([, path]) => path);
    expect(new Set(linked)).toEqual(new Set([...pages.keys()].filter((path) => path !== 'README.md')));
    expect(text).toContain('| [HighErrorRatio](web/high-error-ratio.md) | critical, warning | Many requests to web fail. |');
    expect(text).toContain('\n## store\n\n`#store` on Slack and store-oncall on PagerDuty.\n\n### api\n\nOrders & carts\n\n| Alert');
  });

  test('shows what can be looked over', () => {
    const wordy = withAlerts(platform, (subject) => [{ ...bare(subject), runbook: { ...bare(subject).runbook, meaning: map(subject.name, (name) => `Five of 1.5 fail at ${name}. It is long. So long.`) } }]);
    expect(pageOf(wordy, 'README.md')).toContain('| Five of 1.5 fail at web. |');
    expect(section(pageOf(wordy, 'web/down.md'), 'What it means')).toBe('Five of 1.5 fail at web. It is long. So long.');
  });

  test('has what nobody answers for at its end', () => {
    const { alerting: _, ...rest } = shop;
    const readme = pageOf(withAlerts(resolved(rest), (subject) => [bare(subject)]), 'README.md');
    expect([...readme.matchAll(/^## .*$/gm)].map(([heading]) => heading)).toEqual(['## data', '## store', '## Nobody answers for these']);
  });
});

describe.each([...pages])('%s', (path, { text }) => {
  test('leads to pages that are there', () => {
    const links = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^(?:https?|mailto):/.test(link));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !pages.has(join(dirname(path), link)))).toEqual([]);
  });

  test('is laid out as the conventions of Markdown want it', async () => {
    expect(await isPretty(text, { parser: 'markdown' })).toBe(true);
    const prose = text.replace(/^```[\s\S]*?^```$/gm, '```');
    const headings = [...prose.matchAll(/^(#+) (.*)$/gm)].map(([, level, title]) => ({ level: level!.length, title: title! }));
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(new Set(headings.map(({ title }) => title)).size).toBe(headings.length);
    expect(headings.filter(({ level }, i) => i > 0 && level > headings[i - 1]!.level + 1)).toEqual([]);
    // No heading without a text of its own, no empty list or table, no address that is not a link.
    expect(prose).not.toMatch(/^## .*\n+(?:## |$(?![\s\S]))/m);
    expect(prose.replace(/\]\([^)]*\)/g, '')).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/[ \t]$|\n{3}|undefined|NaN|\[object/m);
  });
});

test('the order in which things stand in the model changes nothing', () => {
  const reversed = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).toReversed().map(([key, one]) => [key, reversed(one)]));
  const texts = (model: object): string[] => [...compiled(withAlerts(resolved(model), (subject) => [errors(subject), bare(subject)])).values()].map(({ text }) => text);
  expect(texts(reversed(shop) as object)).toEqual(texts(shop));
});
