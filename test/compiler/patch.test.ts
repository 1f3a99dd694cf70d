import { describe, expect, test } from 'vitest';
import { patch } from '../../src/compiler/patch.ts';
import { describe as words } from '../../src/diagnostics/diagnostic.ts';
import { printDocument, type Document } from '../../src/formats/index.ts';
import type { Override } from '../../src/model/types.gen.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { Traced } from '../../src/provenance/traced.ts';

const compose: Document = { format: 'yaml', content: { services: { web: { image: 'web:1', dns: ['10.0.0.1', '10.0.0.2'], cap_add: [] } } } };
const named = (kind: string, name: string, more: object = {}): object => ({ apiVersion: 'v1', kind, metadata: { name }, ...more });
const stream = {
  format: 'yaml-stream',
  content: [named('ServiceAccount', 'web'), named('Service', 'web'), named('Service', 'web-headless'), named('Deployment', 'web', { spec: { replicas: 2, args: ['a'] } })],
} as Document;

/** What is said of an override (`code @ path: words ? help`), or else the lines that it adds to the file. */
function apply(document: Document, override: Partial<Override>): string[] {
  const files = [{ path: 'out/file.yaml', document: () => document }];
  const patched = patch(files, [{ file: 'file.yaml', at: '', reason: 'a test', ...override }], 'out');
  const said = patched.diagnostics.map((one) => {
    const { message, help } = words(one);
    return `${one.code} @ ${formatPath(one.path)}: ${message}${help === undefined ? '' : ` ? ${help}`}`;
  });
  if (said.length > 0) return said;
  const before = printDocument(document).split('\n');
  return printDocument(patched.files[0]!.document()).split('\n').filter((line) => !before.includes(line));
}

describe('a list', () => {
  const list = '/services/web/dns';
  test.each<[name: string, override: Partial<Override>, ...expected: string[]]>([
    ['an entry at its end', { at: `${list}/-`, set: '10.0.0.3' }, '      - 10.0.0.3'],
    ['an entry at its end, by number', { at: `${list}/2`, set: '10.0.0.3' }, '      - 10.0.0.3'],
    ['an entry replaced', { at: `${list}/0`, expect: '10.0.0.1', set: '10.0.0.3' }, '      - 10.0.0.3'],
    ['the first entry of a list without any', { at: '/services/web/cap_add/-', set: 'NET_ADMIN' }, '    cap_add:', '      - NET_ADMIN'],
    ['an entry far behind the last', { at: `${list}/4`, set: 'x' }, `override/no-entry @ overrides[0].at: "${list}/4" leads nowhere in "file.yaml": the list at "${list}" has the entries 0 to 1 ? name an entry by its number, or write "-" to add one at the end`],
    ['an entry by a name', { at: `${list}/first`, set: 'x' }, `override/no-entry @ overrides[0].at: "${list}/first" leads nowhere in "file.yaml": the list at "${list}" has the entries 0 to 1 ? name an entry by its number, or write "-" to add one at the end`],
    ['its length', { at: `${list}/length`, expect: 2, set: 1 }, `override/no-entry @ overrides[0].at: "${list}/length" leads nowhere in "file.yaml": the list at "${list}" has the entries 0 to 1 ? name an entry by its number, or write "-" to add one at the end`],
    ['a number that is written otherwise', { at: `${list}/00`, set: 'x' }, `override/no-entry @ overrides[0].at: "${list}/00" leads nowhere in "file.yaml": the list at "${list}" has the entries 0 to 1 ? name an entry by its number, or write "-" to add one at the end`],
    ['what is within an entry that is not there', { at: `${list}/-/x`, set: 'x' }, `override/no-place @ overrides[0].at: "${list}/-/x" leads nowhere in "file.yaml": only "${list}" exists`],
    ['an expected entry behind the last', { at: `${list}/-`, expect: 'x', set: 'y' }, `override/unexpected @ overrides[0].expect: the override expects "x" at "${list}/-", but nothing stands there now ? look at what changed, then correct "expect" or remove the override`],
    ['an entry in front of another', { at: `${list}/-`, before: '1', set: '10.0.0.3' }, '      - 10.0.0.3'],
    ['an entry in front of one that is not there', { at: `${list}/-`, before: '2', set: 'x' }, `override/no-neighbour @ overrides[0].before: the override puts something in front of "2" at "${list}/-"; there are "0" and "1"`],
    ['an entry in front of one of a name', { at: `${list}/-`, before: 'first', set: 'x' }, `override/no-neighbour @ overrides[0].before: the override puts something in front of "first" at "${list}/-"; there are "0" and "1"`],
    ['an entry that is there, in front of another', { at: `${list}/0`, expect: '10.0.0.1', before: '1', set: 'x' }, `override/not-added @ overrides[0].before: the override adds nothing at "${list}/0": "before" says where something stands that was not there ? leave "before" out`],
    ['an entry that goes, in front of another', { at: `${list}/0`, expect: '10.0.0.1', before: '1' }, `override/not-added @ overrides[0].before: the override adds nothing at "${list}/0": "before" says where something stands that was not there ? leave "before" out`],
    ['a name that every object has', { at: '/services/web/constructor', set: 'x' }, '    constructor: x'],
  ])('%s', (_, override, ...expected) => {
    expect(apply(compose, override)).toEqual(expected);
  });

  test('loses an entry that is removed', () => {
    const { files } = patch([{ path: 'file.yaml', document: () => compose }], [{ file: 'file.yaml', at: `${list}/0`, expect: '10.0.0.1', reason: 'a test' }], 'out');
    expect(printDocument(files[0]!.document())).toContain('    dns:\n      - 10.0.0.2\n');
  });
});

