// GitHub's own parser of workflows: the one behind its editor, which knows the schema, the expressions and the contexts of each place.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';

interface Parser {
  readonly parseWorkflow: typeof parseWorkflow;
  readonly convertWorkflowTemplate: typeof convertWorkflowTemplate;
  readonly NoOperationTraceWriter: typeof NoOperationTraceWriter;
}

let loaded: Promise<Parser> | undefined;

/** Its modules import JSON without saying so, which Node.js refuses: they are bundled first. */
async function load(): Promise<Parser> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
  const file = join(folder, 'parser.mjs');
  buildSync({ stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: import.meta.dirname }, bundle: true, platform: 'node', format: 'esm', outfile: file, logLevel: 'error' });
  try {
    return (await import(pathToFileURL(file).href)) as Parser;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What GitHub says of a workflow, one text a mistake. */
export async function workflowProblems(name: string, content: string): Promise<string[]> {
  const parser = await (loaded ??= load());
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  // What jobs need of each other is seen only here.
  if (value !== undefined) await parser.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
