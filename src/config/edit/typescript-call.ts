import type { CallExpression, Node as Syntax } from 'oxc-parser';
import { countUses, type Helper, type Names } from './typescript-names.ts';

/** What a parameter of a helper stands for in one call. */
export interface Parameter<Within> {
  /** `undefined` where the call leaves it out. */
  readonly value: Syntax | undefined;
  /** How often the helper uses it. */
  readonly uses: number;
  /** Where the call stands. */
  readonly within: Within;
}

export interface Called<Within> {
  /** What the helper gives. */
  readonly result: Syntax;
  readonly parameters: ReadonlyMap<string, Parameter<Within>>;
  /** How often the helper is used. */
  readonly uses: number;
}

/** A call of a helper of the same file that does nothing but give an expression; `undefined` for any other. */
export function callOf<Within extends { readonly names: Names }>(call: CallExpression, within: Within): Called<Within> | undefined {
  if (call.callee.type !== 'Identifier' || call.optional) return undefined;
  const binding = within.names.bindings.get(call.callee.name);
  if (binding?.kind !== 'function' || binding.helper.async || ('generator' in binding.helper && binding.helper.generator)) return undefined;
  const result = resultOf(binding.helper);
  const names = binding.helper.params.map(nameOf);
  if (result === undefined || names.includes(undefined) || call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  const { uses } = countUses(binding.helper);
  const parameters = names.map((name, i): [string, Parameter<Within>] => {
    // Where it is declared is no use.
    return [name!, { value: call.arguments[i], uses: (uses.get(name!) ?? 0) - 1, within }];
  });
  return { result, parameters: new Map(parameters), uses: within.names.uses.get(call.callee.name) ?? 0 };
}

function resultOf({ body }: Helper): Syntax | undefined {
  if (body === null) return undefined;
  if (body.type !== 'BlockStatement') return body;
  const [only, ...others] = body.body;
  return only?.type === 'ReturnStatement' && others.length === 0 ? (only.argument ?? undefined) : undefined;
}

/** Of a parameter that is one name, perhaps with a default. */
function nameOf(parameter: Syntax): string | undefined {
  const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return pattern.type === 'Identifier' ? pattern.name : undefined;
}
