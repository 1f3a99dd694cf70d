// JSON schemas for kubeconform, which refuse unknown fields: of Kubernetes' own kinds in each minor version, and of what the test cluster adds to them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseObjects, type KubernetesObject } from './kubernetes-objects.ts';
import { sharePath } from './tools.ts';

type Schema = { readonly [keyword: string]: unknown };

/** For kubeconform's -schema-location, below the folder that was written. */
export const schemaLocation = '{{.NormalizedKubernetesVersion}}/{{.Group}}/{{.ResourceKind}}-{{.ResourceAPIVersion}}.json';

/** Writes the schemas of the kinds of these objects, as far as a minor version has them. */
export function writeObjectSchemas(folder: string, versions: readonly string[], objects: readonly KubernetesObject[]): void {
  const kinds = new Set(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const custom = customSchemas();
  for (const version of versions) {
    const builtIn = readerOfBuiltIn(version);
    for (const one of kinds) {
      const [apiVersion = '', kind = ''] = one.split(' ');
      const schema = custom.get(one) ?? builtIn(apiVersion, kind);
      if (schema !== undefined) write(join(folder, `v${version}.0`, pathOf(apiVersion, kind)), schema);
    }
  }
}

/** As schemaLocation has it; the group of the core is its version. */
function pathOf(apiVersion: string, kind: string): string {
  return join(apiVersion.split('/')[0]!, `${kind.toLowerCase()}-${apiVersion.split('/').at(-1)!}.json`);
}

function write(path: string, schema: Schema): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(schema));
}

/** The package's files name a file of definitions that kubeconform does not find: what a kind needs of it is put into its own file. */
function readerOfBuiltIn(version: string): (apiVersion: string, kind: string) => Schema | undefined {
  const folder = join(sharePath('kubernetes-schemas'), `v${version}.0-local-strict`);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('/api/_definitions.json#', '#');
  const names = new Set(readdirSync(folder));
  const definitions = (JSON.parse(read('_definitions.json')) as { readonly $defs: Readonly<Record<string, Schema>> }).$defs;

  return (apiVersion, kind) => {
    const [group, groupVersion] = apiVersion.includes('/') ? apiVersion.split('/') : [undefined, apiVersion];
    const file = [kind.toLowerCase(), group?.split('.')[0], groupVersion].filter((part) => part !== undefined).join('-').concat('.json');
    if (!names.has(file) || (group !== undefined && group.includes('.') && !group.endsWith('.k8s.io'))) return undefined;
    const schema = withoutNull(JSON.parse(read(file))) as Schema;
    return { ...schema, $defs: definitionsOf(schema, definitions) };
  };
}

/** All that a schema refers to, directly or not. */
function definitionsOf(schema: Schema, definitions: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const needed: Record<string, Schema> = {};
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (name in needed) continue;
      needed[name] = withoutNull(definitions[name]) as Schema;
      visit(JSON.stringify(needed[name]));
    }
  };
  visit(JSON.stringify(schema));
  return needed;
}

/** The package lets every optional field be null, which nobody should write. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'type' && Array.isArray(inner) ? inner.find((type) => type !== 'null') : withoutNull(inner)]));
}

interface CustomResourceDefinition {
  readonly group: string;
  readonly names: { readonly kind: string };
  readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
}

/** By apiVersion and kind. */
function customSchemas(): Map<string, Schema> {
  const files = [sharePath('crds'), 'test/external/kubernetes'].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const definitions = files.flatMap((file) => parseObjects(readFileSync(file, 'utf8'))).filter(({ kind }) => kind === 'CustomResourceDefinition');
  return new Map(
    definitions.flatMap((definition) => {
      const { group, names, versions } = definition['spec'] as CustomResourceDefinition;
      return versions.map(({ name, schema }) => [`${group}/${name} ${names.kind}`, withCommonFields(schema.openAPIV3Schema)] as const);
    }),
  );
}

/** A definition need not say what every object has. */
function withCommonFields(schema: Schema): Schema {
  const common = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  return closed({ ...schema, properties: { ...(schema['properties'] as Schema), ...common } }, ['metadata']) as Schema;
}

/** Where fields are named others are unknown, unless it says that they are kept. */
function closed(value: unknown, open: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as Schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, key === 'properties' ? closedProperties(one as Schema, open) : closed(one)]));
  const isClosed = schema['type'] === 'object' && 'properties' in schema && schema['x-kubernetes-preserve-unknown-fields'] !== true;
  return isClosed ? { ...inner, additionalProperties: false } : inner;
}

/** The names of fields are no keywords. */
function closedProperties(properties: Schema, open: readonly string[]): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, open.includes(name) ? schema : closed(schema)]));
}
