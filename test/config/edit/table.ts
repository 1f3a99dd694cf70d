import { expect } from 'vitest';
import { editConfig } from '../../../src/config/edit/edit-config.ts';
import { editedValue } from '../../../src/config/edit/edited-value.ts';
import type { ConfigEdit } from '../../../src/config/edit/edit.ts';
import { loadConfigText } from '../../../src/config/load.ts';
import { parsePath } from '../../../src/provenance/path.ts';

/** `['a.b', 3]` sets, `['a.b', '-']` removes, `['a.b', '+', 3]` appends. */
export type Change = readonly [path: string, set: unknown] | readonly [path: string, append: '+', value: unknown];

export function toEdit([path, value, appended]: readonly [string, unknown, unknown?]): ConfigEdit {
  const keys = parsePath(path)!;
  if (value === '-') return { keys, remove: true };
  return (value === '+' ? { keys, append: appended } : { keys, set: value }) as ConfigEdit;
}

/** The text after the changes, which says what the changes want; or, for what is refused, `line:column reason`. */
export async function edited(file: string, text: string, changes: readonly Change[], knowing = false): Promise<string> {
  const edits = changes.map(toEdit);
  const before = await loadConfigText(file, text);
  expect(before.diagnostics).toEqual([]);
  const made = await editConfig({ file, text, ...(knowing ? { value: before.value } : {}) }, edits);
  if ('refused' in made) return made.refused.map(({ source, reason }) => `${source.line}:${source.column} ${reason}`).join('\n');
  const after = await loadConfigText(file, made.text);
  expect(after.diagnostics, made.text).toEqual([]);
  expect(JSON.parse(JSON.stringify(after.value)), made.text).toEqual(JSON.parse(JSON.stringify(editedValue(before.value, edits))));
  return made.text;
}
