import { languageSchema } from '../../catalog/schema.ts';
import { printJsonSchema } from '../../model/json-schema.ts';
import { data } from '../terminal.ts';

/** The language's JSON Schema, for `$schema` of a model in YAML, JSON or TOML: schemas/platform.schema.json of the package. */
export function schema(): number {
  data(printJsonSchema(languageSchema()));
  return 0;
}
