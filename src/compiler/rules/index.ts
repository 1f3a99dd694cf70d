import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReport } from '../resolve/scope.ts';
import type { ResolvedPlatform } from '../resolved.ts';
import { resourceOptions } from './resource-options.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which they report. */
export const rules: readonly Rule[] = [resourceOptions];

/** Everything that the rules have to say of a platform; the same mistake in several environments once. */
export function checkRules(platform: ResolvedPlatform): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  for (const rule of rules) rule.check(platform, report);
  return diagnostics;
}
