import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editLoaded, verifyEdit } from '../../../src/config/edit/verify-edit.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { newFolder } from '../../cli/command.ts';

const config = { root: process.cwd(), file: 'platform.config.ts' };

test.each([
  ['what is wanted', 'export default { a: 1, b: undefined };', { a: 1 }, undefined],
  ['another value', 'export default { a: { b: [1, 2] } };', { a: { b: [1, 3] } }, 'the edited model would say something else at "a.b[1]"'],
  ['more', 'export default { a: 1, c: 1 };', { a: 1 }, 'the edited model would say something else at "c"'],
  ['no model', 'export default {', {}, 'the edited model could not be loaded: expected `}` but found the end of the file'],
  ['a model that throws', "throw new Error('x');", {}, 'the edited model could not be loaded: '],
])('%s', async (_, text, wanted, reason) => {
  const found = await verifyEdit(config, text, wanted);
  if (reason === undefined) expect(found).toBeUndefined();
  else expect(found!.replaceAll('"', '`')).toContain(reason.replaceAll('"', '`'));
});

test('an edit that changes more than it says is refused', async () => {
  const folder = newFolder();
  const file = join(folder, 'platform.config.ts');
  const text = 'const a = { n: 1 };\nexport default { a, get: Object.keys({ a }).length, b: [1].map(() => 2) };\n';
  writeFileSync(file, text);
  const loaded = await loadConfig(file);
  expect(await editLoaded(loaded, [{ keys: ['b'], remove: true }])).toEqual({ text: 'const a = { n: 1 };\nexport default { a, get: Object.keys({ a }).length };\n' });
  expect(await editLoaded(loaded, [{ keys: ['a', 'n'], set: 2 }])).toEqual({ refused: [{ edit: { keys: ['a', 'n'], set: 2 }, source: { file: 'platform.config.ts', line: 1, column: 7 }, reason: 'the constant "a" is used in 2 places' }] });
});

test('a text whose edit makes another model than was wanted is not kept', async () => {
  const folder = newFolder();
  const file = join(folder, 'platform.config.ts');
  // It reads its own text, of which no reader of the text can tell what it makes.
  writeFileSync(file, "import { readFileSync } from 'node:fs';\nexport default { a: 1, length: readFileSync('" + file + "', 'utf8').length };\n");
  const loaded = await loadConfig(file);
  writeFileSync(file, 'longer than before, by whatever means');
  const source = { file: 'platform.config.ts', line: 2, column: 21 };
  expect(await editLoaded(loaded, [{ keys: ['a'], set: 2 }])).toEqual({ refused: [{ edit: { keys: ['a'], set: 2 }, source, reason: 'the edited model would say something else at "length"' }] });
});
