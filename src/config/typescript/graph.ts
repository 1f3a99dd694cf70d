import {
  parseSync,
  type ExportAllDeclaration,
  type ExportNamedDeclaration,
  type ImportAttribute,
  type ImportDeclaration,
  type OxcError,
  type Program,
  type StringLiteral,
} from 'oxc-parser';
import { transformSync } from 'oxc-transform';
import { diagnose, type Diagnostic, type SourcePosition } from '../../diagnostics/diagnostic.ts';
import { parseJson } from '../json-syntax.ts';
import { nameFrom, positionAt, readSource, type Source } from '../source.ts';
import type { Records, Written } from '../written.ts';
import { applyEdits, type Edit } from './edits.ts';
import { files, type External, type Import, type Module } from './module.ts';
import { bracketBeyond } from './nesting.ts';
import { resolveSpecifier } from './specifier.ts';
import { wrapLiterals } from './wrap.ts';

/** The local files of a model. Grows while the model runs, by what it imports dynamically. */
export interface Graph {
  readonly root: string;
  readonly records: Records;
  readonly sites: Written[];
  readonly modules: Module[];
  readonly externals: External[];
  /** Contents of imported JSON, by module. */
  readonly json: Map<number, unknown>;
  readonly diagnostics: Diagnostic[];
  /** Local files beyond the modules: missing ones, and those which Node.js loads by itself. */
  readonly others: Source[];
}

export function emptyGraph(root: string): Graph {
  return { root, records: new WeakMap(), sites: [], modules: [], externals: [], json: new Map(), diagnostics: [], others: [] };
}

/** Wraps and compiles a file and all that it imports statically. Everything wrong in any of them is in `graph.diagnostics`. */
export function addModule(graph: Graph, source: Source, language: Module['language']): Module {
  const module = emptyModule(graph, source, language);
  if (language === 'json') addJson(graph, module);
  else addCode(graph, module, language);
  return module;
}

function emptyModule(graph: Graph, source: Source, language: Module['language']): Module {
  const module: Module = { id: graph.modules.length, source, language, imports: [], defaultExport: undefined, wrapped: applyEdits(source.text, []), compiled: '' };
  graph.modules.push(module);
  return module;
}

function addJson(graph: Graph, module: Module): void {
  const { value, diagnostics } = parseJson(module.source, graph.records);
  graph.diagnostics.push(...diagnostics.map(withoutPath));
  graph.json.set(module.id, value);
  module.compiled = `import { recorder } from './${files.platform}';\nexport default recorder.json(${module.id});\n`;
}

/** Levels of brackets in code, which calls and functions nest deeper than data. */
const nestingLimit = 1000;

/** A path into an imported file is none into the model. */
function withoutPath(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, path: null };
}

function addCode(graph: Graph, module: Module, language: 'ts' | 'js'): void {
  const { source } = module;
  const deep = bracketBeyond(source.text, nestingLimit);
  if (deep !== undefined) {
    graph.diagnostics.push(diagnose('config/too-deep', null, { limit: nestingLimit }, { source: positionAt(source, deep) }));
    return;
  }
  const options = { lang: language, sourceType: 'module', showSemanticErrors: true } as const;
  const parsed = parseSync(source.path, source.text, options);
  if (parsed.errors.length > 0) {
    graph.diagnostics.push(...parsed.errors.map((error) => diagnoseError(error, source)));
    return;
  }
  const edits: Edit[] = [];
  const recorder = unusedName(source.text);
  wrapLiterals(parsed.program, { module: module.id, source, recorder, edits, sites: graph.sites, diagnostics: graph.diagnostics });
  redirectImports(graph, module, parsed.program, edits);
  // At the end: imports are hoisted, and no line moves. Two, since the compiler drops the first where nothing uses it.
  edits.push({ at: source.text.length, remove: 0, insert: `\nimport { recorder as ${recorder} } from './${files.platform}';\nimport './${files.platform}';\n` });
  module.wrapped = applyEdits(source.text, edits);
  module.compiled = language === 'js' ? module.wrapped.text : compile(module, false).code;
}

/** Compiles wrapped TypeScript; a source map costs more and is asked for only when the model has thrown. */
export function compile(module: Module, sourcemap: boolean): { code: string; mappings: string } {
  const result = transformSync(module.source.path, module.wrapped.text, { lang: 'ts', sourceType: 'module', sourcemap });
  return { code: result.code, mappings: result.map?.mappings ?? '' };
}

