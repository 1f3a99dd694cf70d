import { language } from '../../model/shape.gen.ts';
import type { Shape } from '../../model/shape.ts';
import { originOf, type Node } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { formatPath } from '../../provenance/path.ts';
import { Traced } from '../../provenance/traced.ts';
import type { Report } from './scope.ts';

type ObjectShape = Extract<Shape, { t: 'object' }>;
type Block = { readonly [key: string]: Node | undefined };

/**
 * Whether nothing mandatory is missing in a view. A `per` may leave out anything, since the object that it is laid over has it:
 * what neither has is reported.
 */
export function checkComplete(section: string, view: unknown, report: Report): boolean {
  const root = language.shapes[language.root] as ObjectShape;
  const record = language.shapes[root.fields[section]!] as Extract<Shape, { t: 'record' }>;
  return isComplete(language.shapes[record.value]!, view as Block, report);
}

function isComplete(shape: Shape, node: Node, report: Report): boolean {
  if (typeof node !== 'object' || node === null || node instanceof Traced || Array.isArray(node)) return true;
  const block = node as Block;
  if (shape.t === 'object') return isWhole(shape, block, report);
  if (shape.t === 'union') return isOneOf(shape.of.map((one) => language.shapes[one]!), block, report);
  if (shape.t !== 'record') return true;
  return Object.values(block).map((inner) => inner === undefined || isComplete(language.shapes[shape.value]!, inner, report)).every(Boolean);
}

function isWhole(shape: ObjectShape, block: Block, report: Report): boolean {
  const keys = missingKeys(shape, block);
  if (keys.length > 0) reportMissing(keys, block, report);
  const inner = Object.entries(block).map(([key, value]) => value === undefined || isComplete(language.shapes[shape.fields[key]!]!, value, report));
  return keys.length === 0 && inner.every(Boolean);
}

/** Of the forms that an object may have, those count that know all its keys; none of them whole means that one key of any is missing. */
function isOneOf(shapes: readonly Shape[], block: Block, report: Report): boolean {
  const knowing = shapes.filter((shape) => shape.t === 'object' && Object.entries(block).every(([key, value]) => value === undefined || (Object.hasOwn(shape.fields, key) && isOfKind(shape, key, value)))) as ObjectShape[];
  const whole = knowing.find((shape) => missingKeys(shape, block).length === 0);
  if (whole !== undefined) return isWhole(whole, block, report);
  if (knowing.length > 0) reportMissing([...new Set(knowing.flatMap((shape) => missingKeys(shape, block)))], block, report);
  return knowing.length === 0;
}

/** `kind` tells resources and builds apart. */
function isOfKind(shape: ObjectShape, key: string, value: Node): boolean {
  const allowed = language.shapes[shape.fields[key]!]!;
  return key !== 'kind' || allowed.t !== 'one' || (value instanceof Traced && allowed.of.includes(value.value as string));
}

function missingKeys(shape: ObjectShape, block: Block): string[] {
  return shape.required.filter((key) => block[key] === undefined);
}

function reportMissing(keys: readonly string[], block: Block, report: Report): void {
  const path = pathOf(originOf(block));
  report('model/missing', path, { keys, owner: formatPath(path), allowed: [] });
}