describe('what is added in front of something', () => {
  const printed = (override: Partial<Override>): string => {
    const { files, diagnostics } = patch([{ path: 'file.yaml', document: () => compose }], [{ file: 'file.yaml', at: '', reason: 'a test', ...override }], 'out');
    expect(diagnostics).toEqual([]);
    return printDocument(files[0]!.document());
  };

  test.each<[name: string, override: Partial<Override>, expected: string]>([
    ['a key', { at: '/services/web/restart', before: 'dns', set: 'always' }, '    image: web:1\n    restart: always\n    dns:\n'],
    ['the first key', { at: '/services/web/restart', before: 'image', set: 'always' }, '  web:\n    restart: always\n    image: web:1\n'],
    ['an entry', { at: '/services/web/dns/-', before: '1', set: '10.0.0.3' }, '      - 10.0.0.1\n      - 10.0.0.3\n      - 10.0.0.2\n'],
    ['the first entry', { at: '/services/web/dns/-', before: '0', set: '10.0.0.3' }, '    dns:\n      - 10.0.0.3\n      - 10.0.0.1\n'],
  ])('%s', (_, override, expected) => {
    expect(printed(override)).toContain(expected);
  });

  test('a misspelt key', () => {
    expect(apply(compose, { at: '/services/web/restart', before: 'dnss', set: 'always' })).toEqual(['override/no-neighbour @ overrides[0].before: the override puts something in front of "dnss" at "/services/web/restart"; there are "image", "dns" and "cap_add" ? did you mean "dns"?']);
  });
});

