import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { model } from '../model-helper.ts';

function texts(content: string): { compose: string; configMap: string | undefined } {
  const environments = { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'shop.example' } };
  const { files } = compile(model({ environments, services: { web: { user: 1000, files: { '/etc/a.conf': { content } } } } }) as never);
  const manifest = files.find(({ path }) => path === 'out/kubernetes/production/workloads/web.yaml')!.text;
  return { compose: files.find(({ path }) => path.endsWith('/etc/a.conf'))!.text, configMap: /^ {2}\S*a\.conf: (.*(?:\n {4}.*)*)$/m.exec(manifest)?.[1] };
}

test.each([
  ['without a line break', 'one\ntwo', 'one\ntwo\n', '|\n    one\n    two'],
  ['with a line break', 'one\ntwo\n', 'one\ntwo\n', '|\n    one\n    two'],
  ['with a blank line', 'one\n\n', 'one\n\n', '|+\n    one\n'],
  ['without characters', '', '', '""'],
])('the text of a file %s reaches compose and a cluster as the same text file', (_, content, compose, configMap) => {
  const found = texts(content);
  expect(found.compose).toBe(compose);
  expect(found.configMap?.trimEnd()).toBe(configMap.trimEnd());
});
