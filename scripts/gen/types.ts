// Prints the TypeScript types of the language from its zod schemas, so that the two cannot disagree.
import * as z from 'zod';
import { unreachable } from '../../src/util/invariant.ts';
import type { ObjectSchema } from '../../src/model/schema.ts';

const header = `// Made by "npm run gen" from the schemas in src/model and src/catalog. Do not edit.
/* oxlint-disable */

/** The names that a model gives, so that references to them can be checked. */
export interface Names {
  service: string;
  resource: string;
  job: string;
  environment: string;
  owner: string;
  secret: string;
  volume: string;
  defaults: string;
}

declare const nothing: unique symbol;

/** What no value fits; \`Complaint\` is what the type checker says of one that was tried. */
export type Nothing<Complaint extends string> = Complaint & { readonly [nothing]: never };

/** A name that the model gives. */
export type Ref<N extends Names, K extends keyof Names> = [N[K]] extends [never] ? Nothing<\`the model has no \${K}\`> : NoInfer<N[K]>;

// Amounts are text of any origin, so that functions may make them; examples that stand apart from \`string\` complete, and make the type checker name a wrong value.

/** Time. */
export type Duration = '30s' | '5m' | '12h' | (string & {});
/** Memory or disk. */
export type Bytes = '512Mi' | '2Gi' | (string & {});
/** Cores. */
export type Cpu = '250m' | '1.5' | (string & {});
/** A share. */
export type Percent = '70%' | '99.9%' | (string & {});

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What may differ in an environment: any part of T. */
export type Patch<T> = T extends string | number | boolean | null | readonly unknown[]
  ? T
  : { readonly [K in keyof T as K extends 'per' ? never : K]?: Patch<T[K]> };
`;

function list(element: string): string {
  return /^Ref<[^<>]*>$/.test(element) || !element.includes('|') ? `readonly ${element}[]` : `readonly (${element})[]`;
}

interface Declaration {
  readonly text: string;
  readonly generic: boolean;
}

/** The attributes of each kind, which texts may interpolate. */
function printAttributes(kinds: Iterable<AttributeNames>): string {
  const lines = [...kinds].map(({ name, attributes }) => `  readonly '${name}': ${attributes.map((attribute) => `'${attribute}'`).join(' | ') || 'never'};\n`);
  return `/** What \`\${resource.ATTRIBUTE}\` may name, by kind of resource. */\nexport interface KindAttributes {\n${lines.join('')}}\n`;
}

interface AttributeNames {
  readonly name: string;
  readonly attributes: readonly string[];
}

export function printTypes(root: ObjectSchema, kinds: Iterable<AttributeNames>): string {
  const declared = new Map<string, Declaration | undefined>();

  function declare(schema: z.ZodObject, id: string): string {
    if (!declared.has(id)) {
      declared.set(id, undefined);
      const body = fields(schema, '');
      const generic = /\bN\b/.test(body);
      const sentence = schema.meta()?.description;
      const doc = sentence === undefined ? '' : `/** ${sentence} */\n`;
      declared.set(id, { generic, text: `${doc}export interface ${id}${generic ? '<N extends Names = Names>' : ''} ${body}\n` });
    }
    return declared.get(id)?.generic === false ? id : `${id}<N>`;
  }

  function fields(schema: z.ZodObject, indent: string): string {
    const inner = `${indent}  `;
    const lines = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, value]) => {
      const sentence = value.meta()?.description;
      const doc = sentence === undefined ? '' : `${inner}/** ${sentence} */\n`;
      const optional = value instanceof z.ZodOptional;
      return `${doc}${inner}readonly ${key}${optional ? '?' : ''}: ${type(value, inner)};\n`;
    });
    return `{\n${lines.join('')}${indent}}`;
  }

  function record(schema: z.ZodRecord, indent: string): string {
    const value = type(schema.valueType as z.ZodType, indent);
    const { names, patchOf } = schema.meta() ?? {};
    if (names !== undefined) return `{ readonly [K in N['${names}']]: ${value} }`;
    if (patchOf !== undefined) return `{ readonly [E in NoInfer<N['environment']>]?: Patch<${patchOf}${declared.get(patchOf)?.generic === false ? '' : '<N>'}> }`;
    const key = schema.keyType as z.ZodType;
    const { ref } = key.meta() ?? {};
    return ref === undefined ? `{ readonly [name: string]: ${value} }` : `{ readonly [K in NoInfer<N['${[ref].flat().join("'] | N['")}']>]?: ${value} }`;
  }

  function type(schema: z.ZodType, indent: string): string {
    const meta = schema.meta() ?? {};
    if (schema instanceof z.ZodOptional) return type(schema.unwrap() as z.ZodType, indent);
    if (meta.as !== undefined) return meta.as;
    if (meta.ref !== undefined) return `Ref<N, ${[meta.ref].flat().map((kind) => `'${kind}'`).join(' | ')}>`;
    if (schema instanceof z.ZodObject) return meta.id === undefined ? fields(schema, indent) : declare(schema, meta.id);
    if (schema instanceof z.ZodRecord) return record(schema, indent);
    if (schema instanceof z.ZodArray) return list(type(schema.element as z.ZodType, indent));
    if (schema instanceof z.ZodTuple) return `readonly [${(schema.def.items as z.ZodType[]).map((item) => type(item, indent)).join(', ')}]`;
    if (schema instanceof z.ZodUnion) return [...new Set((schema.options as z.ZodType[]).map((option) => type(option, indent)))].join(' | ');
    if (schema instanceof z.ZodEnum) return schema.options.map((option) => `'${String(option)}'`).join(' | ');
    if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'string';
    if (schema instanceof z.ZodNumber) return 'number';
    if (schema instanceof z.ZodBoolean) return 'boolean';
    if (schema instanceof z.ZodLazy) return 'Json';
    return unreachable(schema as never);
  }

  declare(root, root.meta()!.id!);
  // A type that refers to itself or to one declared later was printed as generic; all that are declared by now are known.
  const texts = [...declared.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, declaration]) => declaration!.text);
  return `${header}\n${printAttributes(kinds)}\n${texts.join('\n')}`;
}