describe('an object of Kubernetes', () => {
  const all = '"ServiceAccount/web", "Service/web", "Service/web-headless" and "Deployment/web"';
  test.each<[name: string, override: Partial<Override>, ...expected: string[]]>([
    ['by kind and name', { object: 'Deployment/web', at: '/spec/replicas', expect: 2, set: 3 }, '  replicas: 3'],
    ['by its kind', { object: 'Deployment', at: '/spec/replicas', expect: 2, set: 3 }, '  replicas: 3'],
    ['by its index', { at: '/3/spec/replicas', expect: 2, set: 3 }, '  replicas: 3'],
    ['a list of it', { object: 'Deployment/web', at: '/spec/args/-', set: 'b' }, '    - b'],
    ['one more', { at: '/-', set: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'more' } } }, 'kind: ConfigMap', '  name: more'],
    ['with a misspelt name', { object: 'Deployment/wep', at: '/spec/replicas', set: 3 }, `override/unknown-object @ overrides[0].object: "file.yaml" has no object "Deployment/wep"; there are ${all} ? did you mean "Deployment/web"?`],
    ['of a kind that is not there', { object: 'CronJob', at: '/spec/schedule', set: '' }, `override/unknown-object @ overrides[0].object: "file.yaml" has no object "CronJob"; there are ${all}`],
    ['by a kind of several', { object: 'Service', at: '/spec/type', set: 'NodePort' }, 'override/which-object @ overrides[0].object: "Service" is "Service/web" and "Service/web-headless" in "file.yaml"; one object must be named ? add its name'],
    ['with something else in it', { object: 'Deployment', at: '/spec/replicas', expect: 1, set: 3 }, 'override/unexpected @ overrides[0].expect: the override expects 1 at "/spec/replicas" of "Deployment", but 2 stands there now ? look at what changed, then correct "expect" or remove the override'],
    ['without such a place', { object: 'Deployment', at: '/spec/template/spec', set: 3 }, 'override/no-place @ overrides[0].at: "/spec/template/spec" of "Deployment" leads nowhere in "file.yaml": only "/spec" exists'],
  ])('%s', (_, override, ...expected) => {
    expect(apply(stream, override)).toEqual(expected);
  });

  test('in a file that has none', () => {
    expect(apply(compose, { object: 'Deployment/web', at: '/services', set: 1 })).toEqual(['override/no-objects @ overrides[0].object: "file.yaml" is one document, not several objects of Kubernetes that could be named ? leave "object" out']);
  });
});

describe('what an override is of has changed:', () => {
  const [from, where] = ['"file.yaml"', '/services/web'];
  test.each<[name: string, override: Partial<Override>, ...expected: string[]]>([
    ['another value stands there', { at: `${where}/image`, expect: 'web:0', set: 'web:2' }, `override/unexpected @ overrides[0].expect: the override expects "web:0" at "${where}/image", but "web:1" stands there now ? look at what changed, then correct "expect" or remove the override`],
    ['nothing stands there any more', { at: `${where}/restart`, expect: 'always', set: 'no' }, `override/unexpected @ overrides[0].expect: the override expects "always" at "${where}/restart", but nothing stands there now ? look at what changed, then correct "expect" or remove the override`],
    ['something stands there by now', { at: `${where}/image`, set: 'web:2' }, `override/unexpected @ overrides[0].expect: the override expects nothing at "${where}/image", but "web:1" stands there now ? look at what changed, then correct "expect" or remove the override`],
    ['a block became a value', { at: `${where}/image/name`, expect: 'web', set: 'shop' }, `override/no-place @ overrides[0].at: "${where}/image/name" leads nowhere in ${from}: only "${where}/image" exists`],
    ['what is around it has gone', { at: '/services/api/image', expect: 'api:1', set: 'api:2' }, `override/no-place @ overrides[0].at: "/services/api/image" leads nowhere in ${from}: only "/services" exists`],
    ['the list is shorter', { at: `${where}/dns/3`, expect: '10.0.0.4', set: '10.0.0.5' }, `override/no-entry @ overrides[0].at: "${where}/dns/3" leads nowhere in ${from}: the list at "${where}/dns" has the entries 0 to 1 ? name an entry by its number, or write "-" to add one at the end`],
    ['the list is in another order', { at: `${where}/dns/0`, expect: '10.0.0.2', set: '10.0.0.5' }, `override/unexpected @ overrides[0].expect: the override expects "10.0.0.2" at "${where}/dns/0", but "10.0.0.1" stands there now ? look at what changed, then correct "expect" or remove the override`],
    ['the file has gone', { file: 'fil.yaml', at: `${where}/image`, expect: 'web:1', set: 'web:2' }, 'override/unknown-file @ overrides[0].file: no target makes the file "fil.yaml" ? did you mean "file.yaml"?'],
    ['what it sets stands there by itself', { at: `${where}/image`, expect: 'web:0', set: 'web:1' }, `override/no-effect @ overrides[0]: the override changes nothing: "${where}/image" is by itself what it is to be ? remove it`],
    ['what it adds stands there by itself', { at: `${where}/image`, set: 'web:1' }, `override/no-effect @ overrides[0]: the override changes nothing: "${where}/image" is by itself what it is to be ? remove it`],
    ['what it adds in front of something stands there by itself', { at: `${where}/image`, before: 'dns', set: 'web:1' }, `override/no-effect @ overrides[0]: the override changes nothing: "${where}/image" is by itself what it is to be ? remove it`],
    ['what it removes has gone by itself', { at: `${where}/restart`, expect: 'always' }, `override/no-effect @ overrides[0]: the override changes nothing: "${where}/restart" is by itself what it is to be ? remove it`],
    ['what it adds something in front of has gone', { at: `${where}/init`, before: 'restart', set: true }, `override/no-neighbour @ overrides[0].before: the override puts something in front of "restart" at "${where}/init"; there are "image", "dns" and "cap_add"`],
  ])('%s', (_, override, ...expected) => {
    expect(apply(compose, override)).toEqual(expected);
  });

  test('the object has another name', () => {
    expect(apply(stream, { object: 'Deployment/web-server', at: '/spec/replicas', expect: 2, set: 3 })[0]).toMatch(/^override\/unknown-object @ overrides\[0\]\.object: "file\.yaml" has no object "Deployment\/web-server"; there are .* \? did you mean "Deployment\/web"\?$/);
  });

  test('who said what stands there now is named', () => {
    const image = new Traced('web:2', { kind: 'model', path: path(['services', 'web', 'image']) });
    const files = [{ path: 'file.yaml', document: (): Document => ({ format: 'yaml', content: { image } }) }];
    const { diagnostics } = patch(files, [{ file: 'file.yaml', at: '/image', expect: 'web:1', set: 'web:3', reason: 'a test' }], 'out');
    expect(diagnostics.map(({ code, related }) => [code, related.map(({ message, path: at }) => `${message} ${formatPath(at)}`)])).toEqual([['override/unexpected', ['this is what is there now services.web.image']]]);
  });

  test('what has no effect leaves the file as it is', () => {
    const { files } = patch([{ path: 'file.yaml', document: () => compose }], [{ file: 'file.yaml', at: `${where}/restart`, expect: 'always', reason: 'a test' }], 'out');
    expect(printDocument(files[0]!.document())).toBe(printDocument(compose));
  });
});

