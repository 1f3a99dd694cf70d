import type { CompiledFile } from '../compiler/compile.ts';
import type { ConfigEdit } from '../config/edit/edit.ts';
import type { HandEdit } from './hand-edit.ts';
import { handEdits } from './hand-edits.ts';
import { withEditsMade } from './model-value.ts';
import type { Serves } from './serves.ts';

/** What a model is compiled into, or why it cannot be. */
export type Compiled = { readonly files: readonly CompiledFile[] } | { readonly why: string };

/** Compiles a model, whatever it is. Texts are printed when they are read. */
export type CompileFiles = (model: unknown) => Compiled;

/** A file that somebody edited, and what surrounds it. */
export interface Situation {
  readonly file: CompiledFile;
  /** Its text on disk, with the line ends that builds write and without what its owners wrote into it. */
  readonly onDisk: string;
  readonly edits: readonly HandEdit[];
  readonly model: unknown;
  /** All compiled files. */
  readonly files: readonly CompiledFile[];
  readonly compile: CompileFiles;
  readonly serves: Serves;
}

/** What edits of the model make of the file. */
export interface Trial {
  readonly file: CompiledFile;
  readonly files: readonly CompiledFile[];
  /** Hand edits that the model has made its own. */
  readonly made: ReadonlySet<HandEdit>;
}

/** Compiles with edits of the model made; `undefined` where they are not right, or the file then says something that neither it nor its editor said. */
export function tryEdits({ file, onDisk, edits, model, compile }: Situation, made: readonly ConfigEdit[]): Trial | undefined {
  const edited = withEditsMade(model, made);
  const compiled = edited === undefined ? undefined : compile(edited);
  if (compiled === undefined || 'why' in compiled) return undefined;
  const { files } = compiled;
  const now = files.find(({ path }) => path === file.path);
  if (now === undefined) return undefined;
  const left = now.text === file.text ? { kind: 'edits' as const, edits } : handEdits(now, onDisk);
  if (left.kind === 'unreadable') return undefined;
  const open = new Map<string, number>();
  for (const key of (left.kind === 'edits' ? left.edits : []).map(keyOf)) open.set(key, (open.get(key) ?? 0) + 1);
  const done = edits.filter((edit) => {
    const count = open.get(keyOf(edit)) ?? 0;
    open.set(keyOf(edit), count - 1);
    return count <= 0;
  });
  return [...open.values()].some((count) => count > 0) ? undefined : { file: now, files, made: new Set(done) };
}

/** An edit by what it does: where it stands moves with what else is edited. */
function keyOf({ kind, name, pointer, data }: HandEdit): string {
  return JSON.stringify([kind, name ?? pointer, data.before, data.after]);
}

/** Whether files that serve another environment alone would change, where the edited one serves one. */
export function reachesOthers({ file, files, serves }: Situation, trial: Trial): boolean {
  const environment = serves(file);
  if (environment === null) return false;
  const ofOthers = (one: CompiledFile): boolean => serves(one) !== environment && serves(one) !== null;
  const before = new Map(files.filter(ofOthers).map((one) => [one.path, one]));
  const after = trial.files.filter(ofOthers);
  return after.length !== before.size || after.some((one) => {
    const old = before.get(one.path);
    return old === undefined || textOf(old) !== one.text;
  });
}

const texts = new WeakMap<CompiledFile, string>();

/** Of a file that many trials are compared with, and that is printed when it is read. */
function textOf(file: CompiledFile): string {
  let text = texts.get(file);
  if (text === undefined) texts.set(file, (text = file.text));
  return text;
}
