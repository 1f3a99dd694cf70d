import { join } from 'node:path';
import { describe, hasErrors } from '../../diagnostics/diagnostic.ts';
import { child, formatPath, type Path } from '../../provenance/path.ts';
import { quote } from '../../util/text.ts';
import type { LoadedConfig } from '../loaded.ts';
import { loadConfigText } from '../load.ts';
import type { ConfigEdit, EditedConfig } from './edit.ts';
import { editConfig } from './edit-config.ts';
import { editedValue } from './edited-value.ts';
import { sameJson } from './same-json.ts';

/**
 * Loads an edited text as if it stood in the place of the model's file, running it where it is a program, and compares what it says with what it is
 * to say.
 * @returns why the text must not be kept; `undefined` if it says exactly what is wanted
 */
export async function verifyEdit(config: Pick<LoadedConfig, 'root' | 'file'>, text: string, wanted: unknown): Promise<string | undefined> {
  const loaded = await loadConfigText(join(config.root, config.file), text);
  const error = loaded.diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined || hasErrors(loaded.diagnostics)) return `the edited model could not be loaded: ${describe(error!).message}`;
  const at = firstDifference(loaded.value, wanted, null);
  return at === undefined ? undefined : `the edited model would say something else at ${quote(formatPath(at) || 'its top')}`;
}

/** Edits the text of a loaded model, and makes sure that it says what the edits want and nothing else. Writes nothing. */
export async function editLoaded(config: LoadedConfig, edits: readonly ConfigEdit[]): Promise<EditedConfig> {
  const { root, file, value } = config;
  const before = config.sourceText(file) ?? '';
  const made = await editConfig({ file, text: before, value }, edits);
  if ('refused' in made || made.text === before) return made;
  const reason = await verifyEdit({ root, file }, made.text, editedValue(value, edits));
  if (reason === undefined) return made;
  // Which of several edits it was cannot be told; each is shown where the model has its place.
  return { refused: edits.map((edit) => ({ edit, source: config.locate(pathOf(edit)) ?? { file, line: 1, column: 1 }, reason })) };
}

function pathOf({ keys }: ConfigEdit): Path | null {
  return keys.reduce<Path | null>(child, null);
}

function firstDifference(a: unknown, b: unknown, at: Path | null): Path | null | undefined {
  if (sameJson(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return at;
  const keys = Array.isArray(a) ? [...a.keys()] : [...new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const key of keys) {
    const found = firstDifference((a as Record<string | number, unknown>)[key], (b as Record<string | number, unknown>)[key], child(at, key));
    if (found !== undefined) return found;
  }
  return at;
}
