import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { Traced } from '../../provenance/traced.ts';
import { openProject } from '../project.ts';
import { reportText, reportJson, type OutputFormat } from '../report.ts';
import { data } from '../terminal.ts';

export interface InspectOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly stage: 'load' | 'resolve';
}

/** What a stage makes of the model, as JSON: `load`, the data as written; `resolve`, the platform with everything filled in. */
export async function inspect(options: InspectOptions): Promise<number> {
  const project = await openProject(options.config);
  const value = options.stage === 'load' ? project.config?.value : project.compilation?.platform;
  if (hasErrors(project.diagnostics) && !value) {
    if (options.format === 'json') reportJson({ value: null }, project.diagnostics, project);
    else reportText(project.diagnostics, project, options.format);
    return 1;
  }
  data(`${JSON.stringify(value, untraced, 2)}\n`);
  return 0;
}

const reasons: ReadonlySet<string> = new Set(['origin', 'chosenBy', 'judgedBy', 'without']);

/** Origins are for `why`; here only values count, and a kind or a build of the catalogue is its name. */
function untraced(key: string, value: unknown): unknown {
  if (value instanceof Traced) return value.value;
  if (reasons.has(key)) return undefined;
  if (typeof value === 'function') return (value as () => unknown)();
  if (value instanceof Map) return Object.fromEntries(value);
  if (key === 'kind' && typeof value === 'object' && value !== null) return (value as { name: string }).name;
  return value;
}
