import * as z from 'zod';
import { bytesPattern, cpuPattern, durationPattern, percentPattern } from './units.ts';
import { dnsLabel } from './names.ts';

/** The sorts of names that one part of a model gives and another refers to. */
export type NameKind = 'service' | 'resource' | 'job' | 'environment' | 'owner' | 'secret' | 'volume' | 'defaults';

/**
 * What the model's own walkers (references, types, docs) read from a schema beside what zod knows.
 * `names`: keys of this record give names; `ref`: this string must be one; `as`: the TypeScript type to print.
 */
export interface ModelMeta {
  readonly names?: NameKind;
  readonly ref?: NameKind | readonly NameKind[];
  readonly as?: string;
  readonly patchOf?: string;
}

declare module 'zod' {
  interface GlobalMeta extends ModelMeta {}
}

/** Types of the language are generated from these schemas, never inferred from them: so no more than this is known of a schema in TypeScript. */
export type ObjectSchema = z.ZodObject<Record<string, z.ZodType>, z.core.$strict>;

/** A field of the user's language: every one has a sentence, with its default, that becomes hover text and reference. */
export function field(sentence: string, schema: z.ZodType): z.ZodType {
  return schema.optional().describe(sentence);
}

export function required(sentence: string, schema: z.ZodType): z.ZodType {
  return schema.describe(sentence);
}

/** A named object of the language. Unknown keys are refused. */
export function object(id: string, sentence: string, shape: Record<string, z.ZodType>): ObjectSchema {
  return z.strictObject(shape).meta({ id, description: sentence });
}

/** The name of a thing that the model declares elsewhere. */
export function ref(...kinds: NameKind[]): z.ZodString {
  return z.string().meta({ ref: kinds.length === 1 ? kinds[0]! : kinds });
}

/** What becomes a name of containers, hosts and files. */
export const nameSchema: z.ZodString = z.string().regex(dnsLabel, 'must be a DNS label: lower-case letters, digits and "-", at most 63, starting with a letter and not ending with "-"');

/** A record whose keys are the names that others refer to. */
export function named(kind: NameKind, schema: z.ZodType): z.ZodType {
  return z.record(nameSchema, schema).meta({ names: kind });
}

/** A record whose keys must be names declared elsewhere. */
export function byName(kind: NameKind, schema: z.ZodType): z.ZodType {
  return z.record(ref(kind), schema);
}

export const text: z.ZodType = z.string();
export const nonEmpty: z.ZodType = z.string().min(1);
export const boolean: z.ZodType = z.boolean();
export const count: z.ZodType = z.number().int().min(0);
export const positive: z.ZodType = z.number().int().min(1);
export const portNumber: z.ZodType = z.number().int().min(1).max(65535);
export const absolutePath: z.ZodString = z.string().regex(/^\/(?!.*(?:^|\/)\.\.(?:\/|$))\P{Cc}*$/u, 'must be an absolute path without ".." and control characters');
export const relativePath: z.ZodType = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]+$/u, 'must be a path below the repository, without "..", backslash and control characters');

/** A path of a URL. */
export const urlPath: z.ZodString = z.string().regex(/^\/\S*$/, 'must be a path such as "/health"');
/** A name that is only a name here: of a profile, a scenario, a compose overlay. */
export const plainName: z.ZodString = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a name: lower-case letters, digits and "-", starting with a letter');

export const duration: z.ZodType = z.string().regex(durationPattern, 'must be a duration such as "30s", "5m" or "12h"').meta({ as: 'Duration' });
export const bytes: z.ZodType = z.string().regex(bytesPattern, 'must be an amount of memory or disk such as "512Mi" or "2Gi"').meta({ as: 'Bytes' });
export const cpu: z.ZodType = z.union([
  z.string().regex(cpuPattern, 'must be an amount of CPU such as "250m", "1" or "1.5"').meta({ as: 'Cpu' }),
  z.number().positive().multipleOf(0.001),
]);
export const percent: z.ZodType = z.string().regex(percentPattern, 'must be a percentage such as "70%" or "99.9%"').meta({ as: 'Percent' });
/** A percentage without fractions. */
export const wholePercent: z.ZodString = z.string().regex(/^(?:100|\d{1,2})%$/, 'must be a whole percentage such as "80%"').meta({ as: 'Percent' });
/** Any value of JSON. */
export const json: z.ZodType = z.json().meta({ id: 'Json' });
export const version: z.ZodType = z.union([z.string().min(1), z.number()]);

/** Adds `per`: what differs in one environment, of the object's own shape with nothing mandatory. */
export function withPer(base: ObjectSchema): ObjectSchema {
  const patches = z.record(ref('environment'), z.lazy(() => deepPartial(base))).meta({ patchOf: base.meta()!.id! });
  const per = field('What differs in an environment. The environment\'s value wins over the one beside it; objects are merged, lists replaced.', patches);
  return base.extend({ per }).meta({ ...base.meta() });
}

/** One for each schema: zod asks a lazy schema's getter anew each time that it is unwrapped, and objects are parts of several others. */
const partials = new WeakMap<z.ZodType, z.ZodType>();

/** The same schema with every field of every object optional, for `per` and for named defaults. */
export function deepPartial(schema: z.ZodType): z.ZodType {
  let partial = partials.get(schema);
  if (partial === undefined) partials.set(schema, (partial = makePartial(schema)));
  return partial;
}

function makePartial(schema: z.ZodType): z.ZodType {
  const partial = withoutRequired(schema);
  const { id, ...meta } = schema.meta() ?? {};
  return partial === schema ? schema : partial.meta(id === undefined ? meta : { ...meta, id: `${id}Patch` });
}

function withoutRequired(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([key]) => key !== 'per');
    return z.strictObject(Object.fromEntries(fields.map(([key, value]) => [key, deepPartial(value).optional()])));
  }
  if (schema instanceof z.ZodOptional) return deepPartial(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodRecord) return z.record(schema.keyType as z.ZodString, deepPartial(schema.valueType as z.ZodType));
  if (schema instanceof z.ZodUnion) return z.union((schema.options as z.ZodType[]).map((option) => deepPartial(option)));
  return schema;
}
