import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { positionAt } from '../source.ts';
import { handOn, importExternals } from './externals.ts';
import { localModule, reportMissing, type Graph } from './graph.ts';
import { files, type Module } from './module.ts';
import { importFrom, type NativeImport } from './native-import.ts';
import { recordLiterals, type LiteralRecorder } from './recorder.ts';
import { resolveSpecifier } from './specifier.ts';
import { FailedImport } from './thrown.ts';
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

/** What the compiled files are connected to. They stay in Node.js' module cache for ever, so they are cut off when the load is over. */
interface Connection {
  run: Run | undefined;
}

interface Run {
  readonly graph: Graph;
  readonly workspace: Workspace;
  readonly importNatively: NativeImport;
  /** Lets go of the files of the first import. */
  started: () => void;
}

/** Runs a compiled module and all that it imports, and answers what it exports; rejects with whatever it throws. */
export async function runModule(graph: Graph, workspace: Workspace, entry: Module): Promise<Namespace> {
  const run: Run = { graph, workspace, importNatively: importFrom(entry.source.path), started: () => undefined };
  await importExternals(graph);
  const release = workspace.write(filesOf(graph, workspace));
  run.started = release;
  const connection: Connection = { run };
  try {
    // There until the load ends, under a name of its own: several may run at once.
    Object.assign(globalThis, { [workspace.url]: recorderOf(connection) });
    return await run.importNatively(`${workspace.url}/${files.module(entry.id)}`);
  } finally {
    release();
    connection.run = undefined;
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
  const before = run.graph.diagnostics.length;
  const module = localModule(run.graph, target.path, target.language, positionAt(from.source, at));
  if (run.graph.diagnostics.length > before) throw new FailedImport(`cannot load ${specifier}`);
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

function recorderOf(connection: Connection): Recorder {
  const connected = (): Run => {
    if (connection.run === undefined) throw new FailedImport('the model goes on running after it was loaded, and can import nothing more');
    return connection.run;
  };
  return {
    ...recordLiterals(() => connection.run?.graph),
    json: (module) => connected().graph.json.get(module),
    external: (id) => connected().graph.externals[id]!.namespace ?? {},
    load: async (module, at, specifier, options) => loadDynamically(connected(), connected().graph.modules[module]!, at, String(specifier), options),
    meta: (module) => metaOf(connected().graph.modules[module]!),
    start: () => connected().started(),
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
