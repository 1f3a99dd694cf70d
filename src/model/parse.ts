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
 * The model, or everything that is wrong with it: its shape, then the references that can be read. That it is plain data
 * (no cycle, no `Date`, no key `__proto__`) is the loader's to check: schemas would follow a cycle for ever.
 */
export function parsePlatform(schema: ObjectSchema, value: unknown): Parsed {
  const result = schema.safeParse(value);
  const misshapen = result.success ? [] : explainIssues(schema, value, result.error.issues);
  const diagnostics = [...misshapen, ...checkReferences(schema, value)];
  return { platform: diagnostics.length === 0 ? (value as Platform) : undefined, diagnostics };
}
