// A project whose files are edited by hand in memory, as the command sees it.
import { join } from 'node:path';
import { adopt, type Adopting, type Adoption } from '../../src/adopt/adopt.ts';
import type { Refused } from '../../src/adopt/refused.ts';
import { openProject } from '../../src/cli/project.ts';
import { compile, type CompiledFile } from '../../src/compiler/compile.ts';
import { editConfig } from '../../src/config/edit/edit-config.ts';
import { describe as words, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { fits } from '../../src/model/fits.ts';

export interface Opened {
  readonly adopting: Adopting;
  readonly source: string;
  readonly file: (path: string) => CompiledFile;
  /** The file that the edited model compiles into. */
  readonly compiledWith: (model: unknown, path: string) => string | undefined;
}

/** Opens the model of a folder. */
export async function open(folder: string): Promise<Opened> {
  const project = await openProject(folder, undefined, { onDemand: true });
  const mistake = project.diagnostics.find(({ severity }) => severity === 'error');
  if (mistake !== undefined) throw new Error(words(mistake).message);
  const config = project.config!;
  const { memory, files } = project.compilation!;
  const compileModel: Adopting['compile'] = (model) => {
    if (!fits(model)) return { why: 'it does not fit' };
    const compilation = compile(model, { memory, onDemand: true });
    const wrong = compilation.diagnostics.find(({ severity }) => severity === 'error');
    return hasErrors(compilation.diagnostics) ? { why: words(wrong!).message } : { files: compilation.files };
  };
  const source = config.sourceText(config.file)!;
  const adopting: Adopting = {
    model: config.value,
    files,
    compile: compileModel,
    edit: (edits) => editConfig({ file: join(project.root, config.file), text: source, value: config.value }, edits),
    directory: 'out',
  };
  return {
    adopting,
    source,
    file: (path) => files.find((one) => one.path === path)!,
    compiledWith: (model, path) => {
      const compiled = compileModel(model);
      return 'why' in compiled ? undefined : compiled.files.find((one) => one.path === path)?.text;
    },
  };
}

/** Edits a file by replacing a part of its text, which it must have once. */
export function adoptReplaced(opened: Opened, path: string, replacements: readonly (readonly [string, string])[]): Promise<Adoption | Refused> {
  const file = opened.file(path);
  const text = replacements.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`${path} has ${now.split(from).length - 1} times ${JSON.stringify(from)}`);
    return now.replace(from, () => to);
  }, file.text);
  return adopt(file, text, opened.adopting);
}
