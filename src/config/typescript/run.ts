import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../source.ts';
import { localModule, reportMissing, type Graph } from './graph.ts';
import { files, type External, type Module } from './module.ts';
import { importFrom, type NativeImport } from './native-import.ts';
import { recordLiterals, type LiteralRecorder } from './recorder.ts';
import { resolveSpecifier } from './specifier.ts';
import { messageOf } from './thrown.ts';
import type { Workspace } from './workspace.ts';

export type Namespace = Readonly<Record<string, unknown>>;

/** What the compiled files call. */
interface Recorder extends LiteralRecorder {
  readonly json: (module: number) => unknown;
  readonly external: (id: number) => Namespace;
  readonly load: (module: number, at: number, specifier: unknown, options?: ImportCallOptions) => Promise<Namespace>;
  readonly meta: (module: number) => object;
  /** All files are read and none has run: from here on they are not needed on disk. */
  readonly start: () => void;
}

interface Run {
  readonly graph: Graph;
  readonly workspace: Workspace;
  readonly importNatively: NativeImport;
  /** Lets go of the files of the first import. */
  started: () => void;
}

/** Thrown into a model whose dynamic import cannot work; the diagnostic is in the graph. */
export class FailedImport extends Error {
  override readonly name = 'FailedImport';
}

/** Runs a compiled module and all that it imports, and answers what it exports; rejects with whatever it throws. */
export async function runModule(graph: Graph, workspace: Workspace, entry: Module): Promise<Namespace> {
  const run: Run = { graph, workspace, importNatively: importFrom(entry.source.path), started: () => undefined };
  await importExternals(graph);
  const release = workspace.write(filesOf(graph, workspace));
  run.started = release;
  try {
    // There until the load ends, under a name of its own: several may run at once.
    Object.assign(globalThis, { [workspace.url]: recorderOf(run) });
    return await run.importNatively(`${workspace.url}/${files.module(entry.id)}`);
  } finally {
    release();
    Reflect.deleteProperty(globalThis, workspace.url);
  }
}

/** What `import(…)` in a model does. */
async function loadDynamically(run: Run, from: Module, at: number, specifier: string, options: ImportCallOptions | undefined): Promise<Namespace> {
  const target = resolveSpecifier(specifier, from.source.path);
  if (target.kind === 'platform') return { definePlatform: (model: unknown) => model };
  if (target.kind === 'missing') {
    reportMissing(run.graph, from, specifier, at, target.path);
    throw new FailedImport(`cannot find ${specifier}`);
  }
  if (target.kind !== 'local') return importFrom(from.source.path)(specifier, options);
  const module = localModule(run.graph, target.path, target.language);
  await importExternals(run.graph);
  const release = run.workspace.write(filesOf(run.graph, run.workspace));
  try {
    return await run.importNatively(`${run.workspace.url}/${files.module(module.id)}`);
  } finally {
    release();
  }
}

/** Everything, each time: Node.js resolves again what it has loaded before. */
function filesOf(graph: Graph, { url }: Workspace): Map<string, string> {
  return new Map([
    [files.platform, `export const recorder = globalThis[${JSON.stringify(url)}];\nrecorder.start();\nexport const definePlatform = (model) => model;\n`],
    ...graph.externals.map((external): [string, string] => [files.external(external.id), handOn(external)]),
    ...graph.modules.map((module): [string, string] => [files.module(module.id), module.compiled]),
  ]);
}

/** A module with the exports of a package that is imported already. Its names are known, so that a missing one is an error as ever. */
function handOn({ id, namespace = {} }: External): string {
  const names = Object.keys(namespace);
  const constants = names.map((name, i) => `const x${i} = exports[${JSON.stringify(name)}];\nexport { x${i} as ${JSON.stringify(name)} };\n`);
  return `import { recorder } from './${files.platform}';\nconst exports = recorder.external(${id});\n${constants.join('')}`;
}

/** Imports each package from the folder of the file that names it. Those which only types came from have left the compiled code. */
async function importExternals(graph: Graph): Promise<void> {
  const before = graph.diagnostics.length;
  for (const external of graph.externals) {
    if (external.namespace !== undefined || !external.from.compiled.includes(files.external(external.id))) continue;
    const { specifier, attributes } = external;
    try {
      external.namespace = await importFrom(external.from.source.path)(specifier, Object.keys(attributes).length === 0 ? undefined : { with: attributes });
    } catch (failure) {
      const at = { source: positionAt(external.from.source, external.at) };
      graph.diagnostics.push(
        isAbsent(failure, specifier)
          ? diagnose('config/import-not-found', null, { specifier, reason: 'no such package is installed', hint: `npm install ${packageOf(specifier)}` }, at)
          : diagnose('config/import-failed', null, { specifier, reason: messageOf(failure) }, at),
      );
    }
  }
  if (graph.diagnostics.length > before) throw new FailedImport('a package cannot be imported');
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isAbsent(failure: unknown, specifier: string): boolean {
  return failure instanceof Error && (failure as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && failure.message.startsWith(`Cannot find package '${packageOf(specifier)}'`);
}

function recorderOf(run: Run): Recorder {
  const { graph } = run;
  return {
    ...recordLiterals(graph.records, graph.sites),
    json: (module) => graph.json.get(module),
    external: (id) => graph.externals[id]!.namespace ?? {},
    load: (module, at, specifier, options) => loadDynamically(run, graph.modules[module]!, at, String(specifier), options),
    meta: (module) => metaOf(graph.modules[module]!),
    start: () => run.started(),
  };
}

/** `import.meta` of the file as the user sees it, not of its compiled copy. */
function metaOf({ source }: Module): object {
  const url = pathToFileURL(source.path).href;
  const resolve = (specifier: string): string => {
    if (/^\.{0,2}\//.test(specifier)) return new URL(specifier, url).href;
    const found = createRequire(url).resolve(specifier);
    return found.startsWith('/') || /^[A-Za-z]:/.test(found) ? pathToFileURL(found).href : found;
  };
  return { url, filename: source.path, dirname: dirname(source.path), resolve };
}