describe('keys of what is set stand', () => {
  const rich = {
    format: 'yaml',
    content: {
      services: {
        web: { image: 'web:1', volumes: [{ type: 'bind', source: './a', target: '/a' }], deploy: { resources: { limits: { memory: '1G', cpus: '1' } } } },
        api: { image: 'api:1', volumes: [] },
      },
      volumes: { data: { name: 'data', external: true } },
    },
  } as Document;
  const printed = (override: Partial<Override>): string => {
    const { files, diagnostics } = patch([{ path: 'file.yaml', document: () => rich }], [{ file: 'file.yaml', at: '', reason: 'a test', ...override }], 'out');
    expect(diagnostics).toEqual([]);
    return printDocument(files[0]!.document());
  };
  const volume = { target: '/b', source: './b', type: 'bind', read_only: true };
  const volumeLines = '      - type: bind\n        source: ./b\n        target: /b\n        read_only: true\n';

  test.each<[name: string, override: Partial<Override>, expected: string]>([
    ['as those of the entries beside it', { at: '/services/web/volumes/-', set: volume }, volumeLines],
    ['as those of the same list elsewhere', { at: '/services/api/volumes/-', set: volume }, volumeLines],
    ['as those of the same name elsewhere', { at: '/services/api/deploy', set: { resources: { limits: { cpus: '2', memory: '2G' } } } }, '    deploy:\n      resources:\n        limits:\n          memory: 2G\n          cpus: "2"\n'],
    ['as those of what it replaces', { at: '/volumes/data', expect: { name: 'data', external: true }, set: { external: false, name: 'other' } }, '  data:\n    name: other\n    external: false\n'],
    ['sorted, where nothing is like it', { at: '/x-note', set: { b: 1, a: 2 } }, 'x-note:\n  a: 2\n  b: 1\n'],
  ])('%s', (_, override, expected) => {
    expect(printed(override)).toContain(expected);
    const shuffled = (value: unknown): unknown => (typeof value !== 'object' || value === null || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, shuffled(inner)])));
    expect(printed({ ...override, set: shuffled(override.set) as Override['set'] & object })).toBe(printed(override));
  });
});
