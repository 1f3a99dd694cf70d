import { describe, expect, it } from 'vitest';
import type { CompiledFile } from '../../../src/compiler/compile.ts';
import type { ResolvedPlatform } from '../../../src/compiler/resolved.ts';
import { helm } from '../../../src/emitters/helm/index.ts';
import type { EmittedFile } from '../../../src/emitters/emitter.ts';
import { embed } from '../../../src/formats/embed.ts';
import { printDocument } from '../../../src/formats/index.ts';
import type { Node } from '../../../src/provenance/document.ts';
import { modelOrigin } from '../../../src/provenance/origin.ts';
import { formatPath, parsePath, path } from '../../../src/provenance/path.ts';
import { t, traced } from '../../../src/provenance/traced.ts';
import { fileChecks, quickChecks } from '../../support/compiled-file.ts';
import { resolvePlatform } from '../../model-helper.ts';
import { randomObjects } from './random-objects.ts';
import { bodyOf, chartOf, environmentOf, platformOf, textsOf, without } from './support.ts';

const two = platformOf({ production: { namespace: 'shop', domain: 'shop.example' }, staging: { namespace: 'shop-staging', domain: 'staging.shop.example' } });
const one = platformOf({ production: { namespace: 'shop', domain: 'shop.example' } });

/** A leaf that the model says at a place. */
const said = (value: string | number, place: string): Node => traced(value, modelOrigin(path(parsePath(place)!)));

interface Case {
  readonly name: string;
  readonly production?: Node | undefined;
  readonly staging?: Node | undefined;
  /** Below `spec:`. */
  readonly template: string;
  /** Of production, without comments. */
  readonly values?: string;
}

const facts = (name: string): { namespace: Node; domain: Node; url: Node } => {
  const { namespace, domain } = environmentOf(two, name);
  return { namespace, domain, url: t`https://api.${domain}/${namespace}` };
};

