// Models with one thing wrong, or with one thing that only looks wrong: what readers of the language must agree on.
import { between, pick, type Choices } from '../support/choices.ts';
import { alternatives, isBlock, isList, namesOf, spotsOf, withValue, type Plain, type Spot } from '../support/language.ts';

/** Values that stand for a mistake of some sort: of type, of form, of bounds. */
const strange: readonly Plain[] = [null, '', ' ', 'ümlaut', 'UPPER', '../up', '/abs', 'a/../b', '30', '30 s', '-1s', '1.5Gi', '100%', '101%', '0', 0, -1, 1.5, 65536, 1e21, true, [], {}, [[]], { kind: 'nope' }, 'x'.repeat(64), 'x'.repeat(300), 'a\nb', 'a\u0000b', '${x.y}', '00', '1.10'];

type Break = (choices: Choices, spot: Spot, model: Plain) => Plain | undefined;

const breaks: readonly Break[] = [
  (choices, { keys }, model) => withValue(model, keys, pick(choices, strange)),
  (_, { keys }, model) => withValue(model, keys, undefined),
  (choices, { keys, value }, model) => (isBlock(value) ? withValue(model, [...keys, pick(choices, ['colour', 'Kind', 'per', 'like', 'port', '__proto__x', 'name', 'in'])], pick(choices, strange)) : undefined),
  (choices, { keys, value }, model) => (isBlock(value) && Object.keys(value).length > 0 ? withValue(model, keys, renamed(choices, value)) : undefined),
  (choices, { keys, value }, model) => (isList(value) ? withValue(model, [...keys, value.length], value.length > 0 ? pick(choices, value) : pick(choices, strange)) : undefined),
  (choices, spot, model) => {
    const others = alternatives(spot, model);
    return others.length === 0 ? undefined : withValue(model, spot.keys, pick(choices, others));
  },
  (choices, { keys, shapes }, model) => {
    const kinds = shapes.flatMap((shape) => (shape.t === 'ref' ? shape.of : []));
    if (kinds.length === 0) return undefined;
    return withValue(model, keys, pick(choices, [...namesOf('service', model), ...namesOf('resource', model), ...namesOf('secret', model), 'nobody']));
  },
  (choices, { keys, value }, model) => (typeof value === 'string' ? withValue(model, keys, misspelt(choices, value)) : undefined),
  (choices, { keys, value }, model) => (typeof value === 'number' ? withValue(model, keys, pick(choices, [-value, value + 0.0001, value * 1000, String(value), Number.NaN, Number.POSITIVE_INFINITY])) : undefined),
];

function renamed(choices: Choices, value: { readonly [key: string]: Plain }): Plain {
  const old = pick(choices, Object.keys(value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === old ? pick(choices, [misspelt(choices, key), key.toUpperCase(), `${key}s`, '']) : key, inner]));
}

function misspelt(choices: Choices, text: string): string {
  const at = between(choices, 0, text.length);
  return text.slice(0, at) + pick(choices, ['', 'x', ' ', '_', '.', '9', '/', 'É', '\n']) + text.slice(at + choices.below(2));
}

/** The model with one place broken, or tried to be. */
export function brokenModel(choices: Choices, model: Plain): Plain {
  const spots = spotsOf(model);
  for (;;) {
    const broken = pick(choices, breaks)(choices, pick(choices, spots), model);
    if (broken !== undefined) return broken;
  }
}
