// Each check of integrity finds what it is there for: one thing in an emitted file is broken, and the check says so, and no other does that need not.
import { expect, test } from 'vitest';
import { checks, problemsOf } from './integrity-checks.ts';
import { emittedBy, type EmittedFile } from './integrity-emitted.ts';
import { compileShop } from './integrity-shop.ts';

const compilation = compileShop();

interface Break {
  readonly check: string;
  /** Of one environment, so that the other stays whole; or of all, where the file is. */
  readonly files: (file: EmittedFile) => boolean;
  readonly change: (text: string) => string;
  /** What is said. */
  readonly says: RegExp;
}

const inCompose = (end: string) => ({ target, path }: EmittedFile): boolean => target === 'compose' && path.endsWith(end);
const ofPrometheus = (end: string) => ({ target, environment, path }: EmittedFile): boolean => target === 'prometheus' && environment === 'local' && path.endsWith(end);

const ofRunbooks = (end: string) => ({ target, path }: EmittedFile): boolean => target === 'runbooks' && path.endsWith(end);

function replacing(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

const breaks: readonly Break[] = [
  { check: 'every expression can be read', files: inCompose('rules/web.yml'), change: replacing(/expr: /, 'expr: ((('), says: /rules\/web\.yml/ },
  { check: 'every metric is served by something that is scraped', files: inCompose('rules/web.yml'), change: replacing(/\bup\{/, 'upp{'), says: /nothing serves upp/ },
  { check: 'every metric is served by something that is scraped', files: ofPrometheus('tests/web.yml'), change: replacing(/\bup\{/, 'upp{'), says: /tests\/web\.yml: nothing serves upp/ },
  { check: 'every label is one that the series have', files: inCompose('rules/web.yml'), change: replacing(/by \(job\)/, 'by (topic)'), says: /has the label "topic"/ },
  { check: 'every job that is named is scraped', files: inCompose('rules/web.yml'), change: replacing(/job="web"/, 'job="wobble"'), says: /there is no job wobble/ },
  { check: 'every declared target is a job, and every job a declared target', files: inCompose('prometheus/prometheus.yml'), change: replacing('job_name: web', 'job_name: wobble'), says: /web is not scraped/ },
  { check: 'who asks reaches whom it asks', files: inCompose('prometheus/prometheus.yml'), change: replacing('postgres-exporter:9187', 'postgres:9187'), says: /prometheus and postgres share no network/ },
  { check: 'who asks reaches whom it asks', files: ({ target, path }) => target === 'kubernetes' && path.endsWith('/web.yaml'), change: replacing(/(- podSelector:\n +matchLabels:\n +app\.kubernetes\.io\/name: )prometheus\b/, '$1somebody'), says: /no policy lets prometheus in to web:8080/ },
  { check: 'every window holds at least four scrapes', files: inCompose('prometheus/prometheus.yml'), change: replacing(/scrape_interval: .*/, 'scrape_interval: 2m'), says: /over 300000 ms/ },
  { check: 'every alert has a runbook, where runbooks are compiled, otherwise leads to none', files: inCompose('rules/web.yml'), change: replacing(/runbook_url: .*/, 'runbook_url: https://wiki.example/nowhere.md'), says: /no file for https:\/\/wiki\.example/ },
  { check: 'every alert has a runbook, where runbooks are compiled, otherwise leads to none', files: ({ target, path }) => target === 'runbooks' && path.includes('/web/'), change: (text) => text.replaceAll(/ServiceDown/g, 'Something'), says: /does not name it/ },
  { check: 'every alert leads to a dashboard', files: inCompose('rules/web.yml'), change: replacing(/\/d\/web/, '/d/wobble'), says: /no dashboard for .*wobble/ },
  { check: 'every alert has a severity, and an owner that the model knows', files: inCompose('rules/web.yml'), change: replacing(/owner: core/, 'owner: nobody'), says: /owner nobody/ },
  { check: 'every alert has a severity, and an owner that the model knows', files: inCompose('rules/web.yml'), change: replacing(/severity: critical/, 'severity: urgent'), says: /severity urgent/ },
  { check: 'every alert is shown to fire, and to be silent', files: ofPrometheus('tests/web.yml'), change: replacing(/value: 1\b/, 'value: 0'), says: /no unit test shows it firing/ },
  { check: 'every alert is shown to fire, and to be silent', files: ofPrometheus('tests/web.yml'), change: (text) => text.replaceAll(/alertname: ServiceDown/g, 'alertname: ServiceUp'), says: /no unit test shows it silent/ },
  { check: 'unit tests are of alerts that there are', files: ofPrometheus('tests/web.yml'), change: (text) => text.replaceAll(/alertname: ServiceDown/g, 'alertname: ServiceUp'), says: /there is no alert .*ServiceUp/ },
  { check: 'unit tests are of alerts that there are', files: ofPrometheus('tests/web.yml'), change: replacing(/rules\/web\.yml/, 'rules/wobble.yml'), says: /there is no .*wobble/ },
  { check: 'every rule file is mounted, and read', files: inCompose('compose.yaml'), change: replacing(/target: \/etc\/prometheus\/rules\b/, 'target: /etc/prometheus/elsewhere'), says: /web\.yml is not mounted/ },
  { check: 'every rule file is mounted, and read', files: inCompose('prometheus/prometheus.yml'), change: replacing('rules/*.yml', 'alerts/*.yml'), says: /is named by no rule_files/ },
  { check: 'every rule file is mounted, and read', files: ofPrometheus('rules/web.yml'), change: replacing(/for: .*/, 'for: 99m'), says: /is not .*rules\/web\.yml/ },
  { check: 'every link to a dashboard leads to one', files: inCompose('dashboards/web.json'), change: replacing(/\/d\/postgres/, '/d/wobble'), says: /web: there is no dashboard wobble/ },
  { check: 'every link to a dashboard leads to one', files: ofRunbooks('web/service-down.md'), change: replacing(/\/d\/web/, '/d/wobble'), says: /service-down\.md: there is no dashboard wobble/ },
  { check: 'every link of a runbook to a file leads to one', files: ofRunbooks('web/service-down.md'), change: replacing(/\]\((?!http)[\w./-]+\.md\)/, '](../nowhere.md)'), says: /there is no \.\.\/nowhere\.md/ },
  { check: 'every alert reaches a receiver that there is', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/name: core\/critical/, 'name: core/urgent'), says: /there is no receiver core\/critical/ },
  { check: 'every alert reaches a receiver that there is', files: inCompose('alertmanager/alertmanager.yml'), change: (text) => text.replace(/^ {2}receiver: .*\n/m, '').replace('owner="core"', 'owner="nobody"'), says: /no route takes it/ },
  { check: 'every delivery is to somebody', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/pagerduty_configs:/, 'other:'), says: /core\/critical delivers to nobody/ },
  { check: 'every inhibition is between alerts that there are', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/alertname=~"\S*Down\S*"/, 'alertname="Nothing"'), says: /no alert is its source/ },
  { check: 'every file of a secret lies where it is read', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/(_file: \/\S+)/, '$1-of-old'), says: /-of-old is not mounted/ },
  { check: 'every template of a message is mounted', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/templates\/platform\.tmpl/, 'templates/other.tmpl'), says: /other\.tmpl is not mounted/ },
  { check: 'every template of a message is mounted', files: inCompose('alertmanager/alertmanager.yml'), change: replacing(/template "platform\.title"/, 'template "platform.headline"'), says: /platform\.headline/ },
  { check: 'annotations name labels that the alert has', files: inCompose('rules/kafka.yml'), change: replacing(/\$labels\.topic/, '$labels.subject'), says: /it has no label subject/ },
  { check: 'dashboards and their panels can be told apart', files: inCompose('dashboards/web.json'), change: replacing(/"uid": "web"/, '"uid": "postgres"'), says: /two dashboards are postgres/ },
  { check: 'every source of data of a panel is provisioned', files: inCompose('datasources/platform.yaml'), change: replacing(/uid: prometheus/, 'uid: thanos'), says: /there is no source prometheus/ },
  { check: 'every dashboard lies where it is looked for', files: inCompose('dashboards/platform.yaml'), change: replacing(/path: .*/, 'path: /var/lib/dashboards'), says: /web\.json is looked for by nobody/ },
];

test('unbroken, nothing is wrong', () => {
  expect(problemsOf(emittedBy(compilation))).toEqual([]);
});

test.each(breaks.map((one, i) => ({ ...one, title: `${one.check} (${i + 1})` })))('$title', ({ check, files, change, says }) => {
  let changed = false;
  const emitted = emittedBy(compilation, (file) => {
    const text = files(file) ? change(file.text) : file.text;
    changed ||= text !== file.text;
    return text;
  });
  expect(changed, 'something was broken').toBe(true);
  const own = problemsOf(emitted).filter((problem) => problem.includes(`: ${check}: `));
  expect(own.join('\n')).toMatch(says);
});

test('every check is shown to find something', () => {
  expect(Object.keys(checks).filter((name) => !breaks.some(({ check }) => check === name))).toEqual([]);
});
