import { compile, type Compilation } from '../../src/compiler/compile.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { fits } from '../../src/model/fits.ts';
import { alternatives, get, isList, withValue, type Keys, type Plain, type Spot } from '../support/language.ts';

/** One edit of a model that leaves it right. */
export interface Mutation {
  readonly how: 'changed' | 'removed' | 'added';
  readonly keys: Keys;
  readonly model: Plain;
  /** Whether something loses what the leaf gave it: the leaf is gone, names another thing, or makes its owner one of another kind. */
  readonly takesAway: boolean;
  /** Where an override removed something that now stays: nothing stood there that could have named it. */
  readonly leaves?: string;
}

/** Every edit of one leaf that is worth a try: another value, gone, and where it is an entry of a list, one more. The likeliest to be right first. */
export function* mutationsOf(spot: Spot, model: Plain): Generator<Mutation> {
  const { keys } = spot;
  const takesAway = isWhere(keys) || spot.shapes.some(({ t }) => t === 'ref');
  for (const value of alternatives(spot, model)) yield { how: 'changed', keys, model: withValue(model, keys, value), takesAway, ...removedBy(spot, model) };
  yield { how: 'removed', keys, model: withValue(model, keys, undefined), takesAway: true };
  const owner = keys.slice(0, -1);
  const list = get(model, owner);
  if (list === undefined || !isList(list)) return;
  for (const value of alternatives(spot, model)) yield { how: 'added', keys: [...owner, list.length], model: withValue(model, [...owner, list.length], value), takesAway: false };
}

/** The place from which an override removes something, where it is that place that is edited. */
function removedBy({ keys }: Spot, model: Plain): Pick<Mutation, 'leaves'> {
  const override = get(model, keys.slice(0, 2));
  return keys[0] === 'overrides' && keys.at(-1) === 'at' && (override as { set?: Plain }).set === undefined ? { leaves: get(model, keys) as string } : {};
}

/** What its owner is, or in an override the place that it is for. */
function isWhere(keys: Keys): boolean {
  const last = keys.at(-1);
  return last === 'kind' || (keys[0] === 'overrides' && (last === 'at' || last === 'object' || last === 'file'));
}

/** The compilation of a model that is right, `undefined` for one that is not. */
export function compileIfRight(model: Plain, memory: Compilation['memory']): Compilation | undefined {
  if (!fits(model)) return undefined;
  const compilation = compile(model, { memory });
  return hasErrors(compilation.diagnostics) ? undefined : compilation;
}
