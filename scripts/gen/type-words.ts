// The type of a field in words, for people who do not read TypeScript.
import * as z from 'zod';
import type { NameKind } from '../../src/model/schema.ts';
import { unreachable } from '../../src/util/invariant.ts';

/** Where the reference tells of the things that have names of each sort. */
const sections: Readonly<Record<NameKind, readonly [one: string, many: string, anchor: string]>> = {
  service: ['a service', 'services', 'service'],
  resource: ['a resource', 'resources', 'kinds-of-resources'],
  job: ['a job', 'jobs', 'job'],
  environment: ['an environment', 'environments', 'environment'],
  owner: ['an owner', 'owners', 'owner'],
  secret: ['a secret', 'secrets', 'secret'],
  volume: ['a volume', 'volumes', 'volume'],
  defaults: ['defaults', 'defaults', 'servicedefaults'],
};

type Ref = NameKind | readonly NameKind[];

function refWords(ref: Ref, words: 0 | 1): string {
  const links = [ref].flat().map((kind) => `[${sections[kind][words]}](#${sections[kind][2]})`);
  return words === 0 ? `name of ${or(links)}` : `names of ${or(links)}`;
}

export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

export function typeWords(schema: z.ZodType): string {
  const { ref, as, id, patchOf } = schema.meta() ?? {};
  if (schema instanceof z.ZodOptional) return typeWords(schema.unwrap() as z.ZodType);
  if (ref !== undefined) return refWords(ref, 0);
  if (as !== undefined) return amounts[as] ?? as;
  if (schema instanceof z.ZodObject) return `[${id}](#${id!.toLowerCase()})`;
  if (schema instanceof z.ZodRecord) return patchOf === undefined ? `by ${keyWords(schema)}: ${typeWords(schema.valueType as z.ZodType)}` : `by ${refWords('environment', 0)}: any of these fields`;
  if (schema instanceof z.ZodArray) return listWords(schema.element as z.ZodType);
  if (schema instanceof z.ZodTuple) return `[${(schema.def.items as z.ZodType[]).map(typeWords).join(', ')}]`;
  if (schema instanceof z.ZodUnion) return or([...new Set((schema.options as z.ZodType[]).flatMap((option) => (option instanceof z.ZodEnum ? enumWords(option) : [typeWords(option)])))]);
  if (schema instanceof z.ZodEnum) return or(enumWords(schema));
  if (schema instanceof z.ZodLiteral) return `\`${String(schema.value)}\``;
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textWords(schema);
  if (schema instanceof z.ZodNumber) return numberWords(schema);
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodLazy) return 'any value';
  return unreachable(schema as never);
}

const amounts: Readonly<Record<string, string>> = { Duration: 'duration', Bytes: 'amount of bytes', Cpu: 'amount of CPU', Percent: 'share' };

function enumWords(schema: z.ZodEnum): string[] {
  return schema.options.map((option) => `\`${option}\``);
}

function listWords(element: z.ZodType): string {
  const { ref } = element.meta() ?? {};
  return `list of ${ref === undefined ? typeWords(element) : refWords(ref, 1)}`;
}

function or(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

interface Check {
  readonly minimum?: number;
  readonly value?: number;
  readonly check: string;
  readonly format?: string;
  readonly error?: (issue: object) => string;
}

function checksOf(schema: z.ZodType): Check[] {
  const { checks = [], ...own } = schema._zod.def as unknown as Check & { checks?: { _zod: { def: Check } }[] };
  return [...(own.check === undefined ? [] : [own]), ...checks.map((check) => check._zod.def)];
}

/** What a pattern asks for, as its message says. */
function textWords(schema: z.ZodType): string {
  const rule = checksOf(schema).find((check) => check.check === 'string_format')?.error?.({});
  if (rule === undefined) return 'text';
  return rule.startsWith('must be a DNS label') ? 'name' : `text: ${rule.replace(/^must be /, '')}`;
}

function keyWords(record: z.ZodRecord): string {
  const key = record.keyType as z.ZodType;
  if (record.meta()?.names !== undefined) return 'name';
  if (key.meta()?.ref !== undefined) return typeWords(key);
  const words = textWords(key);
  return words === 'text' ? 'name' : words.replace(/^text: (?:a |an )?/, '').replace(/(?:, and not|:) .*$/, '');
}

function numberWords(schema: z.ZodNumber): string {
  const checks = checksOf(schema);
  const whole = checks.some(({ check }) => check === 'number_format') ? 'whole number' : 'number';
  const bound = (check: string): number | undefined => checks.find((one) => one.check === check)?.value;
  const [low, high] = [bound('greater_than'), bound('less_than')];
  if (low !== undefined && high !== undefined) return `${whole} from ${low} to ${high}`;
  return low === undefined ? whole : whole === 'number' ? `number above ${low}` : `${whole} from ${low}`;
}
