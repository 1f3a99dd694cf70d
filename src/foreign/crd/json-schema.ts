import { isMap } from '../kustomization.ts';
import type { CustomResource, ServedVersion } from './read-crd.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Nested this deep no schema of an object is written by hand; what is deeper is any value. */
const depthLimit = 60;

/**
 * JSON Schema for the types of one version of a custom resource. What validates values and says nothing of their form (`pattern`,
 * `oneOf` of required fields, rules in CEL) is left out: types cannot tell it. Objects are closed, since a cluster drops fields that it does not know.
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function toJsonSchema({ group, kind }: CustomResource, version: ServedVersion, typeName: string): Schema {
  const root = toSchema(version.schema, 0);
  const { apiVersion: _, kind: __, metadata: ___, ...own } = isMap(root.properties) ? root.properties : {};
  const named = Object.entries(own).map(([name, schema]) => [name, name === 'spec' || name === 'status' ? titled(schema, typeName + name.charAt(0).toUpperCase() + name.slice(1)) : schema]);
  return {
    type: 'object',
    additionalProperties: root.additionalProperties ?? false,
    ...(typeof root.description === 'string' && { description: root.description }),
    properties: { apiVersion: { type: 'string', enum: [`${group}/${version.name}`] }, kind: { type: 'string', enum: [kind] }, metadata: { tsType: 'ObjectMeta' }, ...Object.fromEntries(named) },
    required: ['apiVersion', 'kind', 'metadata', ...requiredOf(version.schema).filter((name) => !['apiVersion', 'kind', 'metadata'].includes(name))],
  };
}

/** Only what is an object gets a type of its own. */
function titled(schema: unknown, title: string): unknown {
  return isMap(schema) && isMap(schema.properties) ? { ...schema, title } : schema;
}

function requiredOf({ required }: Schema): string[] {
  return Array.isArray(required) ? required.filter((one) => typeof one === 'string') : [];
}

function toSchema(schema: unknown, depth: number): Record<string, unknown> {
  if (!isMap(schema) || depth > depthLimit) return { tsType: 'unknown' };
  return { ...formOf(schema, depth), ...(typeof schema.description === 'string' && { description: schema.description }) };
}

function formOf(schema: Schema, depth: number): Record<string, unknown> {
  const orNull = schema.nullable === true ? ' | null' : '';
  if (schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string') return { tsType: `number | string${orNull}` };
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const { type } = schema;
  if (type === 'object' || isMap(schema.properties) || isMap(schema.additionalProperties)) return nullable(objectOf(schema, open, depth), schema);
  if (type === 'array') return nullable({ type, items: toSchema(schema.items, depth + 1) }, schema);
  if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean') return { tsType: 'unknown' };
  const values = Array.isArray(schema.enum) ? schema.enum.filter((one) => one === null || typeof one !== 'object') : [];
  return nullable({ type, ...(values.length > 0 && { enum: values }) }, schema);
}

function nullable(form: Record<string, unknown>, schema: Schema): Record<string, unknown> {
  return schema.nullable === true ? { anyOf: [form, { type: 'null' }] } : form;
}

function objectOf(schema: Schema, open: boolean, depth: number): Record<string, unknown> {
  const properties = isMap(schema.properties) ? Object.entries(schema.properties).map(([name, one]) => [name, toSchema(one, depth + 1)] as const) : [];
  const embedded = schema['x-kubernetes-embedded-resource'] === true ? [['apiVersion', { type: 'string' }], ['kind', { type: 'string' }], ['metadata', { tsType: 'ObjectMeta' }]] as const : [];
  return {
    type: 'object',
    properties: Object.fromEntries([...embedded, ...properties]),
    required: [...embedded.map(([name]) => name), ...requiredOf(schema)],
    additionalProperties: isMap(schema.additionalProperties) ? toSchema(schema.additionalProperties, depth + 1) : open || schema.additionalProperties === true,
  };
}
