import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { explainIssues } from './explain.ts';
import { checkReferences } from './references.ts';
import type { ObjectSchema } from './schema.ts';
import type { Platform } from './types.gen.ts';

export interface Parsed {
  /** `undefined` where something is wrong. */
  readonly platform: Platform | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The model, or everything that is wrong with it: shape first, and references once the shape is right. That it is plain data
 * (no cycle, no `Date`, no key `__proto__`) is the loader's to check: schemas would follow a cycle for ever.
 */
export function parsePlatform(schema: ObjectSchema, value: unknown): Parsed {
  const result = schema.safeParse(value);
  if (!result.success) return { platform: undefined, diagnostics: explainIssues(schema, value, result.error.issues) };
  const diagnostics = checkReferences(schema, value);
  return { platform: diagnostics.length === 0 ? (value as Platform) : undefined, diagnostics };
}
