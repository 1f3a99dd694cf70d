import { emitters } from '../../emitters/index.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { reportedOmissions } from '../fidelity.ts';
import { openProject } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { plural } from '../../util/text.ts';

export interface TargetsOptions {
  readonly config?: string;
  readonly format: OutputFormat;
}

/** Every target: what it makes of this model, and what of the model it cannot express. */
export async function targets(options: TargetsOptions): Promise<number> {
  const project = await openProject(options.config);
  const failed = hasErrors(project.diagnostics);
  const list = emitters.map(({ name, summary }) => ({
    name,
    summary,
    files: project.compilation?.files.filter((file) => file.target === name).length ?? 0,
    omissions: reportedOmissions(project, [name]),
  }));
  if (options.format === 'json') reportJson({ targets: list }, project.diagnostics, project);
  else {
    reportText(project.diagnostics, project, options.format);
    for (const { name, summary, files, omissions } of list) {
      reportLines(`${name}  ${summary}: ${plural(files, 'file')}\n`, options.format);
      for (const { path, text } of omissions) reportLines(`  not expressed: ${path}: ${text}\n`, options.format);
    }
  }
  return failed ? 1 : 0;
}
