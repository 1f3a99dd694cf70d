import { relative, resolve, sep } from 'node:path';
import { adopt, type AdoptedEdit, type Adopting, type Adoption } from '../adopt/adopt.ts';
import type { Refused } from '../adopt/refused.ts';
import type { CompileFiles } from '../adopt/trial.ts';
import { compile, type Compilation, type CompiledFile } from '../compiler/compile.ts';
import { editConfig } from '../config/edit/edit-config.ts';
import { describe, diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fits } from '../model/fits.ts';
import type { Action } from '../output/decide.ts';
import { planBuild } from '../output/plan-build.ts';
import { resolveCommand } from '../output/state.ts';
import { nearest } from '../util/suggest.ts';
import { quote } from '../util/text.ts';
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
  /** Files that are as the model wants them. */
  readonly clean: readonly CompiledFile[];
  /** The source of the model, with the edits in it. */
  readonly text: string;
  /** What it says then, and what it is compiled into. */
  readonly model: unknown;
  readonly compiled: readonly CompiledFile[];
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
  let state: State = { model: config!.value, compiled: project.desired, text: source };
  for (const { path } of wanted) {
    const action = actions.get(path)!;
    const file = state.compiled.find((one) => one.path === path) ?? wanted.find((one) => one.path === path)!;
    const onDisk = readEdited(root, file);
    const problem = whyNot(action);
    if (action.state === 'clean' || onDisk?.text === file.text) clean.push(file);
    else if (problem !== undefined || onDisk === undefined) diagnostics.push(...(problem ?? []));
    else {
      const { model, text } = state;
      const adopting: Adopting = { model, files: state.compiled, compile: compileModel, edit: (edits) => editConfig({ file: config!.file, text, value: model }, edits), directory: directoryOf(compilation!) };
      const adoption = await adopt(file, onDisk.text, adopting);
      const next = 'code' in adoption ? adoption : compileAdopted([...files, { file, onDisk }], adoption, compilation!);
      if ('code' in next) diagnostics.push(diagnose(next.code, null, next.args as never, { source: { file: path, line: onDisk.lineOnDisk(next.line), column: next.column ?? 1 } }));
      else {
        files.push({ file, onDisk, edits: (adoption as Adoption).adopted });
        state = next;
      }
    }
  }
  return { files, clean, ...state };
}

type State = Pick<Adopted, 'model' | 'text' | 'compiled'>;

/** The model as it came to be, compiled as a build would: what a trial leaves out may refuse it still. */
function compileAdopted(adopted: readonly Pick<AdoptedFile, 'file' | 'onDisk'>[], adoption: Adoption, { memory }: Compilation): State | Refused {
  const { model, text } = adoption;
  const refuse = (why: string): Refused => ({ code: 'adopt/not-compiled', args: { path: adopted.at(-1)!.file.path, why }, line: adoption.adopted[0]?.edit.line ?? 1 });
  if (!fits(model)) return refuse(misfit);
  const { files, diagnostics } = compile(model, { memory });
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) return refuse(describe(wrong).message);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const other = adopted.find(({ file, onDisk }) => texts.get(file.path) !== onDisk.text);
  return other === undefined ? { model, text, compiled: files } : refuse(`it gives ${quote(other.file.path)} another text`);
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
