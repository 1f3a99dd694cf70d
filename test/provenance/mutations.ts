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
}

/** Every edit of one leaf that is worth a try: another value, gone, and where it is an entry of a list, one more. The likeliest to be right first. */
export function* mutationsOf(spot: Spot, model: Plain): Generator<Mutation> {
  const { keys } = spot;
  const takesAway = keys.at(-1) === 'kind' || spot.shapes.some(({ t }) => t === 'ref');
  for (const value of alternatives(spot, model)) yield { how: 'changed', keys, model: withValue(model, keys, value), takesAway };
  yield { how: 'removed', keys, model: withValue(model, keys, undefined), takesAway: true };
  const owner = keys.slice(0, -1);
  const list = get(model, owner);
  if (list === undefined || !isList(list)) return;
  for (const value of alternatives(spot, model)) yield { how: 'added', keys: [...owner, list.length], model: withValue(model, [...owner, list.length], value), takesAway: false };
}

/** The compilation of a model that is right, `undefined` for one that is not. */
export function compileIfRight(model: Plain, memory: Compilation['memory']): Compilation | undefined {
  if (!fits(model)) return undefined;
  const compilation = compile(model, { memory });
  return hasErrors(compilation.diagnostics) ? undefined : compilation;
}
