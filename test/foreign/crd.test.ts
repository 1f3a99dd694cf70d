import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { toReport } from '../../src/diagnostics/reporters/report.ts';
import { compareVersions, readCustomResources } from '../../src/foreign/crd/read-crd.ts';
import * as generator from '../../src/foreign/crd/generator.ts';
import { printTypes } from '../../src/foreign/crd/types.ts';
import { readYaml } from '../../src/foreign/read-yaml.ts';

interface Definition {
  readonly group?: string;
  readonly kind?: string;
  readonly versions?: readonly object[];
}

function crd({ group = 'example.org', kind = 'Gadget', versions = [] }: Definition): string {
  const name = `${kind.toLowerCase()}s.${group}`;
  return JSON.stringify({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name }, spec: { group, names: { kind }, versions } });
}

const version = (name: string, spec: object, more: object = {}): object => ({ name, served: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', ...spec } } } }, ...more });

function read(text: string): ReturnType<typeof readCustomResources> {
  return readCustomResources('crd.yaml', readYaml({ file: 'crd.yaml', path: '/crd.yaml', text }).documents);
}

async function typesOf(...texts: string[]): Promise<string> {
  const { resources, diagnostics } = read(texts.join('\n---\n'));
  expect(diagnostics).toEqual([]);
  return printTypes(resources, generator);
}

/** What stands in `GadgetSpec`, on one line. */
async function specOf(schema: object): Promise<string> {
  const text = await typesOf(crd({ versions: [version('v1', { properties: { it: schema } })] }));
  const [, spec] = /export interface GadgetSpec \{\n([^]*?)\n\}\n/.exec(text)!;
  return spec!.replace(/\s+/g, ' ').trim();
}

describe('a field', () => {
  test.each([
    [{ type: 'string' }, 'it?: string;'],
    [{ type: 'string', enum: ['a', 'b'] }, 'it?: "a" | "b";'],
    [{ type: 'string', nullable: true }, 'it?: string | null;'],
    [{ type: 'string', description: 'Ends with */ here.' }, '/** * Ends with * / here. */ it?: string;'],
    [{ type: 'integer', format: 'int64', minimum: 1 }, 'it?: number;'],
    [{ 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] }, 'it?: number | string;'],
    [{ 'x-kubernetes-int-or-string': true, nullable: true }, 'it?: number | string | null;'],
    [{ 'x-kubernetes-preserve-unknown-fields': true }, 'it?: unknown;'],
    [{}, 'it?: unknown;'],
    [{ type: 'object', 'x-kubernetes-preserve-unknown-fields': true }, 'it?: { [k: string]: unknown; };'],
    [{ type: 'object', properties: { a: { type: 'string' } } }, 'it?: { a?: string; };'],
    [{ type: 'object', required: ['a'], properties: { a: { type: 'string' } }, oneOf: [{ required: ['b'] }] }, 'it?: { a: string; };'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'it?: { [k: string]: number; };'],
    [{ type: 'array', minItems: 2, items: { type: 'string' } }, 'it?: string[];'],
    [{ type: 'array', items: { type: 'object', properties: { 'a-b': { type: 'boolean' } } } }, 'it?: { "a-b"?: boolean; }[];'],
    [{ type: 'object', properties: { title: { type: 'string' }, $ref: { type: 'string' }, properties: { type: 'string' } } }, 'it?: { title?: string; $ref?: string; properties?: string; };'],
    [{ type: 'object', 'x-kubernetes-embedded-resource': true }, 'it?: { apiVersion: string; kind: string; metadata: ObjectMeta; };'],
    [{ $ref: 'https://example.org/schema.json' }, 'it?: unknown;'],
  ])('%j', async (schema, expected) => {
    expect(await specOf(schema)).toBe(expected);
  });
});

test('the preferred version has the name of the kind, and others theirs behind it; what is not served has no types', async () => {
  const versions = [version('v1alpha1', { properties: { a: { type: 'string' } } }), version('v1beta1', { properties: { b: { type: 'string' } } }), version('v1', { properties: { c: { type: 'string' } } }), version('v2', {}, { served: false })];
  const text = await typesOf(crd({ versions }));
  expect([...text.matchAll(/export interface (\w+)/g)].map(([, name]) => name)).toEqual(['ObjectMeta', 'Gadget', 'GadgetSpec', 'GadgetV1Beta1', 'GadgetV1Beta1Spec', 'GadgetV1Alpha1', 'GadgetV1Alpha1Spec']);
  expect(text).toMatch(/apiVersion: "example\.org\/v1beta1";\n {2}kind: "Gadget";\n {2}metadata: ObjectMeta;\n {2}spec\?: GadgetV1Beta1Spec;/);
});

test('a kind that two groups have is named with its group', async () => {
  const one = { versions: [version('v1', { properties: { a: { type: 'string' } } })] };
  const text = await typesOf(crd(one), crd({ ...one, group: 'other-things.io' }), crd({ ...one, kind: 'Alone' }));
  expect([...text.matchAll(/export interface (\w+)/g)].map(([, name]) => name)).toEqual(['ObjectMeta', 'ExampleOrgGadget', 'ExampleOrgGadgetSpec', 'OtherThingsIoGadget', 'OtherThingsIoGadgetSpec', 'Alone', 'AloneSpec']);
});

test('the same each time, and as prettier would have it', async () => {
  const text = crd({ versions: [version('v1', { properties: { a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string', description: 'x'.repeat(100) } } } } } })] });
  const types = await typesOf(text);
  expect(await typesOf(text)).toBe(types);
  expect(await format(types, { parser: 'typescript' })).toBe(types);
});

test('a List, as kubectl prints it', async () => {
  const list = `{ "apiVersion": "v1", "kind": "List", "items": [${crd({ versions: [version('v1', {})] })}] }`;
  expect(await typesOf(list)).toContain('export interface Gadget {');
});

test.each([
  ['apiVersion: v1\nkind: ConfigMap\n', ['crd.yaml:1:1 verify/no-crd']],
  ['[]', ['crd.yaml:1:1 verify/no-crd']],
  [crd({}), ['crd.yaml:1:1 verify/bad-crd']],
  [crd({ kind: 'not a kind' }), ['crd.yaml:1:1 verify/bad-crd']],
  [crd({ versions: [{ name: 'v1', served: true }] }), ['crd.yaml:1:1 verify/bad-crd']],
  ['apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\n', ['crd.yaml:1:1 verify/bad-crd']],
])('no types of %s', (text, expected) => {
  expect(toReport(read(text).diagnostics).map(({ source, code }) => `${source!.file}:${source!.line}:${source!.column} ${code}`)).toEqual(expected);
});

test('versions are preferred as a cluster does', () => {
  const names = ['foo10', 'v1alpha1', 'v10beta3', 'v3beta1', 'foo1', 'v2', 'v11beta2', 'v1', 'v12alpha1', 'v11alpha2', 'v10'];
  expect(names.toSorted(compareVersions)).toEqual(['v10', 'v2', 'v1', 'v11beta2', 'v10beta3', 'v3beta1', 'v12alpha1', 'v11alpha2', 'v1alpha1', 'foo1', 'foo10']);
});
