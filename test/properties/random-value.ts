// Values of any part of the language, made from its table: what is added to the language is tried without a change here.
import { unreachable } from '../../src/util/invariant.ts';
import type { NameKind } from '../../src/model/schema.ts';
import type { Shape } from '../../src/model/shape.ts';
import { language } from '../../src/model/shape.gen.ts';
import { between, chance, pick, some, type Choices } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';

/** Names that the model declares, for everything that refers to one. */
export type Names = Readonly<Record<NameKind, readonly string[]>>;

/** Gives a field its value; `undefined` leaves it out. For fields that must agree with others, which the table does not know. */
export type Override = (choices: Choices) => Plain | undefined;
export type Overrides = Readonly<Record<string, Override>>;

export interface Random {
  readonly choices: Choices;
  readonly names: Names;
}

export type ObjectShape = Extract<Shape, { t: 'object' }>;

/** Texts of every form in the language. Of a pattern, those that fit it are taken. */
const texts: readonly string[] = [
  '30s', '5m', '12h', '7d', '250ms', '512Mi', '2Gi', '1Ti', '250m', '1.5', '70%', '99.9%', '5%', '/health', '/', '/var/lib/data', '/srv/a b', 'config/app.conf', 'src',
  'dist/server.js', 'api.example.com', 'mail.example.com', '#search', '#on-call', 'team@example.com', 'https://example.com/shop/shop', 'https://prometheus.example.com', 'registry.example.com/shop', 'main', 'develop',
  'us-central1', 'eu-west-1', 'Etc/UTC', 'alpha', 'beta-2', 'LOG_LEVEL', 'orders_total', 'request_seconds', '10.0.0.0/16', '10.8.0.0/20', '123456789012', 'EUR', '22:30', '07:00', '15 3 * * *', '1.95.0',
  '0.9.0', '22', '1.33', 'libssl-dev', 'cmake', '@shop/web', 'build', 'simd', 'pg_trgm', 'work_mem', 'shop_db', 'media.', 'Orders and stock', 'It\'s "quoted": $HOME, # and ünïcode', 'a: b', 'yes', '007', '-', '~',
];

/** Where more is meant than the pattern says. */
const byField: Readonly<Record<string, readonly Plain[]>> = {
  image: ['registry.example.com/shop/app:1.2.3', 'nginx:1.27', 'ghcr.io/shop/tool:2026-01@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9'],
  version: ['7', 16, '1.2.3'],
  expireAfter: ['30d', '365d'],
  timezone: ['Etc/UTC', 'Europe/Berlin'],
};

const patterns = new Map<string, RegExp>();

function matches(text: string, [source, flags]: readonly [string, string]): boolean {
  const key = `${flags} ${source}`;
  const pattern = patterns.get(key) ?? new RegExp(source, flags);
  patterns.set(key, pattern);
  return pattern.test(text);
}

const fitting = new Map<Shape, readonly string[]>();

function textsFor(shape: Extract<Shape, { t: 'text' }>): readonly string[] {
  let found = fitting.get(shape);
  if (found === undefined) {
    found = texts.filter((text) => text.length >= shape.min && shape.patterns.every((pattern) => matches(text, pattern)) && (!shape.url || URL.canParse(text)));
    if (found.length === 0) throw new Error(`no text in the list is ${JSON.stringify(shape)}: add one`);
    fitting.set(shape, found);
  }
  return found;
}

export function shapeAt(index: number): Shape {
  return language.shapes[index]!;
}

/** What entries of a section of the model are; of resources, those of one kind. */
export function entryShape(section: string, kind?: string): ObjectShape {
  const entries = shapeAt((shapeAt(rootShape.fields[section]!) as Extract<Shape, { t: 'record' }>).value);
  return entries.t === 'union' ? objectOfKind(entries.of, kind!) : (entries as ObjectShape);
}

export const rootShape: ObjectShape = shapeAt(language.root) as ObjectShape;

/** The one of a union's objects whose `kind` it is. */
export function objectOfKind(options: readonly number[], kind: string): ObjectShape {
  const shapes = options.map(shapeAt).filter((shape): shape is ObjectShape => shape.t === 'object');
  return shapes.find(({ fields }) => isOne(shapeAt(fields['kind']!), kind))!;
}

function isOne(shape: Shape, value: string): boolean {
  return shape.t === 'one' && (shape.of as readonly unknown[]).includes(value);
}

/** An object with all that it must have, and some of what it may. `per` is left to overrides. */
export function randomObject(random: Random, shape: ObjectShape, overrides: Overrides = {}): { readonly [key: string]: Plain } {
  const { choices } = random;
  const entries = Object.entries(shape.fields).flatMap(([key, index]): [string, Plain][] => {
    const override = overrides[key];
    const value = override !== undefined ? override(choices) : shape.required.includes(key) || chance(choices, 30) ? randomField(random, key, index) : undefined;
    return value === undefined ? [] : [[key, value]];
  });
  const per = overrides['per']?.(choices);
  return Object.fromEntries(per === undefined ? entries : [...entries, ['per', per]]);
}

function randomField(random: Random, key: string, index: number): Plain | undefined {
  const samples = byField[key];
  return samples === undefined ? randomValue(random, index) : pick(random.choices, samples);
}

/** `undefined` where it would have to name something, and there is nothing of that sort. */
export function randomValue(random: Random, index: number): Plain | undefined {
  const { choices, names } = random;
  const shape = shapeAt(index);
  switch (shape.t) {
    case 'object':
      return randomObject(random, shape);
    case 'record':
      return randomRecord(random, shape);
    case 'list': {
      const items = Array.from({ length: between(choices, shape.min, shape.min + 2) }, () => randomValue(random, shape.of));
      const present = items.filter((item) => item !== undefined);
      return present.length < shape.min ? undefined : present.filter((item, i) => present.findIndex((other) => JSON.stringify(other) === JSON.stringify(item)) === i);
    }
    case 'tuple':
      return shape.of.map((one) => randomValue(random, one)!);
    case 'union':
      return randomValue(random, pick(choices, shape.of));
    case 'one':
      return pick(choices, shape.of);
    case 'ref': {
      const known = shape.of.flatMap((kind) => names[kind]);
      return known.length === 0 ? undefined : pick(choices, known);
    }
    case 'text':
      return pick(choices, textsFor(shape));
    case 'number':
      return randomNumber(choices, shape);
    case 'boolean':
      return chance(choices, 50);
    case 'json':
      return pick(choices, [1, 'text', true, null, [1, 'two'], { a: { b: [] } }] as const);
    default:
      return unreachable(shape);
  }
}

function randomNumber(choices: Choices, { int, min = 0, above, max = min + 1000, step }: Extract<Shape, { t: 'number' }>): number {
  if (int) return between(choices, min, Math.min(max, min + 1000));
  const whole = between(choices, 1, 1000);
  return (above ? min : 0) + whole * (step ?? 0.25);
}

function randomRecord(random: Random, shape: Extract<Shape, { t: 'record' }>): Plain {
  const key = shapeAt(shape.key);
  const known = key.t === 'ref' ? key.of.flatMap((kind) => random.names[kind]) : key.t === 'text' ? textsFor(key) : [];
  const entries = some(random.choices, known, 3).map((name) => [name, randomValue(random, shape.value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Plain] => entry[1] !== undefined));
}
