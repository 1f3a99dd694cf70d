import { sortBy } from '../../src/util/sort.ts';
import { enumKey, type Enums } from './enums.ts';
import type { Fetched } from './fetch.ts';
import { enumOf, type Kind, type Table } from './table.ts';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-kubernetes-group-version-kind'?: readonly Gvk[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

interface Gvk {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

interface OpenApi {
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { 'x-kubernetes-group-version-kind'?: Gvk }>>>>;
}

/** One minor version: the printed fields of each type without their ranges. */
export interface Version {
  readonly minor: number;
  readonly fetched: Fetched;
  readonly kinds: readonly Omit<Kind, 'range'>[];
  readonly types: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const scalars: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'x',
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'q',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 't',
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': 't',
};

/** `core/v1.Container` */
function shortName(definition: string): string {
  const parts = definition.split('.');
  const [group, version, name] = parts.slice(-3) as [string, string, string];
  return group === 'meta' ? `meta.${name}` : `${group}/${version}.${name}`;
}

export function readOpenApi(api: OpenApi, enums: Enums): Pick<Version, 'kinds' | 'types'> {
  const { definitions } = api;
  const namespaced = namespacedKinds(api);
  const kinds: Omit<Kind, 'range'>[] = [];
  const types = new Map<string, Map<string, string>>();
  const ref = (name: string): string => {
    const definition = definitions[name]!;
    if (scalars[name] !== undefined) return scalars[name];
    if (definition.type === 'string') return 's';
    return definition.properties === undefined ? (definition.type === 'object' ? '{*}' : '*') : `@${shortName(name)}`;
  };
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.properties === undefined) continue;
    const known = enums.get(enumKey(name));
    const fields = new Map<string, string>();
    for (const [field, schema] of Object.entries(definition.properties)) {
      const required = definition.required?.includes(field) ?? false;
      fields.set(field, `${required ? '!' : ''}\0${typeOf(schema, ref, known?.get(field))}`);
    }
    types.set(shortName(name), fields);
    const gvks = definition['x-kubernetes-group-version-kind'] ?? [];
    if (gvks.length !== 1 || definition.properties.metadata?.$ref?.endsWith('.ObjectMeta') !== true) continue;
    const { group, version, kind } = gvks[0]!;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    kinds.push({ apiVersion, kind, namespaced: namespaced.has(`${apiVersion} ${kind}`), type: shortName(name) });
  }
  return { kinds, types };
}

function typeOf(schema: Schema, ref: (name: string) => string, values: readonly string[] | undefined): string {
  if (schema.$ref !== undefined) return ref(schema.$ref.split('/').at(-1)!);
  switch (schema.type) {
    case 'string':
      if (values !== undefined) return enumOf(values);
      return schema.format === 'byte' ? 'y' : schema.format === 'date-time' ? 't' : 's';
    case 'boolean':
      return 'b';
    case 'integer':
      return schema.format === 'int64' ? 'l' : 'i';
    case 'number':
      return 'n';
    case 'array':
      return `[${listMode(schema)}${typeOf(schema.items!, ref, values)}]`;
    case 'object':
      return `{${schema.additionalProperties === undefined ? '*' : typeOf(schema.additionalProperties, ref, values)}}`;
    case undefined:
    default:
      return '*';
  }
}

/** Which items of a list may not repeat: the same, or with the same keys. */
export function listMode(schema: { 'x-kubernetes-list-type'?: string; 'x-kubernetes-list-map-keys'?: readonly string[] }): string {
  if (schema['x-kubernetes-list-type'] === 'set') return '=';
  return schema['x-kubernetes-list-type'] === 'map' ? `(${(schema['x-kubernetes-list-map-keys'] ?? []).join(',')})` : '';
}

function namespacedKinds({ paths }: OpenApi): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [path, operations] of Object.entries(paths)) {
    if (!path.includes('/namespaces/{namespace}/')) continue;
    for (const operation of Object.values(operations)) {
      const gvk = operation['x-kubernetes-group-version-kind'];
      if (gvk !== undefined) found.add(`${gvk.group === '' ? '' : `${gvk.group}/`}${gvk.version} ${gvk.kind}`);
    }
  }
  return found;
}

/** One table of all versions, in which a kind and a field say in which versions they are, where they are not in all. */
export function mergeVersions(versions: readonly Version[]): Table {
  const kindKey = (kind: Omit<Kind, 'range'>): string => `${kind.apiVersion} ${kind.kind}`;
  const kinds = new Map(versions.flatMap((version) => version.kinds.map((kind) => [kindKey(kind), kind])));
  const names = new Set(versions.flatMap(({ types }) => [...types.keys()]));
  return {
    kinds: [...kinds.values()].map((kind) => ({ ...kind, range: rangeOf(versions, versions.filter((version) => version.kinds.some((other) => kindKey(other) === kindKey(kind)))) })),
    types: new Map([...names].map((name) => [name, mergeType(name, versions.filter(({ types }) => types.has(name)))])),
    limits: [],
  };
}

function mergeType(name: string, versions: readonly Version[]): string[] {
  const printed = new Map<string, Version[]>();
  for (const version of versions) {
    for (const [field, type] of version.types.get(name)!) {
      const key = type.replace('\0', `${field}\0`);
      const list = printed.get(key);
      if (list === undefined) printed.set(key, [version]);
      else list.push(version);
    }
  }
  const byName = sortBy(printed, ([key]) => key.replace('!', ''));
  return byName.map(([key, having]) => {
    const range = rangeOf(versions, having);
    return key.replace('\0', `${range === '' ? '' : `~${range}`}:`);
  });
}

/** `30-33`, `30-33,35-36`; empty for all. */
function rangeOf(all: readonly Version[], having: readonly Version[]): string {
  if (having.length === all.length) return '';
  const runs: [number, number][] = [];
  for (const { minor } of having) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === minor - 1) last[1] = minor;
    else runs.push([minor, minor]);
  }
  return runs.map((run) => run.join('-')).join(',');
}