const cases: readonly Case[] = [
  { name: 'what is the same stays', production: { a: 1, b: ['x'], c: '1' }, staging: { a: 1, b: ['x'], c: '1' }, template: 'a: 1\nb:\n  - x\nc: "1"' },
  { name: 'a number keeps its type', production: { replicas: 1_000_000 }, staging: { replicas: 2 }, template: 'replicas: {{ .Values.web.replicas | int64 }}', values: 'web:\n  replicas: 1000000' },
  { name: 'so does a text that looks like one', production: { cpu: '1' }, staging: { cpu: '500m' }, template: 'cpu: {{ .Values.web.cpu | quote }}', values: 'web:\n  cpu: "1"' },
  { name: 'so does a boolean', production: { hostUsers: true }, staging: { hostUsers: false }, template: 'hostUsers: {{ .Values.web.hostUsers }}', values: 'web:\n  hostUsers: true' },
  { name: 'one or the other', production: { port: 80 }, staging: { port: 'http' }, template: 'port: {{ .Values.web.port | toJson }}', values: 'web:\n  port: 80' },
  {
    name: 'a container is part of its workload',
    production: { template: { spec: { containers: [{ name: 'web', resources: { requests: { cpu: '1' } } }] } } },
    staging: { template: { spec: { containers: [{ name: 'web', resources: { requests: { cpu: '2' } } }] } } },
    template: 'template:\n  spec:\n    containers:\n      - name: web\n        resources:\n          requests:\n            cpu: {{ .Values.web.resources.requests.cpu | quote }}',
    values: 'web:\n  resources:\n    requests:\n      cpu: "1"',
  },
  {
    name: 'one fact of the model is one value',
    production: { min: said(3, 'services.web.scale.min'), least: said(3, 'services.web.scale.min'), other: said(3, 'services.web.scale.max') },
    staging: { min: said(1, 'services.web.per.staging.scale.min'), least: said(1, 'services.web.per.staging.scale.min'), other: said(1, 'services.web.per.staging.scale.max') },
    template: 'min: {{ .Values.web.min | int64 }}\nleast: {{ .Values.web.min | int64 }}\nother: {{ .Values.web.other | int64 }}',
    values: 'web:\n  min: 3\n  other: 3',
  },
  {
    name: 'facts of the environment, alone and in texts',
    production: { at: facts('production').namespace, url: facts('production').url },
    staging: { at: facts('staging').namespace, url: facts('staging').url },
    template: 'at: {{ .Values.namespace | quote }}\nurl: "https://api.{{ .Values.domain }}/{{ .Values.namespace }}"',
    values: 'namespace: shop\n\ndomain: shop.example',
  },
  {
    name: 'the same words from elsewhere are no fact',
    production: { at: said('shop', 'services.web.at') },
    staging: { at: said('shop-staging', 'services.web.at') },
    template: 'at: {{ .Values.web.at | quote }}',
    values: 'web:\n  at: shop',
  },
  {
    name: 'what only one has',
    production: { a: 1, b: { c: 2 } },
    staging: { a: 1 },
    template: 'a: 1\n{{- if .Values.web.b.enabled }}\nb:\n  c: 2\n{{- end }}',
    values: 'web:\n  b:\n    enabled: true',
  },
  {
    name: 'entries of a list are known by their names',
    production: { env: [{ name: 'A', value: '1' }, { name: 'B', value: 'x' }] },
    staging: { env: [{ name: 'B', value: 'y' }, { name: 'C', value: '3' }] },
    template: 'env:\n  {{- if .Values.web.env.A.enabled }}\n  - name: A\n    value: "1"\n  {{- end }}\n  - name: B\n    value: {{ .Values.web.env.B.value | quote }}\n  {{- if .Values.web.env.C.enabled }}\n  - name: C\n    value: "3"\n  {{- end }}',
    values: 'web:\n  env:\n    A:\n      enabled: true\n    B:\n      value: x\n    C:\n      enabled: false',
  },
  {
    name: 'the dash of an entry stands by itself where its first field may be missing',
    production: { rules: [{ from: 'a', to: 'b' }] },
    staging: { rules: [{ to: 'b' }] },
    template: 'rules:\n  -\n    {{- if .Values.web.rules.a.from.enabled }}\n    from: a\n    {{- end }}\n    to: b',
    values: 'web:\n  rules:\n    a:\n      from:\n        enabled: true',
  },
  {
    name: 'lists of another length',
    production: { args: ['a', 'b'], numbers: [1] },
    staging: { args: ['c'], numbers: [] },
    template: 'args:\n  {{- range .Values.web.args }}\n  - {{ . | quote }}\n  {{- end }}\nnumbers: {{ .Values.web.numbers | toJson }}',
    values: 'web:\n  args:\n    - a\n    - b\n  numbers:\n    - 1',
  },
  {
    name: 'lists of another length that have entries in common',
    production: { args: ['a', 'b'] },
    staging: { args: ['b'] },
    template: 'args:\n  {{- if .Values.web.args0.enabled }}\n  - a\n  {{- end }}\n  - b',
    values: 'web:\n  args0:\n    enabled: true',
  },
  {
    name: 'something and nothing',
    production: { selector: { a: 1 } },
    staging: { selector: {} },
    template: '{{- if .Values.web.selector.enabled }}\nselector:\n  a: 1\n{{- end }}\n{{- if .Values.web.selector.alternative1 }}\nselector: {}\n{{- end }}',
    values: 'web:\n  selector:\n    enabled: true\n    alternative1: false',
  },
  { name: 'braces of other programs', production: { a: 'up {{ $labels.job }} {{', b: "it's {{", 'c{{': 1 }, staging: { a: 'up {{ $labels.job }} {{', b: "it's {{", 'c{{': 1 }, template: 'a: up {{ `{{ $labels.job }}` }} {{ "{{" }}\nb: it\'s {{ "{{" }}\nc{{ "{{" }}: 1' },
  {
    name: 'texts of several lines',
    production: { file: 'a: 1\n{{ b }}\n', ends: 'a\n\n', blank: 'a\nb \n' },
    staging: { file: 'a: 1\n{{ b }}\n', ends: 'a\n\n', blank: 'a\nb \n' },
    template: 'file: |\n  a: 1\n  {{ `{{ b }}` }}\nends: "a\\n\\n"\nblank: "a\\nb \\n"',
  },
  {
    name: 'facts in texts of several lines',
    production: { file: t`host: {${environmentOf(two, 'production').domain}\nend\n` },
    staging: { file: t`host: {${environmentOf(two, 'staging').domain}\nend\n` },
    template: 'file: |\n  host: {{ "{" }}{{ .Values.domain }}\n  end',
    values: 'domain: shop.example',
  },
  {
    name: 'the tag of an image',
    production: { image: 'registry.example:5000/web:1.2.3' },
    staging: { image: 'registry.example:5000/web:1.3.0' },
    template: 'image: "registry.example:5000/web:{{ .Values.web.image.tag }}"',
    values: 'web:\n  image:\n    tag: 1.2.3',
  },
];

