import type { AdoptedEdit } from '../adopt/adopt.ts';
import type { CompiledFile } from '../compiler/compile.ts';
import { formatPath, path } from '../provenance/path.ts';
import type { Adopted } from './adopting.ts';
import { editLine, reportedEdit } from './edit-report.ts';
import { paint } from './terminal.ts';

/** A file that changes with the model, beside those that were edited. */
export interface OtherFile {
  readonly path: string;
  readonly target: string;
  readonly environment: string | null;
  readonly action: 'create' | 'update' | 'delete';
}

export function otherFiles(before: readonly CompiledFile[], after: readonly CompiledFile[], but: readonly string[]): OtherFile[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  const describe = ({ path: name, target, environment }: CompiledFile, action: OtherFile['action']): OtherFile => ({ path: name, target, environment, action });
  const changed = after.flatMap((file): OtherFile[] => {
    const was = old.get(file.path);
    return was === undefined ? [describe(file, 'create')] : was.text === file.text || but.includes(file.path) ? [] : [describe(file, 'update')];
  });
  return [...changed, ...before.filter((file) => !now.has(file.path)).map((file) => describe(file, 'delete'))];
}

export function adoptedJson(adopted: Adopted | undefined, others: readonly OtherFile[]): object {
  return {
    files: (adopted?.files ?? []).map(({ file, onDisk, edits }) => ({
      path: file.path,
      target: file.target,
      edits: edits.map((one) => ({ ...reportedEdit({ ...one.edit, line: onDisk.lineOnDisk(one.edit.line) }), as: one.model === null ? 'override' : 'model', path: pathOf(one) })),
    })),
    changes: others,
  };
}

/** Where the model says it now. */
function pathOf({ model }: AdoptedEdit): string {
  return model === null ? 'overrides' : formatPath(path('append' in model ? [...model.keys] : model.keys));
}

export function adoptedText({ files }: Adopted, config: string): string {
  return files
    .flatMap(({ file, onDisk, edits }) => edits.map((one) => `${editLine(file.path, { ...one.edit, line: onDisk.lineOnDisk(one.edit.line) })}    ${paint('dim', `${one.model === null ? 'an override' : pathOf(one)} in ${config}`, process.stdout)}\n`))
    .join('');
}
