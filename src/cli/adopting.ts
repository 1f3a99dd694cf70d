import { relative, resolve, sep } from 'node:path';
import { adopt, type AdoptedEdit, type Adopting, type Adoption } from '../adopt/adopt.ts';
import type { CompileFiles } from '../adopt/trial.ts';
import { compile, type Compilation, type CompiledFile } from '../compiler/compile.ts';
import { editConfig } from '../config/edit/edit-config.ts';
import { describe, diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fits } from '../model/fits.ts';
import type { Action } from '../output/decide.ts';
import { planBuild } from '../output/plan-build.ts';
import { resolveCommand } from '../output/state.ts';
import { nearest } from '../util/suggest.ts';
import { readEdited, type EditedFile } from './edited-file.ts';
import type { Project } from './project.ts';

/** A file whose edits the model says now. */
export interface AdoptedFile {
  readonly file: CompiledFile;
  readonly onDisk: EditedFile;
  readonly edits: readonly AdoptedEdit[];
}

export interface Adopted {
  readonly files: readonly AdoptedFile[];
  /** Files that are as they were compiled. */
  readonly clean: readonly CompiledFile[];
  /** The source of the model, with the edits in it. */
  readonly text: string;
  /** What it says then. */
  readonly model: unknown;
}

/** Takes the edits of each file into the model, in memory, one file after the other. What cannot be taken is a diagnostic. */
export async function adoptFiles(names: readonly string[], project: Project, diagnostics: Diagnostic[]): Promise<Adopted> {
  const { root, config, compilation } = project;
  const wanted = [...new Set(names.flatMap((name) => findCompiled(name, project, diagnostics) ?? []))];
  const actions = actionsOf(project, wanted);
  const compileModel = compilerOf(compilation!);
  const source = config!.sourceText(config!.file)!;
  const files: AdoptedFile[] = [];
  const clean: CompiledFile[] = [];
  let state = { model: config!.value, files: project.desired, text: source };
  for (const { path } of wanted) {
    const action = actions.get(path)!;
    const file = state.files.find((one) => one.path === path)!;
    const onDisk = readEdited(root, file);
    const problem = whyNot(action);
    if (action.state === 'clean') clean.push(file);
    else if (problem !== undefined || onDisk === undefined) diagnostics.push(...(problem ?? []));
    else {
      const { model, text } = state;
      const adopting: Adopting = { model, files: state.files, compile: compileModel, edit: (edits) => editConfig({ file: config!.file, text, value: model }, edits), directory: directoryOf(compilation!) };
      const adoption = await adopt(file, onDisk.text, adopting);
      if ('code' in adoption) diagnostics.push(diagnose(adoption.code, null, adoption.args as never, { source: { file: path, line: onDisk.lineOnDisk(adoption.line), column: adoption.column ?? 1 } }));
      else {
        files.push({ file, onDisk, edits: adoption.adopted });
        state = afterwards(state, adoption, compileModel);
      }
    }
  }
  return { files, clean, text: state.text, model: state.model };
}

interface State {
  readonly model: unknown;
  readonly files: readonly CompiledFile[];
  readonly text: string;
}

function afterwards(state: State, { adopted, model, text }: Adoption, compileModel: CompileFiles): State {
  if (adopted.length === 0) return state;
  const compiled = compileModel(model);
  return { model, text, files: 'files' in compiled ? compiled.files : state.files };
}

const misfit = 'a value is none that the language takes there';

/** With what earlier builds remember, so that allocated ports are no difference. */
function compilerOf({ memory }: Compilation): CompileFiles {
  return (model) => {
    if (!fits(model)) return { why: misfit };
    const { files, diagnostics } = compile(model, { memory, onDemand: true });
    const wrong = diagnostics.find(({ severity }) => severity === 'error');
    return wrong === undefined ? { files } : { why: describe(wrong).message };
  };
}

function directoryOf({ platform }: Compilation): string {
  return platform!.output.directory.value;
}

function actionsOf(project: Project, files: readonly CompiledFile[]): ReadonlyMap<string, Action> {
  const paths = new Set(files.map(({ path }) => path));
  const plan = planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory, ejected: project.ejected, only: ({ path }) => paths.has(path) });
  return new Map(plan.actions.map((action) => [action.path, action]));
}

/** Only what one person edited, in a file that the model does not want to change, is known to be an edit. */
function whyNot(action: Action): Diagnostic[] | undefined {
  const { path, state, problem } = action;
  if (state === 'clean' || state === 'hand-edited' || problem?.code === 'output/not-ours') return undefined;
  const source = { source: { file: path, line: 1, column: 1 } };
  if (problem?.code === 'output/both-changed') return [diagnose('adopt/both-changed', null, { path }, source)];
  return problem === undefined ? [diagnose('adopt/not-edited', null, { path, state, resolve: resolveCommand(action) }, source)] : [problem];
}

/** A compiled file as people write its name: from the working directory, absolute, or from the folder of the model. */
function findCompiled(name: string, { root, desired }: Project, diagnostics: Diagnostic[]): CompiledFile | undefined {
  const here = relative(root, resolve(name)).split(sep).join('/');
  const file = desired.find(({ path }) => path === here) ?? desired.find(({ path }) => path === name);
  if (file === undefined) diagnostics.push(diagnose('cli/not-compiled', null, { file: name, suggestion: nearest(name, desired.map(({ path }) => path)) }));
  return file;
}

/** The edited model, compiled as a build would; what is wrong with it is a diagnostic. */
export function compileEdited({ files, model }: Adopted, project: Project): Compilation | Diagnostic {
  const [first] = files;
  const [path, line] = [first!.file.path, first!.edits[0]?.edit.line ?? 1];
  const refuse = (why: string): Diagnostic => diagnose('adopt/not-compiled', null, { path, why }, { source: { file: path, line, column: 1 } });
  if (!fits(model)) return refuse(misfit);
  const compilation = compile(model, { memory: project.compilation!.memory });
  const wrong = compilation.diagnostics.find(({ severity }) => severity === 'error');
  if (hasErrors(compilation.diagnostics)) return refuse(describe(wrong!).message);
  const other = files.find(({ file, onDisk }) => compilation.files.find((one) => one.path === file.path)?.text !== onDisk.text);
  return other === undefined ? compilation : refuse(`${other.file.path} would not be as it is`);
}
