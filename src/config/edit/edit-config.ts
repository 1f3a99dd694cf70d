import { extname } from 'node:path';
import { positionAt } from '../source.ts';
import { applyEdits } from '../typescript/edits.ts';
import { applyStep } from './apply-step.ts';
import type { ConfigEdit, ConfigSource, EditedConfig, Refusal } from './edit.ts';
import { editedValue } from './edited-value.ts';
import { isFixed, type Fixed, type Node } from './node.ts';
import { stepsOf } from './steps.ts';

type Read = (source: ConfigSource) => Node;

const readTypeScript = async (): Promise<Read> => (await import('./typescript.ts')).readTypeScript;
const readYaml = async (): Promise<Read> => (await import('./yaml.ts')).readYaml;

/** Each language is imported only when a model is written in it. */
const languages: Readonly<Record<string, () => Promise<Read>>> = {
  '.ts': readTypeScript,
  '.mts': readTypeScript,
  '.js': readTypeScript,
  '.mjs': readTypeScript,
  '.yaml': readYaml,
  '.yml': readYaml,
  '.json': async () => (await import('./json.ts')).readJson,
  '.toml': async () => (await import('./toml.ts')).readToml,
};

/**
 * Makes edits in the text of a model that can be loaded, one after the other, in any of its languages: only what must change does, comments and layout
 * stay, and a new entry looks like its siblings. A comment goes only with what it stands right above or behind, when that is removed. What is
 * computed, imported or shared with another place is refused. Nothing is run: a caller makes sure of the result with `verifyEdit`.
 */
export async function editConfig(source: ConfigSource, edits: readonly ConfigEdit[]): Promise<EditedConfig> {
  const language = languages[extname(source.file)];
  if (language === undefined) throw new Error(`internal error: ${source.file} is in no language of models`);
  const read = await language();
  const refused: Refusal[] = [];
  let now = source;
  for (const edit of edits) {
    const made = makeEdit(read, now, edit);
    if (typeof made !== 'string') {
      // Places are those of the text as people see it, where the same stands in the way there.
      const first = now === source ? made : makeEdit(read, source, edit);
      const [seen, fixed] = typeof first === 'string' || first.reason !== made.reason ? [now, made] : [source, first];
      refused.push({ edit, source: positionAt({ file: seen.file, path: seen.file, text: seen.text }, fixed.at), reason: fixed.reason });
    } else now = { file: now.file, text: made, value: now.value === undefined ? undefined : editedValue(now.value, [edit]) };
  }
  return refused.length > 0 ? { refused } : { text: now.text };
}

function makeEdit(read: Read, source: ConfigSource, edit: ConfigEdit): string | Fixed {
  let { text, value } = source;
  const root = read(source);
  for (const step of stepsOf(root, edit, value)) {
    const edits = applyStep(text === source.text ? root : read({ file: source.file, text }), step, value);
    if (isFixed(edits)) return edits;
    text = applyEdits(text, edits).text;
    value = value === undefined ? undefined : editedValue(value, [step]);
  }
  return text;
}
