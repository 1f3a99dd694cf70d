import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../src/catalog/schema.ts';
import { loadConfig } from '../../src/config/load.ts';
import { printJsonSchema } from '../../src/model/json-schema.ts';
import { everything } from '../types/good/everything.ts';

// Editors check models in YAML, JSON and TOML against the file that is shipped: it must say of the shape of a model what the compiler says.

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'schemas/platform.schema.json'), 'utf8');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, multipleOfPrecision: 9 });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(text) as object);

function problems(model: unknown): string[] {
  return valid(model) ? [] : valid.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the file is what the command prints', () => {
  expect(printJsonSchema(languageSchema())).toBe(text);
});

test('each field has its sentence', () => {
  interface Node {
    readonly description?: string;
    readonly $ref?: string;
    readonly properties?: Readonly<Record<string, Node>>;
  }
  const { $defs } = JSON.parse(text) as { $defs: Readonly<Record<string, Node>> };
  const sentence = ({ description, $ref }: Node): string | undefined => description ?? $defs[$ref?.replace('#/$defs/', '') ?? '']?.description;
  const silent = Object.entries($defs).flatMap(([id, { properties = {} }]) => Object.entries(properties).flatMap(([key, node]) => (sentence(node) === undefined ? [`${id}.${key}`] : [])));
  expect(silent).toEqual([]);
});

const golden = join(root, 'test/golden');
const written = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((name) => /platform\.config\.(?:yaml|json|toml)$/.test(name));

describe('models that are written as data', () => {
  test.each(written)('%s', async (name) => {
    const { value } = await loadConfig(join(golden, name));
    const right = languageSchema().safeParse(value).success;
    expect(problems(value).length === 0, problems(value).join('\n')).toBe(right);
  });
});

type Path = readonly (string | number)[];

/** Every place in a model, outermost first. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...entries.flatMap(([key, item]) => placesIn(item, [...at, key]))];
}

/** The model with another value at a place; `undefined` removes what stands there. */
function changed(model: unknown, at: Path, value: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  if (Array.isArray(model)) return model.flatMap((item, i) => (i !== key ? [item] : rest.length === 0 && value === undefined ? [] : [changed(item, rest, value)]));
  const { [key]: old, ...others } = model as Record<string | number, unknown>;
  return rest.length === 0 && value === undefined ? others : { ...others, [key]: changed(old, rest, value) };
}

const wrong: readonly unknown[] = [undefined, 0, '', 'a b', true, null, [], {}, -1.5, ['x'], { unknown: 1 }];

describe('a model with all that there is', () => {
  const model: unknown = JSON.parse(JSON.stringify(everything));

  test('is right', () => {
    expect(problems(model)).toEqual([]);
    expect(languageSchema().safeParse(model).success).toBe(true);
  });

  test('is refused by the file where the compiler refuses its shape, whatever stands at whichever place', () => {
    const differences: string[] = [];
    let refused = 0;
    for (const [i, at] of placesIn(model).entries()) {
      const value = wrong[i % wrong.length];
      const other = changed(model, at, value);
      const right = languageSchema().safeParse(other).success;
      if (!right) refused += 1;
      if (valid(other) !== right) differences.push(`${at.join('.')} = ${JSON.stringify(value)}: the compiler ${right ? 'takes' : 'refuses'} it`);
    }
    expect(differences).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });
});
