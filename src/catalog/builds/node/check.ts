import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { NodeInput } from './options.ts';

/** Options that say something only when dependencies are installed. */
export function checkNode({ options: { dependencies, workspace, installScripts } }: NodeInput): readonly Diagnostic[] {
  if (dependencies?.value !== false) return [];
  const found: Diagnostic[] = [];
  if (workspace !== undefined) found.push(diagnose('build/unlinked-workspace', pathOf(dependencies.origin), { workspace: workspace.value }));
  if (installScripts !== undefined) found.push(diagnose('build/no-effect', pathOf(installScripts.origin), { option: 'installScripts', where: 'no dependencies are installed' }));
  return found;
}
