import { parseSync, type Node } from 'oxc-parser';
import { diagnose, type Diagnostic, type SourcePosition } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../util/suggest.ts';
import { positionAt, startsOfLines } from '../source.ts';
import { compile, type Graph } from './graph.ts';
import { files, type Module } from './module.ts';
import { originalPlace } from './source-map.ts';
import { walk } from './walk.ts';
import { frameIn, messageOf, type Frame } from './thrown.ts';

/** What the user is told when running the model has thrown. `url` is the folder from which it ran. */
export function explainFailure(thrown: unknown, graph: Graph, url: string): readonly Diagnostic[] {
  const missing = missingNames(thrown, graph);
  if (missing.length > 0) return missing;
  const frame = frameIn(url, thrown);
  const module = graph.modules.find((one) => files.module(one.id) === frame?.file);
  const source = module === undefined || frame === undefined ? { file: graph.modules[0]!.source.file, line: 1, column: 1 } : sourceOf(module, frame);
  return [diagnose('config/throws', null, { error: messageOf(thrown) }, { source })];
}

/** Every import of the name that Node.js found missing; it stops at the first name. */
function missingNames(thrown: unknown, graph: Graph): Diagnostic[] {
  const found = thrown instanceof SyntaxError ? /module '\.\/([^']+)' does not provide an export named '([^']*)'/.exec(thrown.message) : null;
  if (found === null) return [];
  const [, address, name] = found as unknown as [string, string, string];
  const known = exportsOf(address, graph);
  return graph.modules.flatMap((module) =>
    module.imports
      .filter((one) => one.address === address)
      .flatMap(({ specifier, names }) =>
        names
          .filter((one) => one.name === name)
          .map((one) => {
            const words = { specifier, name, suggestion: nearest(name, known) };
            return diagnose('config/import-missing-name', null, words, { source: positionAt(module.source, one.at) });
          }),
      ),
  );
}

function exportsOf(address: string, graph: Graph): string[] {
  if (address === files.platform) return ['definePlatform'];
  const external = graph.externals.find((one) => files.external(one.id) === address);
  if (external !== undefined) return Object.keys(external.namespace ?? {});
  const module = graph.modules.find((one) => files.module(one.id) === address);
  if (module === undefined) return [];
  const { staticExports } = parseSync(module.source.path, module.compiled, { lang: 'js', sourceType: 'module' }).module;
  return staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.exportName.name ?? []));
}

/** From the compiled file over its source map to the wrapped source, and from there to what the user wrote. */
function sourceOf(module: Module, frame: Frame): SourcePosition {
  const { wrapped, language, source } = module;
  const at = { line: frame.line - 1, column: frame.column - 1 };
  const place = language === 'ts' ? originalPlace(compile(module, true).mappings, at.line, at.column) : at;
  if (place === undefined) return positionAt(source, 0);
  const starts = startsOfLines(wrapped.text, /\r\n|[\n\r\u2028\u2029]/g);
  const offset = (starts[place.line] ?? 0) + place.column;
  return positionAt(source, wrapped.toOriginal(Math.min(offset, wrapped.text.length)));
}

/** The only top-level `await` of a model, if there is one. */
export function onlyAwait(graph: Graph): SourcePosition | undefined {
  const found = graph.modules.flatMap((module) => topLevelAwaits(module).map((at) => positionAt(module.source, at)));
  return found.length === 1 ? found[0] : undefined;
}

function topLevelAwaits(module: Module): number[] {
  if (module.language === 'json') return [];
  const { program } = parseSync(module.source.path, module.source.text, { lang: module.language, sourceType: 'module' });
  const found: number[] = [];
  let functions = 0;
  const enter = (node: Node): boolean => {
    const waits = node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
    if (waits && functions === 0) found.push(node.start);
    const isFunction = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
    if (isFunction) functions++;
    return isFunction;
  };
  walk(program, enter, () => functions--);
  return found;
}
