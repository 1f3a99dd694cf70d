import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { toReport } from '../../src/diagnostics/reporters/report.ts';
import { verifyFiles, type Verified } from '../../src/foreign/verify-files.ts';
import { compile } from '../../src/library.ts';

type Files = Readonly<Record<string, string>>;

function verify(files: Files, version = '1.33'): Verified {
  return verifyFiles(Object.entries(files).map(([file, text]) => ({ file, path: `/${file}`, text })), version);
}

/** `file:line:column severity code`, and what became of files that were not verified. */
function said({ files, diagnostics }: Verified): string[] {
  const found = toReport(diagnostics).map(({ source, severity, code }) => `${source!.file}:${source!.line}:${source!.column} ${severity} ${code}`);
  const states = files.filter(({ state }) => state === 'skipped' || state === 'not-understood').map(({ path, state }) => `${path} ${state}`);
  return [...found, ...states];
}

const configMap = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const pod = (envFrom: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.29.1
      envFrom:
        - ${envFrom}
`;
const wantsConfig = pod('configMapRef: { name: settings }');
const wantsSecret = pod('secretRef: { name: settings }');
const kustomization = (...resources: string[]): string => `resources:\n${resources.map((one) => `  - ${one}\n`).join('')}`;

const cases: readonly (readonly [name: string, files: Files, said: readonly string[]])[] = [
  ['a good object', { 'a.yaml': configMap('a') }, []],
  ['a bad name, at its place', { 'a.yaml': configMap('A_1') }, ['a.yaml:4:9 error kubernetes/name']],
  ['the second object of a stream', { 'a.yaml': `${configMap('a')}---\n${configMap('A_1')}` }, ['a.yaml:9:9 error kubernetes/name']],
  ['an object of a List', { 'a.yaml': 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata: { name: A_1 }\n' }, ['a.yaml:6:23 error kubernetes/name']],
  ['an object of a List, of a kind that only some clusters know', { 'a.yaml': 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: argoproj.io/v1alpha1\n    kind: Application\n    metadata: { name: a }\n' }, []],
  ['a kind of another version', { 'a.yaml': 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [] }\n' }, ['a.yaml:2:7 error kubernetes/unknown-kind']],
  ['a version of a kind that is known here', { 'a.yaml': 'apiVersion: external-secrets.io/v1alpha1\nkind: ExternalSecret\nmetadata: { name: a }\n' }, ['a.yaml:2:7 error kubernetes/unknown-kind']],
  ['JSON', { 'a.yaml': '{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "A_1" } }' }, ['a.yaml:1:66 error kubernetes/name']],
  ['an anchor', { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: &name A_1, labels: { a: *name } }\n' }, ['a.yaml:3:25 error kubernetes/name']],
  ['a repeated key', { 'a.yaml': `${configMap('a')}data: {}\ndata: {}\n` }, ['a.yaml:6:1 error verify/duplicate-key']],
  ['broken syntax', { 'a.yaml': 'a: [\n' }, ['a.yaml:2:1 error verify/syntax']],
  ['an anchor that is not there', { 'a.yaml': 'a: *b\n' }, ['a.yaml:1:4 error verify/syntax']],
  ['a file within itself', { 'a.yaml': 'a: &a { b: *a }\n' }, ['a.yaml:1:1 error verify/too-large']],
  ['nested too deep', { 'a.yaml': '['.repeat(200) }, ['a.yaml:1:101 error verify/too-deep']],
  ['other YAML', { 'compose.yaml': 'services: {}\n', 'list.yaml': '- a\n', 'empty.yaml': '# nothing\n' }, ['compose.yaml not-understood', 'list.yaml not-understood', 'empty.yaml not-understood']],
  ['a chart', { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'a: 1\n', 'c/templates/a/b.yaml': `${configMap('a')}data: { a: "{{ .Values.a }}" }\n` }, ['c/Chart.yaml not-understood', 'c/values.yaml not-understood', 'c/templates/a/b.yaml skipped']],
  ['a template outside of a chart', { 'a.yaml': 'a: {{ .b }}\n' }, ['a.yaml skipped']],
  ['a value that some other program fills in', { 'a.yaml': `${configMap('A_1')}data: { a: "{{ .b }}" }\n` }, ['a.yaml:4:9 error kubernetes/name']],
  ['a misspelt field of a kustomization', { 'kustomization.yaml': 'resorces: []\n' }, ['kustomization.yaml:1:1 error kubernetes/unknown-field']],
  ['a field of another form', { 'kustomization.yaml': 'resources: { a: b }\nnamespace: 1\n' }, ['kustomization.yaml:1:12 error kubernetes/type', 'kustomization.yaml:2:12 error kubernetes/type']],
  ['a listed file that is not there', { 'kustomization.yaml': kustomization('a.yaml', 'b.yaml'), 'a.yaml': configMap('a') }, ['kustomization.yaml:3:5 error verify/kustomization-file']],
  ['what is listed and out of sight', { 'kustomization.yaml': kustomization('a.yaml', '../base', 'https://example.org/x?ref=v1', 'github.com/a/b.yaml'), 'a.yaml': configMap('a') }, []],
  ['a patch', { 'kustomization.yaml': `${kustomization('a.yaml')}patches:\n  - path: b.yaml\n`, 'a.yaml': configMap('a'), 'b.yaml': configMap('A_1') }, ['b.yaml skipped']],
];

test.each(cases)('%s', (_, files, expected) => {
  expect(said(verify(files))).toEqual(expected);
});

const references: readonly (readonly [name: string, files: Files, said: readonly string[]])[] = [
  ['in files of which nobody says that they are all', { 'a.yaml': wantsConfig }, ['a.yaml:10:33 warning kubernetes/reference']],
  ['in a kustomization', { 'kustomization.yaml': kustomization('a.yaml'), 'a.yaml': wantsConfig }, ['a.yaml:10:33 error kubernetes/reference']],
  ['in a kustomization with a base', { 'base/kustomization.yaml': kustomization('s.yaml'), 'base/s.yaml': configMap('settings'), 'top/kustomization.yaml': kustomization('../base/', 'a.yaml'), 'top/a.yaml': wantsConfig }, []],
  ['in a base, which an overlay completes', { 'base/kustomization.yaml': kustomization('a.yaml'), 'base/a.yaml': wantsConfig, 'top/kustomization.yaml': kustomization('../base', 's.yaml'), 'top/s.yaml': configMap('settings') }, []],
  ['in a kustomization of which a part is out of sight', { 'kustomization.yaml': kustomization('a.yaml', '../base'), 'a.yaml': wantsConfig }, ['a.yaml:10:33 warning kubernetes/reference']],
  ['to a Secret, which is made elsewhere', { 'kustomization.yaml': kustomization('a.yaml'), 'a.yaml': wantsSecret }, ['a.yaml:10:30 warning kubernetes/reference']],
  ['to what the kustomization makes', { 'kustomization.yaml': `${kustomization('a.yaml')}configMapGenerator:\n  - name: settings\n`, 'a.yaml': wantsConfig }, []],
  ['into the namespace of the kustomization', { 'kustomization.yaml': `${kustomization('a.yaml', 's.yaml')}namespace: shop\n`, 'a.yaml': wantsConfig, 's.yaml': configMap('settings\n  namespace: shop') }, []],
  [
    'to what a Job says to its program',
    { 'kustomization.yaml': kustomization('a.yaml', 'j.yaml'), 'a.yaml': wantsConfig, 'j.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: j }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: j, image: "kubectl:1", args: [create, configmap, settings] }] } } }\n' },
    [],
  ],
];

describe('a reference that leads nowhere', () => {
  test.each(references)('%s', (_, files, expected) => {
    expect(said(verify(files))).toEqual(expected);
  });
});

test('numbers and booleans are read as Kubernetes reads them', () => {
  const { diagnostics } = verify({ 'a.yaml': `${configMap('a')}data:\n  a: yes\n  b: 1:30\n  c: 2026-01-01\n` });
  expect(toReport(diagnostics).map(({ code, path }) => `${code} ${path}`)).toEqual(['kubernetes/type data.a']);
});

test('a component has the fields of a kustomization', () => {
  expect(said(verify({ 'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: []\nresorces: []\n' }))).toEqual(['kustomization.yaml:4:1 error kubernetes/unknown-field']);
});

test('kinds that only some clusters know are named', () => {
  const { files, diagnostics } = verify({ 'a.yaml': `${configMap('a')}---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: A_1 }\n` });
  expect(files).toEqual([{ path: 'a.yaml', state: 'verified', objects: 1, unknown: ['argoproj.io/v1alpha1 Application'] }]);
  expect(diagnostics).toEqual([]);
});

test('what platform makes is taken, read as if anybody had written it', async () => {
  const { value } = await loadConfig('platform.config.ts');
  const files = compile(value).files.filter(({ target }) => target === 'kubernetes');
  expect(files.length).toBeGreaterThan(10);
  const found = verify(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  expect(toReport(found.diagnostics).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(found.files.filter(({ state, unknown }) => state !== 'verified' || unknown.length > 0)).toEqual([]);
});
