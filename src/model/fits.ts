import { unreachable } from '../util/invariant.ts';
import type { NameKind } from './schema.ts';
import type { Shape } from './shape.ts';
import { language } from './shape.gen.ts';
import type { Platform } from './types.gen.ts';

/**
 * Whether a model has the language's shape and every name in it is given: what `parsePlatform` decides with zod, without zod,
 * whose loading and schemas would cost more than the rest of a small build. It says no more than yes or no; what is wrong, and
 * where, `parsePlatform` then says. A test holds the two to the same answer. docs/decisions/0005-two-readers-of-the-language.md
 */
export function fits(model: unknown): model is Platform {
  const used: Used[] = [];
  if (!check(language.root, model, false, used)) return false;
  const given = new Map<NameKind, object>();
  for (const [kind, key] of Object.entries(language.names)) given.set(kind as NameKind, ((model as Record<string, unknown>)[key] as object | undefined) ?? {});
  return used.every(({ name, kinds }) => kinds.some((kind) => Object.hasOwn(given.get(kind) ?? {}, name)));
}

interface Used {
  readonly name: string;
  readonly kinds: readonly NameKind[];
}

/** @param partial whether required fields may be missing: within a `per` */
function check(index: number, value: unknown, partial: boolean, used: Used[]): boolean {
  const shape = language.shapes[index]!;
  switch (shape.t) {
    case 'object':
      return isRecord(value) && checkObject(shape, value, partial, used);
    case 'record':
      return isRecord(value) && Object.keys(value).every((key) => value[key] !== undefined && check(shape.key, key, false, used) && check(shape.value, value[key], partial, used));
    case 'list':
      return Array.isArray(value) && value.length >= shape.min && value.every((item) => check(shape.of, item, false, used));
    case 'tuple':
      return Array.isArray(value) && value.length === shape.of.length && shape.of.every((one, i) => check(one, value[i], false, used));
    case 'union':
      return shape.of.some((one) => checkOption(one, value, partial, used));
    case 'one':
      return (shape.of as readonly unknown[]).includes(value);
    case 'ref':
      return typeof value === 'string' && used.push({ name: value, kinds: shape.of }) > 0;
    case 'text':
      return typeof value === 'string' && checkText(shape, value);
    case 'number':
      return typeof value === 'number' && checkNumber(shape, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'json':
      return isJson(value);
    default:
      return unreachable(shape);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON has no NaN and no infinity, which TypeScript and TOML have. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  return value === null || Object.values(value).every(isJson);
}

type ObjectShape = Extract<Shape, { t: 'object' }>;

function checkObject(shape: ObjectShape, value: Record<string, unknown>, partial: boolean, used: Used[]): boolean {
  for (const key of Object.keys(value)) {
    if (key === 'per' && shape.per && !partial) {
      if (!checkPer(shape, value['per'], used)) return false;
    } else if (!Object.hasOwn(shape.fields, key)) return false;
    else if (value[key] !== undefined && !check(shape.fields[key]!, value[key], partial, used)) return false;
  }
  return partial || shape.required.every((key) => value[key] !== undefined);
}

function checkPer(shape: ObjectShape, per: unknown, used: Used[]): boolean {
  if (per === undefined) return true;
  return isRecord(per) && Object.entries(per).every(([environment, patch]) => used.push({ name: environment, kinds: ['environment'] }) > 0 && isRecord(patch) && checkObject(shape, patch, true, used));
}

/** An option that does not fit leaves no names behind. */
function checkOption(index: number, value: unknown, partial: boolean, used: Used[]): boolean {
  const before = used.length;
  if (check(index, value, partial, used)) return true;
  used.length = before;
  return false;
}

const compiled = new Map<string, RegExp>();

function checkText(shape: Extract<Shape, { t: 'text' }>, value: string): boolean {
  return value.length >= shape.min && shape.patterns.every(([source, flags]) => regexOf(source, flags).test(value)) && (!shape.url || URL.canParse(value));
}

function regexOf(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`;
  let regex = compiled.get(key);
  if (regex === undefined) compiled.set(key, (regex = new RegExp(source, flags)));
  return regex;
}

function checkNumber({ int, min, above, max, step }: Extract<Shape, { t: 'number' }>, value: number): boolean {
  if (!Number.isFinite(value) || (int && !Number.isSafeInteger(value))) return false;
  if (min !== undefined && (above ? value <= min : value < min)) return false;
  if (max !== undefined && value > max) return false;
  // As zod does it: compared in whole steps, which binary fractions otherwise miss.
  return step === undefined || Math.abs(value / step - Math.round(value / step)) < 1e-9;
}
