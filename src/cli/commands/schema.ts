import { jsonSchema } from '../../model/json-schema.ts';
import { languageSchema } from '../../catalog/schema.ts';
import { data } from '../terminal.ts';

/** The language's JSON Schema, for `$schema` of a model in YAML, JSON or TOML. */
export function schema(): number {
  data(`${JSON.stringify(jsonSchema(languageSchema()), null, 2)}\n`);
  return 0;
}