function diagnoseError(error: OxcError, source: Source): Diagnostic {
  // Of several labels, the last in the file is where the parser gave up; the others say what it had seen before.
  const offset = Math.max(0, ...error.labels.map((label) => label.start));
  const message = error.message.replace(/^TS\(\d+\): /, '').replace('`EOF`', 'the end of the file').replace('found `Identifier`', 'found a name');
  const text = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '').replaceAll('`', '"');
  return diagnose('config/syntax', null, { message: text, hint: error.helpMessage?.replaceAll('`', '"') }, { source: positionAt(source, offset) });
}

function unusedName(text: string): string {
  let name = '__recorder';
  while (text.includes(name)) name += '_';
  return name;
}

type Redirected = ImportDeclaration | ((ExportAllDeclaration | ExportNamedDeclaration) & { source: StringLiteral });

function redirectImports(graph: Graph, module: Module, program: Program, edits: Edit[]): void {
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') module.defaultExport = statement.declaration.start;
    if (!namesAnother(statement) || isTypeOnly(statement)) continue;
    const specifier = statement.source.value;
    const at = statement.source.start;
    const address = follow(graph, module, specifier, at, attributesOf(statement.attributes));
    if (address === undefined) continue;
    module.imports.push({ specifier, at, names: namesIn(statement), address });
    // The attributes went with the import itself; what stands in its place is always code.
    edits.push({ at, remove: statement.end - at, insert: `${JSON.stringify(`./${address}`)};` });
  }
}

function namesAnother(statement: Program['body'][number]): statement is Redirected {
  if (statement.type === 'ExportNamedDeclaration') return statement.source !== null;
  return statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration';
}

function isTypeOnly(statement: Redirected): boolean {
  if (statement.type === 'ExportAllDeclaration') return statement.exportKind === 'type';
  if (statement.type === 'ExportNamedDeclaration') return statement.exportKind === 'type' || all(statement.specifiers, (one) => one.exportKind === 'type');
  return statement.importKind === 'type' || all(statement.specifiers, (one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
}

/** `import './side-effect.ts'` names nothing, and is no type. */
function all<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.length > 0 && items.every(test);
}

function namesIn(statement: Redirected): Import['names'] {
  if (statement.type === 'ExportAllDeclaration') return [];
  return statement.specifiers.flatMap((one) => {
    if (one.type === 'ImportDefaultSpecifier') return [{ name: 'default', at: one.start }];
    if (one.type === 'ImportNamespaceSpecifier') return [];
    const name = one.type === 'ImportSpecifier' ? one.imported : one.local;
    return [{ name: name.type === 'Literal' ? name.value : name.name, at: name.start }];
  });
}

function attributesOf(attributes: readonly ImportAttribute[]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key.type === 'Literal' ? key.value : key.name, value.value]));
}

/** Adds what an import names to the graph, and answers the file name to import in its place; `undefined` to leave it as it is. */
function follow(graph: Graph, from: Module, specifier: string, at: number, attributes: Record<string, string>): string | undefined {
  const target = resolveSpecifier(specifier, from.source.path);
  if (target.kind === 'platform') return files.platform;
  if (target.kind === 'builtin') return undefined;
  if (target.kind === 'local') return files.module(localModule(graph, target.path, target.language, positionAt(from.source, at)).id);
  if (target.kind === 'missing') {
    reportMissing(graph, from, specifier, at, target.path);
    return undefined;
  }
  if (target.kind === 'foreign') graph.others.push({ file: nameFrom(graph.root, target.path), path: target.path, text: '' });
  return files.external(addExternal(graph, { specifier, attributes, from, at }).id);
}

/** The module of a local file, added with all that it imports if it is new; `at` is where the import stands. */
export function localModule(graph: Graph, path: string, language: Module['language'], at: SourcePosition): Module {
  const known = graph.modules.find((module) => module.source.path === path);
  if (known !== undefined) return known;
  const { source, diagnostic } = readSource(graph.root, path);
  if (diagnostic !== undefined) graph.diagnostics.push({ source: at, ...diagnostic });
  // Declarations hold nothing that runs.
  return diagnostic === undefined && !/\.d\.m?ts$/.test(path) ? addModule(graph, source, language) : emptyModule(graph, source, language);
}

export function reportMissing(graph: Graph, from: Module, specifier: string, at: number, path: string): void {
  const file = nameFrom(graph.root, path);
  graph.others.push({ file, path, text: '' });
  const source = positionAt(from.source, at);
  graph.diagnostics.push(diagnose('config/import-not-found', null, { specifier, reason: `there is no file ${JSON.stringify(file)}`, hint: undefined }, { source }));
}

function addExternal(graph: Graph, wanted: Pick<External, 'specifier' | 'attributes' | 'from' | 'at'>): External {
  const external = { id: graph.externals.length, namespace: undefined, ...wanted };
  graph.externals.push(external);
  return external;
}
