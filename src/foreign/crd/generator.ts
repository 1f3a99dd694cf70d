// The packages that make TypeScript of JSON Schema, in a bundle of their own: they are as large as everything else, and only "platform types" needs them.
import { compile } from 'json-schema-to-typescript';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import { format } from 'prettier/standalone';

/** An interface called `name`, and those that it needs, not yet formatted. */
export async function generateTypes(schema: object, name: string): Promise<string> {
  return compile(schema, name, { bannerComment: '', additionalProperties: false, format: false, ignoreMinAndMaxItems: true, unknownAny: true, strictIndexSignatures: false });
}

/** As prettier formats it where nothing else is configured. */
export async function formatTypes(text: string): Promise<string> {
  return format(text, { parser: 'babel-ts', plugins: [babel, estree] });
}
