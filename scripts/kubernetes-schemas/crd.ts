import { parseAllDocuments } from 'yaml';
import type { Limits } from '../../src/verify/kubernetes/facts.ts';
import { listMode } from './openapi.ts';
import { enumOf, type Kind, type Table } from './table.ts';
import { TypesWithin } from './types-within.ts';

interface Schema extends Limits {
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

interface Definition {
  readonly kind?: string;
  readonly spec: {
    readonly group: string;
    readonly scope: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly served: boolean; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

/** How the definitions of operators write that a text is a quantity. */
const quantityPattern = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

/** CustomResourceDefinitions, each version that is served. */
export function readDefinitions(texts: readonly string[]): Table {
  const kinds: Kind[] = [];
  const within = new TypesWithin();
  for (const text of texts) {
    for (const document of parseAllDocuments(text)) {
      const definition = document.toJS() as Definition;
      if (definition?.kind !== 'CustomResourceDefinition') continue;
      const { group, scope, names, versions } = definition.spec;
      for (const version of versions.filter(({ served }) => served)) {
        const type = kindType(`${names.kind}.${version.name}`, version.schema.openAPIV3Schema, within);
        kinds.push({ apiVersion: `${group}/${version.name}`, kind: names.kind, namespaced: scope === 'Namespaced', type, range: '' });
      }
    }
  }
  return { kinds, types: within.types, limits: within.limits };
}

/** What all objects have is that of the API's own; a status is written by controllers, and not checked. */
function kindType(name: string, schema: Schema, within: TypesWithin): string {
  const { apiVersion: _, kind: _kind, metadata: _metadata, status, ...properties } = schema.properties ?? {};
  const fields = Object.entries(properties).map(([field, of]) => `${isRequired(field, of, schema) ? '!' : ''}${field}:${typeOf(of, `${name}.${field}`, within)}`);
  return within.add(name, ['apiVersion:s', 'kind:s', 'metadata:@meta.ObjectMeta', ...(status === undefined ? [] : ['status:{*}']), ...fields]).slice(1);
}

function typeOf(schema: Schema, name: string, within: TypesWithin): string {
  if (schema['x-kubernetes-int-or-string'] === true) return schema.pattern === quantityPattern ? 'q' : `x${within.limit({ pattern: usable(schema.pattern) })}`;
  switch (schema.type) {
    case 'string': {
      const { pattern, minLength, maxLength } = schema;
      if (schema.enum !== undefined) return enumOf(schema.enum);
      return `${schema.format === 'byte' ? 'y' : schema.format === 'date-time' ? 't' : 's'}${within.limit({ pattern: usable(pattern), minLength, maxLength })}`;
    }
    case 'boolean':
      return 'b';
    case 'integer':
    case 'number': {
      const { minimum, maximum } = schema;
      return `${schema.type === 'number' ? 'n' : schema.format === 'int32' ? 'i' : 'l'}${within.limit({ minimum, maximum })}`;
    }
    case 'array': {
      const { minItems, maxItems } = schema;
      return `[${listMode(schema)}${typeOf(schema.items!, name, within)}]${within.limit({ minItems, maxItems })}`;
    }
    case 'object':
      return objectType(schema, name, within);
    case undefined:
    default:
      return '*';
  }
}

/** A pattern that JavaScript reads, too: Go has words of its own such as (?i) before all. */
function usable(pattern: string | undefined): string | undefined {
  try {
    if (pattern !== undefined) RegExp(pattern);
    return pattern;
  } catch {
    return undefined;
  }
}

function objectType(schema: Schema, name: string, within: TypesWithin): string {
  const { properties, additionalProperties, minProperties, maxProperties } = schema;
  const limit = within.limit({ minProperties, maxProperties });
  if (typeof additionalProperties === 'object') return `{${typeOf(additionalProperties, name, within)}}${limit}`;
  if (properties === undefined || schema['x-kubernetes-preserve-unknown-fields'] === true) return `{*}${limit}`;
  const fields = Object.entries(properties).map(([field, of]) => `${isRequired(field, of, schema) ? '!' : ''}${field}:${typeOf(of, `${name}.${field}`, within)}`);
  return within.add(name, fields) + limit;
}

/** What has a default is there when the server looks for it. */
function isRequired(field: string, of: Schema, parent: Schema): boolean {
  return of.default === undefined && parent.required?.includes(field) === true;
}
