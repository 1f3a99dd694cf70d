import { diagnose } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../source.ts';
import type { Graph } from './graph.ts';
import { files, type External } from './module.ts';
import { importFrom } from './native-import.ts';
import { FailedImport, messageOf } from './thrown.ts';

/** A module with the exports of a package that is imported already. Its names are known, so that a missing one is an error as ever. */
export function handOn({ id, namespace = {} }: External): string {
  const names = Object.keys(namespace);
  const constants = names.map((name, i) => `const x${i} = exports[${JSON.stringify(name)}];\nexport { x${i} as ${JSON.stringify(name)} };\n`);
  return `import { recorder } from './${files.platform}';\nconst exports = recorder.external(${id});\n${constants.join('')}`;
}

/** Imports each package from the folder of the file that names it. Those which only types came from have left the compiled code. */
export async function importExternals(graph: Graph): Promise<void> {
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
  if (!(failure instanceof Error)) return false;
  const { code, message } = failure as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' && message.startsWith(`Cannot find package '${packageOf(specifier)}'`);
}
