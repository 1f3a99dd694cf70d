// Prints the shape of the language as a table of plain data, for the check that runs at every build without zod.
import * as z from 'zod';
import type { ObjectSchema } from '../../src/model/schema.ts';
import type { Shape } from '../../src/model/shape.ts';
import { unreachable } from '../../src/util/invariant.ts';

interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

export function printShape(root: ObjectSchema): string {
  const shapes: Shape[] = [];
  const known = new Map<string, number>();
  const byId = new Map<string, number>();

  /** Equal shapes are one. */
  function add(shape: Shape): number {
    const key = JSON.stringify(shape);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, shapes.length);
    return shapes.push(shape) - 1;
  }

  function of(schema: z.ZodType): number {
    const { ref } = schema.meta() ?? {};
    if (schema instanceof z.ZodOptional) return of(schema.unwrap() as z.ZodType);
    if (ref !== undefined) return add({ t: 'ref', of: [ref].flat() });
    if (schema instanceof z.ZodObject) return ofObject(schema);
    if (schema instanceof z.ZodRecord) return add({ t: 'record', key: of(schema.keyType as z.ZodType), value: ofValue(schema) });
    if (schema instanceof z.ZodArray) return add({ t: 'list', of: of(schema.element as z.ZodType), min: numberOf(schema, 'min_length') ?? 0 });
    if (schema instanceof z.ZodTuple) return add({ t: 'tuple', of: (schema.def.items as z.ZodType[]).map(of) });
    if (schema instanceof z.ZodUnion) return add({ t: 'union', of: (schema.options as z.ZodType[]).map(of) });
    if (schema instanceof z.ZodEnum) return add({ t: 'one', of: schema.options });
    if (schema instanceof z.ZodLiteral) return add({ t: 'one', of: [...schema.values] as (string | number | boolean)[] });
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return add(ofText(schema));
    if (schema instanceof z.ZodNumber) return add(ofNumber(schema));
    if (schema instanceof z.ZodBoolean) return add({ t: 'boolean' });
    if (schema instanceof z.ZodLazy) return add({ t: 'json' });
    return unreachable(schema as never);
  }

  function ofObject(schema: z.ZodObject): number {
    const id = schema.meta()?.id;
    const before = id === undefined ? undefined : byId.get(id);
    if (before !== undefined) return before;
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([key]) => key !== 'per');
    const shape: Shape = {
      t: 'object',
      per: 'per' in schema.shape,
      required: fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([key]) => key),
      fields: Object.fromEntries(fields.map(([key, field]) => [key, of(field)])),
    };
    const index = add(shape);
    if (id !== undefined) byId.set(id, index);
    return index;
  }

  function ofValue(schema: z.ZodRecord): number {
    return of(schema.valueType as z.ZodType);
  }

  const rootIndex = of(root);
  const sections = Object.entries(root.shape as Record<string, z.ZodType>).flatMap(([key, section]) => {
    const names = (section instanceof z.ZodOptional ? (section.unwrap() as z.ZodType) : section).meta()?.names;
    return names === undefined ? [] : [[names, key] as const];
  });
  return `// Made by "npm run gen" from the schemas in src/model and src/catalog. Do not edit.
import type { Language } from './shape.ts';

export const language: Language = JSON.parse(
  ${JSON.stringify(JSON.stringify({ root: rootIndex, names: Object.fromEntries(sections), shapes }))},
) as Language;
`;
}

function checksOf(schema: z.ZodType): Check[] {
  const { checks = [], ...own } = schema._zod.def as unknown as Check & { checks?: { _zod: { def: Check } }[] };
  return [...(own.check === undefined ? [] : [own]), ...checks.map((check) => check._zod.def)];
}

function numberOf(schema: z.ZodType, check: 'min_length' | 'max_length'): number | undefined {
  const found = checksOf(schema).find((one) => one.check === check);
  return found?.minimum ?? found?.maximum;
}

function ofText(schema: z.ZodType): Shape {
  const patterns = checksOf(schema).filter((one) => one.check === 'string_format');
  const url = patterns.some((one) => one.format === 'url');
  return { t: 'text', min: numberOf(schema, 'min_length') ?? 0, patterns: patterns.filter((one) => one.format !== 'url').map((one) => [one.pattern!.source, one.pattern!.flags] as const), ...(url ? { url } : {}) };
}

function ofNumber(schema: z.ZodType): Shape {
  const checks = checksOf(schema);
  const bound = (name: string): Check | undefined => checks.find((one) => one.check === name);
  const low = bound('greater_than');
  const high = bound('less_than');
  return {
    t: 'number',
    int: checks.some((one) => one.check === 'number_format'),
    ...(low === undefined ? {} : { min: low.value!, ...(low.inclusive ? {} : { above: true }) }),
    ...(high === undefined ? {} : { max: high.value! }),
    ...(bound('multiple_of') === undefined ? {} : { step: bound('multiple_of')!.value! }),
  };
}
