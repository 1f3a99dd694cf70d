import { extname } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { failed, type LoadedValue } from './loaded.ts';
import { positionAt, type Source } from './source.ts';
import { explainFailure, onlyAwait } from './typescript/failure.ts';
import { addModule, emptyGraph, type Graph } from './typescript/graph.ts';
import type { Module } from './typescript/module.ts';
import { runModule, type Namespace } from './typescript/run.ts';
import { FailedImport } from './typescript/thrown.ts';
import { openWorkspace } from './typescript/workspace.ts';
import { locateIn } from './written.ts';

/**
 * A model in TypeScript or JavaScript: an ES module, whatever its package says. It and the local files that it imports are compiled with
 * their literals wrapped, so that each object of the model knows where it was written, and run in this process from a temporary folder.
 * `platform-compiler` is stood in for by `definePlatform` alone and need not be installed.
 */
export async function loadTypeScript(source: Source, root: string): Promise<LoadedValue> {
  const graph = emptyGraph(root);
  const entry = addModule(graph, source, extname(source.file).endsWith('ts') ? 'ts' : 'js');
  if (graph.diagnostics.length > 0) return failed(graph.diagnostics, importedIn(graph));
  const { namespace, diagnostics } = await run(graph, entry);
  if (namespace === undefined) return failed(diagnostics, importedIn(graph));
  const value = namespace['default'];
  const start = positionAt(source, entry.defaultExport ?? 0);
  return {
    value,
    diagnostics: [...diagnostics, ...checkExport(namespace, source.file)],
    locate: (keys, part) => locateIn(graph.records, value, start, keys, part),
    imported: importedIn(graph),
  };
}

function importedIn(graph: Graph): Source[] {
  return [...graph.modules.map((module) => module.source), ...graph.others];
}

const usualLimit = Error.stackTraceLimit;

async function run(graph: Graph, entry: Module): Promise<{ namespace: Namespace | undefined; diagnostics: readonly Diagnostic[] }> {
  const workspace = openWorkspace(graph.root);
  // A throw inside of a package has to show the line of the model that called it.
  Error.stackTraceLimit = 100;
  try {
    const namespace = await orIdle(runModule(graph, workspace, entry));
    const idle = namespace === undefined ? [neverSettles(graph)] : [];
    return { namespace, diagnostics: [...graph.diagnostics, ...idle] };
  } catch (thrown) {
    if (thrown instanceof CannotRun) throw thrown;
    const explained = thrown instanceof FailedImport && graph.diagnostics.length > 0 ? [] : explainFailure(thrown, graph, workspace.url);
    return { namespace: undefined, diagnostics: [...graph.diagnostics, ...explained] };
  } finally {
    Error.stackTraceLimit = usualLimit;
    workspace.close();
  }
}

/** `undefined` once nothing is left in this process that could settle the promise: Node.js would end here, without a word. */
function orIdle<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const idle = (): void => resolve(undefined);
    process.once('beforeExit', idle);
    work.finally(() => process.off('beforeExit', idle)).then(resolve, reject);
  });
}

function neverSettles(graph: Graph): Diagnostic {
  const { file } = graph.modules[0]!.source;
  return diagnose('config/never-settles', null, { file }, { source: onlyAwait(graph) ?? { file, line: 1, column: 1 } });
}

function checkExport(namespace: Namespace, file: string): Diagnostic[] {
  if ('default' in namespace) return [];
  return [diagnose('config/no-default-export', null, { file, names: Object.keys(namespace) }, { source: { file, line: 1, column: 1 } })];
}
