import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource, type Source } from '../../config/source.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readCustomResources, type CustomResource } from '../../foreign/crd/read-crd.ts';
import { printTypes, typesHeader } from '../../foreign/crd/types.ts';
import { readYaml } from '../../foreign/read-yaml.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import { fsProblem } from '../../util/fs-problem.ts';
import { quote } from '../../util/text.ts';
import { reportJson, reportLines, reportText, type OutputFormat, type Reported } from '../report.ts';
import { talk } from '../terminal.ts';

export interface TypesOptions {
  readonly format: OutputFormat;
  readonly crd: string;
  readonly out?: string;
}

/** TypeScript types of the custom resources in a file, printed or written. Never overwrites what this command did not make. */
export async function types({ crd, out, format }: TypesOptions): Promise<number> {
  const { source, resources, diagnostics } = read(crd);
  const context: Reported = { root: resolve('.'), config: { sourceText: (file) => (file === source.file ? source.text : undefined) } };
  const failed = hasErrors(diagnostics);
  const text = failed ? undefined : await printTypes(resources, await import('../../foreign/crd/generator.ts'));
  if (text !== undefined && out !== undefined) write(out, text);
  if (format === 'json') reportJson({ file: out ?? null, text: text ?? null, resources: resources.map(({ name, kind, versions }) => ({ name, kind, versions: versions.map((one) => one.name) })) }, diagnostics, context);
  else {
    reportText(diagnostics, context, format);
    if (text !== undefined && out === undefined) reportLines(text, format);
    else if (text !== undefined) talk(`types of ${resources.map(({ kind }) => kind).join(', ')} in ${out}\n`);
  }
  return failed ? 1 : 0;
}

function read(file: string): { source: Source; resources: CustomResource[]; diagnostics: readonly Diagnostic[] } {
  const { source, diagnostic } = file === '-' ? { source: { file: 'stdin', path: 'stdin', text: readFileSync(0, 'utf8') }, diagnostic: undefined } : readSource(resolve('.'), file);
  if (diagnostic !== undefined) return { source, resources: [], diagnostics: [diagnostic] };
  // JSON is YAML, too.
  const { documents, diagnostics } = readYaml(source);
  return hasErrors(diagnostics) ? { source, resources: [], diagnostics } : { source, ...readCustomResources(source.file, documents) };
}

function write(file: string, text: string): void {
  try {
    if (!startsWithHeader(file)) throw new CannotRun(`${quote(file)} is there and not made by this command; nothing was changed`);
    writeFileSync(file, text);
  } catch (error) {
    throw fsProblem(error, resolve('.'), 'write', 'nothing was changed');
  }
}

function startsWithHeader(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').startsWith(typesHeader);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}
