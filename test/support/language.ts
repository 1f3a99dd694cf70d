// The language's table as test data is made of it: what stands where in a model, and what else could stand there.
import type { NameKind } from '../../src/model/schema.ts';
import type { Shape } from '../../src/model/shape.ts';
import { language } from '../../src/model/shape.gen.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
export type Keys = readonly (string | number)[];

/** One place of a model. */
export interface Spot {
  readonly keys: Keys;
  readonly value: Plain;
  /** What may stand there, with no unions left: one of these. */
  readonly shapes: readonly Shape[];
}

export function isBlock(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function flatten(index: number): Shape[] {
  const shape = language.shapes[index]!;
  return shape.t === 'union' ? shape.of.flatMap(flatten) : [shape];
}

/** Every place of the model, from the root down. */
export function spotsOf(model: Plain): Spot[] {
  const spots: Spot[] = [];
  visit({ keys: [], value: model, shapes: flatten(language.root) }, spots);
  return spots;
}

export function leavesOf(model: Plain): Spot[] {
  return spotsOf(model).filter(({ value }) => typeof value !== 'object' || value === null);
}

function visit(spot: Spot, spots: Spot[]): void {
  spots.push(spot);
  const { keys, value, shapes } = spot;
  const inner: [string | number, Plain][] = isList(value) ? [...value.entries()] : isBlock(value) ? Object.entries(value) : [];
  for (const [key, child] of inner) visit({ keys: [...keys, key], value: child, shapes: shapes.flatMap((shape) => childShapes(shape, key, value)) }, spots);
}

function childShapes(shape: Shape, key: string | number, owner: Plain): Shape[] {
  if (shape.t === 'list') return flatten(shape.of);
  if (shape.t === 'tuple') return flatten(shape.of[Number(key)] ?? shape.of[0]!);
  if (shape.t === 'record') return flatten(shape.value);
  if (shape.t === 'json') return [shape];
  if (shape.t !== 'object' || !isOfKind(shape, owner)) return [];
  if (key === 'per' && shape.per) return [{ t: 'record', key: 0, value: language.shapes.indexOf(shape) }];
  const field = shape.fields[key];
  return field === undefined ? [] : flatten(field);
}

/** Of objects that say their kind only the one of that kind is meant. */
function isOfKind(shape: Extract<Shape, { t: 'object' }>, owner: Plain): boolean {
  const kind = shape.fields['kind'] === undefined ? undefined : language.shapes[shape.fields['kind']];
  const stated = isBlock(owner) ? owner['kind'] : undefined;
  return kind?.t !== 'one' || stated === undefined || kind.of.includes(stated as string);
}

/** Other values of the same sort for a leaf, most like its own first. Not all of them fit: patterns and bounds are for the reader to check. */
export function alternatives({ value, shapes }: Spot, model: Plain): Plain[] {
  return shapes.flatMap((shape): Plain[] => {
    if (shape.t === 'one') return (shape.of as readonly Plain[]).filter((other) => other !== value);
    if (shape.t === 'boolean') return typeof value === 'boolean' ? [!value] : [];
    if (shape.t === 'number') return typeof value === 'number' ? [value + 1, value - 1, value * 2, value / 2] : [];
    if (shape.t === 'ref') return shape.of.flatMap((kind) => namesOf(kind, model)).filter((name) => name !== value);
    if (shape.t === 'text' && typeof value === 'string') return otherTexts(value).filter((text) => shape.patterns.every(([source, flags]) => new RegExp(source, flags).test(text)));
    return [];
  });
}

export function namesOf(kind: NameKind, model: Plain): string[] {
  const section = isBlock(model) ? model[language.names[kind]!] : undefined;
  return section !== undefined && isBlock(section) ? Object.keys(section) : [];
}

function otherTexts(text: string): string[] {
  const raised = text.replace(/\d+/, (digits) => String(Number(digits) + 1));
  return [...(raised === text ? [] : [raised]), `${text}x`, `${text}2`, `x${text}`, text.replace(/[A-Za-z]/, (letter) => (letter === 'b' ? 'c' : 'b'))].filter((other) => other !== text);
}

export function get(value: Plain | undefined, keys: Keys): Plain | undefined {
  return keys.reduce<Plain | undefined>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, Plain>)[key] : undefined), value);
}

/** The model with another value at `keys`; `undefined` removes the key, or the entry of a list. */
export function withValue(model: Plain, keys: Keys, value: Plain | undefined): Plain {
  const [key, ...rest] = keys;
  if (key === undefined) return value!;
  const inner = rest.length === 0 ? value : withValue((model as Record<string | number, Plain>)[key]!, rest, value);
  if (isList(model)) return inner === undefined ? model.filter((_, i) => i !== key) : Object.assign([...model], { [key]: inner });
  if (inner !== undefined) return { ...(model as object), [key]: inner };
  return Object.fromEntries(Object.entries(model as object).filter(([other]) => other !== String(key)));
}
