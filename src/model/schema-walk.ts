import * as z from 'zod';
import type { ObjectSchema } from './schema.ts';

type Keys = readonly (string | number)[];

/** The schema without what says nothing about shape. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Which members of a union may describe `value`: those of its type, and for objects those that know all its keys. */
export function optionsFor(schema: z.ZodUnion, value: unknown): z.ZodType[] {
  const options = (schema.options as z.ZodType[]).map(unwrap);
  if (!isPlainObject(value)) return options.filter((option) => (Array.isArray(value) ? option instanceof z.ZodArray || option instanceof z.ZodTuple : !(option instanceof z.ZodObject)));
  const objects = options.filter((option) => option instanceof z.ZodObject || option instanceof z.ZodRecord);
  const ofKind = objects.filter((option) => option instanceof z.ZodObject && fitsKind(option, value['kind']));
  const candidates = ofKind.length > 0 ? ofKind : objects;
  const knowing = candidates.filter((option) => option instanceof z.ZodRecord || Object.keys(value).every((key) => key in option.shape));
  return knowing.length > 0 ? knowing : candidates;
}

function fitsKind(option: z.ZodObject, kind: unknown): boolean {
  const schema = unwrap((option.shape as Record<string, z.ZodType>)['kind'] ?? z.never());
  return schema instanceof z.ZodLiteral && schema.values.has(kind as string);
}

/** The keys that the language knows where `keys` leads in `root`. */
export function allowedKeysAt(schema: ObjectSchema, root: unknown, keys: Keys): string[] {
  let schemas: z.ZodType[] = [schema];
  let value = root;
  const expand = (): z.ZodType[] => schemas.flatMap((one) => (unwrap(one) instanceof z.ZodUnion ? optionsFor(unwrap(one) as z.ZodUnion, value) : [unwrap(one)]));
  for (const key of keys) {
    schemas = expand().flatMap((one) => childSchema(one, key));
    value = (value as Record<string | number, unknown>)[key];
  }
  return [...new Set(expand().flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function childSchema(schema: z.ZodType, key: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) return key in schema.shape ? [(schema.shape as Record<string, z.ZodType>)[key]!] : [];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return [];
}
