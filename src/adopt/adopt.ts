import type { CompiledFile } from '../compiler/compile.ts';
import type { ConfigEdit, EditedConfig } from '../config/edit/edit.ts';
import type { Plain } from '../diff/plain.ts';
import type { Document } from '../formats/index.ts';
import type * as Model from '../model/types.gen.ts';
import { chooseEdits, type Choice } from './choose.ts';
import type { HandEdit } from './hand-edit.ts';
import { firstDifference, handEdits } from './hand-edits.ts';
import { withEditsMade } from './model-value.ts';
import { overridesFor } from './overrides.ts';
import { readData, type ReadData } from './read-data.ts';
import type { Refused } from './refused.ts';
import { servesOf } from './serves.ts';
import type { CompileFiles, Situation } from './trial.ts';

/** The model that hand edits go into, as far as it has come. */
export interface Adopting {
  /** What it says. */
  readonly model: unknown;
  /** Compiled from it. */
  readonly files: readonly CompiledFile[];
  readonly compile: CompileFiles;
  /** Makes edits in its source. */
  readonly edit: (edits: readonly ConfigEdit[]) => Promise<EditedConfig>;
  /** The output folder, as files and overrides name it. */
  readonly directory: string;
}

/** A hand edit that the model says now. */
export interface AdoptedEdit {
  readonly edit: HandEdit;
  /** The edit of the model that it became; `null` for an override of its own. */
  readonly model: ConfigEdit | null;
}

export interface Adoption {
  readonly adopted: readonly AdoptedEdit[];
  /** All edits of the model, overrides last. */
  readonly edits: readonly ConfigEdit[];
  /** The source of the model with them. */
  readonly text: string;
  /** The model with them. */
  readonly model: unknown;
}

/**
 * How the model comes to say what somebody changed in a file: by its own fields where these can, otherwise by overrides. Nothing is written; what is
 * returned has been compiled in memory, and gives the file as it stands on disk, byte for byte. A caller makes sure that the source's text does, too.
 * @param onDisk with the line ends that builds write, without what its owners wrote into it
 */
export async function adopt(file: CompiledFile, onDisk: string, adopting: Adopting): Promise<Adoption | Refused> {
  const found = handEdits(file, onDisk);
  if (found.kind === 'none') return { adopted: [], edits: [], text: '', model: adopting.model };
  if (found.kind === 'unreadable') return { code: 'adopt/unreadable', args: { path: file.path, why: found.message }, line: found.line, column: found.column };
  if (found.kind === 'form') return { code: 'adopt/form', args: { path: file.path }, line: found.line };
  const situation: Situation = { file, onDisk, edits: found.edits, model: adopting.model, files: adopting.files, compile: adopting.compile, serves: servesOf(adopting.files) };
  const choice = await chooseEdits(situation, async (edit) => 'text' in (await adopting.edit([edit])));
  const first = await finish(situation, choice, adopting);
  // A choice that cannot be carried through says nothing of overrides alone.
  return 'code' in first && choice.edits.length > 0 ? finishOr(first, await finish(situation, { edits: [], trial: undefined, byEdit: new Map() }, adopting)) : first;
}

function finishOr(first: Refused, second: Adoption | Refused): Adoption | Refused {
  return 'code' in second ? first : second;
}

async function finish(situation: Situation, choice: Choice, adopting: Adopting): Promise<Adoption | Refused> {
  const { file, onDisk, edits } = situation;
  const rest = restOf(situation, choice, adopting.directory);
  if ('code' in rest) return rest;
  const all = [...choice.edits, ...rest.map((override): ConfigEdit => ({ keys: ['overrides'], append: override as unknown as Extract<ConfigEdit, { append: unknown }>['append'] }))];
  const model = withEditsMade(adopting.model, all);
  const compiled = adopting.compile(model);
  if ('why' in compiled) return { code: 'adopt/not-compiled', args: { path: file.path, why: compiled.why }, line: edits[0]!.line };
  const made = compiled.files.find(({ path }) => path === file.path)?.text ?? '';
  if (made !== onDisk) return reprinted(file.path, made, onDisk);
  const source = await adopting.edit(all);
  if ('refused' in source) {
    const [one] = source.refused;
    return { code: 'adopt/source', args: { path: file.path, at: `${one!.source.file}:${one!.source.line}`, why: one!.reason }, line: edits[0]!.line };
  }
  return { adopted: edits.map((edit) => ({ edit, model: choice.byEdit.get(edit) ?? null })), edits: all, text: source.text, model };
}

function reprinted(path: string, made: string, onDisk: string): Refused {
  const line = firstDifference(made, onDisk);
  const [wanted, found] = [made, onDisk].map((text) => text.split('\n')[line - 1]);
  return { code: 'adopt/reprinted', args: { path, line, made: wanted, found }, line: Math.min(line, onDisk.split('\n').length) };
}

/** Characters that an override may repeat of a file: of more, the model would be a copy. */
const longest = 4000;

/** Overrides that say what edits of the model do not. */
function restOf({ file, onDisk, edits }: Situation, { trial, byEdit }: Choice, directory: string): Model.Override[] | Refused {
  const left = edits.find((edit) => !byEdit.has(edit));
  if (left === undefined) return [];
  const document = file.document();
  const [before, after] = [dataOf(document, trial?.file ?? file), dataOf(document, { path: file.path, text: onDisk })];
  if (before === undefined || after === undefined) return { code: 'adopt/text', args: { path: file.path, format: document.format }, line: left.line };
  const name = file.path.startsWith(`${directory}/`) ? file.path.slice(directory.length + 1) : file.path;
  const overrides = overridesFor({ file: name, isStream: document.format === 'yaml-stream', before, after });
  const long = overrides.find(({ expect, set }) => JSON.stringify([expect, set]).length > longest);
  return long === undefined ? overrides : { code: 'adopt/long', args: { path: file.path, at: long.at }, line: left.line };
}

function dataOf(document: Document, { path, text }: { readonly path: string; readonly text: string }): Plain | undefined {
  return (readData(document, path, text) as ReadData | undefined)?.data;
}
