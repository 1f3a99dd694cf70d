import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import composeSpec from '../../schemas/compose-spec.json' with { type: 'json' };
import type { CompiledFile } from '../../src/compiler/compile.ts';

// The address of the draft, which ajv would look up, is left out: draft 7 is what it assumes.
const { $schema: _, ...schema } = composeSpec;
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const isCompose = ajv.compile(schema);

/** What the Compose Specification's own schema says against the compose files among these; overlays are compose files too. */
export function composeProblems(files: readonly CompiledFile[]): string[] {
  return files
    .filter(({ path, target }) => target === 'compose' && /\/compose(?:\.[a-z0-9-]+)?\.yaml$/.test(path))
    .flatMap(({ path, text }) => (isCompose(load(text)) ? [] : [`${path}: ${ajv.errorsText(isCompose.errors)}`]));
}
