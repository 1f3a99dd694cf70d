import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findConfig } from '../../src/config/find.ts';
import { loadConfig } from '../../src/config/load.ts';
import { reportOneLine } from '../../src/diagnostics/reporters/one-line.ts';
import { codesOf, loadProject, makeProject } from './project.ts';

test('the one model of a folder is found, and links to files are followed', () => {
  const root = makeProject({ 'platform.config.toml': '', 'platform.config.ts.bak': '', 'a/platform.config.ts': '' });
  expect(findConfig(root)).toEqual({ file: join(root, 'platform.config.toml'), diagnostics: [] });
  mkdirSync(join(root, 'platform.config.ts'));
  expect(findConfig(root).file).toBe(join(root, 'platform.config.toml'));
});

test('no model, several models, and no folder are errors', () => {
  const none = findConfig(makeProject({ 'config.ts': '' }));
  expect(none.file).toBeUndefined();
  expect(none.diagnostics.map((one) => one.code)).toEqual(['config/not-found']);
  const two = findConfig(makeProject({ 'platform.config.yaml': '', 'platform.config.mts': '', 'platform.config.json': '' }));
  expect(two.file).toBeUndefined();
  expect(reportOneLine(two.diagnostics)).toBe(
    'error[config/ambiguous]: "platform.config.mts", "platform.config.yaml" and "platform.config.json" are all platform models, and a platform has one\n',
  );
  expect(findConfig(join(makeProject({}), 'nope')).diagnostics.map((one) => one.code)).toEqual(['config/unreadable']);
});

test('what cannot be read as a model is an error with a reason', async () => {
  const root = makeProject({ 'platform.config.ini': 'a=1' });
  mkdirSync(join(root, 'platform.config.yaml'));
  const report = async (name: string): Promise<string> => reportOneLine((await loadConfig(join(root, name))).diagnostics);
  expect(await report('platform.config.yaml')).toBe('error[config/unreadable]: cannot read "platform.config.yaml": it is a folder\n');
  expect(await report('platform.config.ts')).toBe('error[config/unreadable]: cannot read "platform.config.ts": it does not exist\n');
  expect(await report('platform.config.ini/x.ts')).toBe('error[config/unreadable]: cannot read "x.ts": it does not exist\n');
  expect(await report('platform.config.ini')).toBe(
    'error[config/unknown-language]: "platform.config.ini" is in no known language; a model ends in ".ts", ".mts", ".js", ".mjs", ".yaml", ".yml", ".json" or ".toml"\n',
  );
});

test('an import that is not UTF-8 is an error in that file', async () => {
  const config = await loadProject({ 'platform.config.ts': "import { a } from './a.ts';\nexport default { a };\n", 'a.ts': Uint8Array.of(0x0a, 0xff) });
  expect(codesOf(config)).toEqual(['config/not-utf8 @ a.ts:2:1']);
});

test('sources name every local file that was read or is missing, also of a model that does not load', async () => {
  const config = await loadProject({
    'platform.config.ts': "import { a } from './teams/a.ts';\nimport '../beside.ts';\nimport type { T } from './types.ts';\nimport x from './x.cjs';\nthrow new Error(`${a} ${x}`);\n",
    'teams/a.ts': "export { default as a } from '../data.json';\n",
    'data.json': '1',
    'x.cjs': 'module.exports = 1;',
    'types.ts': 'export interface T { a: 1 }\n',
  });
  expect(codesOf(config)).toEqual(['config/import-not-found @ 2:8']);
  expect(config.sources).toEqual(['platform.config.ts', 'teams/a.ts', 'data.json', '../beside.ts', 'x.cjs']);
  expect(config.sourceText('data.json')).toBe('1');
  expect(config.sourceText('nope.ts')).toBeUndefined();
});

test('a path that is relative is one from the working directory', async () => {
  const config = await loadConfig('test/config/fixtures/platform.config.yaml');
  expect(config.value).toEqual({ name: 'fixture' });
  expect(config.root).toBe(join(process.cwd(), 'test/config/fixtures'));
});