const deployment = (spec: Node): Node => ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec });
const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n';

describe('a template and its values', () => {
  it.each(cases)('$name', ({ production, staging, template, values }) => {
    const objects = { 'workloads/web.yaml': { production: [deployment(production!)], staging: [deployment(staging!)] } };
    const texts = textsOf(chartOf(two, objects));
    expect(bodyOf(texts['templates/workloads/web.yaml']!)).toBe(`${head}${template.replace(/^(?=.)/gm, '  ')}\n`);
    expect(without(bodyOf(texts['values-production.yaml']!), /^ *#/)).toBe(values === undefined ? '{}\n' : `${values}\n`);
  });

  it('a Job whose name holds a hash is one object, and its name one value', () => {
    const objects = (hash: string): Node[] => {
      const name = traced(`migrations-${hash}`, modelOrigin(path(['jobs', 'migrations'])));
      return [{ apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: { needs: t`${name}-done` } }];
    };
    const texts = textsOf(chartOf(two, { 'workloads/migrations.yaml': { production: objects('3f9a12bc'), staging: objects('0b1c2d3e') } }));
    expect(bodyOf(texts['templates/workloads/migrations.yaml']!)).toBe('apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: {{ .Values.migrations.jobName | quote }}\nspec:\n  needs: "{{ .Values.migrations.jobName }}-done"\n');
    expect(texts['values-staging.yaml']).toContain('  jobName: migrations-0b1c2d3e\n');
  });

  it('a workload of one environment has one switch', () => {
    const texts = textsOf(chartOf(two, { 'workloads/web.yaml': { staging: [deployment({ a: 1 }), { kind: 'Service', metadata: { name: 'web' } }] } }));
    expect(bodyOf(texts['templates/workloads/web.yaml']!)).toBe(`{{- if .Values.web.enabled }}\n${head}  a: 1\n{{- end }}\n{{- if .Values.web.enabled }}\n---\nkind: Service\nmetadata:\n  name: web\n{{- end }}\n`);
    expect(bodyOf(texts['values.yaml']!)).toContain('  enabled: false\n');
  });

  it('of one environment shows what is usually set', () => {
    const texts = textsOf(chartOf(one, { 'workloads/web.yaml': { production: [deployment({ replicas: 2, template: { spec: { containers: [{ name: 'web', image: 'web:1', args: ['a'] }] } } })] } }));
    expect(bodyOf(texts['templates/workloads/web.yaml']!)).toBe(`${head}  replicas: {{ .Values.web.replicas | int64 }}\n  template:\n    spec:\n      containers:\n        - name: web\n          image: "{{ .Values.web.image.repository }}:{{ .Values.web.image.tag }}"\n          args:\n            - a\n`);
    expect(without(bodyOf(texts['values.yaml']!), /^ *#/)).toBe('web:\n  replicas: 2\n  image:\n    repository: web\n    tag: "1"\n');
  });

  it('says beside each value where it comes from', () => {
    const objects = { 'workloads/web.yaml': { production: [deployment({ replicas: said(3, 'services.web.scale.min') })], staging: [deployment({ replicas: said(1, 'services.web.per.staging.scale.min') })] } };
    const texts = textsOf(chartOf(two, objects));
    expect(texts['values-production.yaml']).toContain('  # services.web.scale.min\n  replicas: 3\n');
    expect(texts['values-staging.yaml']).toContain('  # services.web.per.staging.scale.min\n  replicas: 1\n');
  });

  it('has the defaults of the first environment that nothing protects', () => {
    const guarded = platformOf({ production: { protection: { wait: '5m' } }, staging: {} });
    expect(textsOf(chartOf(guarded, { 'a.yaml': { production: [deployment({ a: 1 })], staging: [deployment({ a: 2 })] } }))['values.yaml']).toContain('a: 2\n');
    expect(textsOf(chartOf(two, { 'a.yaml': { production: [deployment({ a: 1 })], staging: [deployment({ a: 2 })] } }))['values.yaml']).toContain('a: 1\n');
  });
});

describe('what a workload reads that belongs to a part of its own', () => {
  const watched = (environments: Readonly<Record<string, object>>): ResolvedPlatform => platformOf(environments, { resources: { prometheus: { kind: 'prometheus' } } });
  const rules = 'grafana/etc/x.json';
  const both = { production: [deployment({ a: embed({ format: 'json', content: { b: 1 } }, modelOrigin(path(['name'])), rules) })], staging: [deployment({ a: embed({ format: 'json', content: { b: 2 } }, modelOrigin(path(['name'])), rules) })] };

  it.each<[string, ResolvedPlatform, string]>([
    ['several environments', two, '(printf "files/%s/grafana/etc/x.json" .Values.environment)'],
    ['one', one, '"files/production/grafana/etc/x.json"'],
  ])('is named by the template of %s, which has nothing of it', (_, platform, name) => {
    const texts = textsOf(chartOf(platform, { 'workloads/web.yaml': both }));
    expect(bodyOf(texts['templates/workloads/web.yaml']!)).toBe(`${head}  a: {{ required "the chart has no file of this environment" (.Files.Get ${name}) | quote }}\n`);
    expect(texts['values.yaml']!.includes('environment: production')).toBe(platform === two);
  });

  it.each<[string, Readonly<Record<string, object>>]>([
    ['several environments', { production: {}, staging: {} }],
    ['one', { production: {} }],
  ])('is a file of the chart of %s, for each that reads it', (_, environments) => {
    const { files } = helm.emit(watched(environments));
    const named = textsOf(files);
    const packed = Object.keys(named).filter((name) => name.startsWith('files/'));
    expect(packed).toEqual(Object.keys(environments).map((name) => `files/${name}/prometheus/etc/prometheus/rules/prometheus.yml`));
    expect(packed.every((name) => named[name]!.includes('groups:'))).toBe(true);
    expect(named['templates/workloads/prometheus.yaml']).toContain('/prometheus/etc/prometheus/rules/prometheus.yml');
  });
});

it('without an environment that runs on Kubernetes there is none, and the report says so', () => {
  const { files, omissions } = helm.emit(resolvePlatform({ output: { also: ['helm'] }, services: { web: {} } }));
  expect(files).toEqual([]);
  expect(omissions.map((omission) => formatPath(omission.path))).toEqual(['output.also[0]']);
});

describe('every file of a chart', () => {
  const compiled = (file: EmittedFile): CompiledFile => ({ environment: null, origin: null, target: 'helm', ...file, path: `out/helm/${file.path}`, text: printDocument(file.document()) });
  const small = chartOf(two, Object.fromEntries(cases.map(({ production, staging }, i) => [`workloads/web-${i}.yaml`, { production: [deployment(production!)], staging: [deployment(staging!)] }]))).map(compiled);

  it.each(fileChecks)('%s', async (_, check) => {
    for (const file of small) expect(await check(file)).toEqual([]);
  });

  const random = [one, two].flatMap((platform) => chartOf(platform, randomObjects(platform, 7, 40)).map(compiled));

  it.each(quickChecks)('of random objects: %s', (_, check) => {
    for (const file of random) expect(check(file)).toEqual([]);
  });
});
