// promtool reads the configuration, the rules and the unit tests of every environment that is watched: no finding, all lints fatal, each alert seen firing and silent.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, type Outcome } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';
import { folderOf, watchedEnvironments, type Watched } from './support/watched.ts';

const environments = await watchedEnvironments();

function promtool(...args: string[]): Promise<Outcome> {
  return run(toolPath('promtool'), args);
}

/** What the cluster puts into a pod. */
const account = '/var/run/secrets/kubernetes.io/serviceaccount';

const pathsIn = ({ prometheus }: Watched, folder: string): string[] => [...prometheus.keys()].filter((path) => path.startsWith(`${folder}/`));

toolSuite('promtool', ['promtool'], () => {
  test('there are environments that are watched', () => {
    expect(environments.map(({ name }) => name)).toContain('.: production');
  });

  const named = environments.map((one) => [one.name, one] as const);

  test.each(named)('%s: the configuration, and what it names', async (_, environment) => {
    const given = folderOf([['token', 'token'], ['ca.crt', '']]);
    const moved = [...environment.prometheus].map(([path, text]) => [path, text.replaceAll(account, given)] as const);
    const { code, stdout, stderr } = await promtool('check', 'config', '--lint=all', '--lint-fatal', join(folderOf(moved), 'prometheus.yml'));
    expect([code, stderr]).toEqual([0, '']);
    for (const path of pathsIn(environment, 'rules')) expect(stdout).toContain(path);
  });

  test.each(named.filter(([, { emitted }]) => emitted.size > 0))('%s: what is emitted is what the server reads, and its tests', (_, { prometheus, emitted }) => {
    expect(emitted).toEqual(prometheus);
  });

  test.each(named)('%s: rules', async (_, environment) => {
    const files = pathsIn(environment, 'rules');
    expect(files).not.toEqual([]);
    const folder = folderOf(environment.prometheus);
    const { code, stderr } = await promtool('check', 'rules', '--lint=all', '--lint-fatal', ...files.map((path) => join(folder, path)));
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each(named)(
    '%s: each alert fires on its fault and is silent in health',
    async (_, environment) => {
      const files = pathsIn(environment, 'tests');
      expect(files).not.toEqual([]);
      const folder = folderOf(environment.prometheus);
      const halves = [0, 1].map((half) => files.filter((_file, i) => i % 2 === half)).filter((some) => some.length > 0);
      const outcomes = await Promise.all(halves.map((some) => promtool('test', 'rules', ...some.map((path) => join(folder, path)))));
      for (const { code, stdout, stderr } of outcomes) expect([code, `${stdout}${stderr}`.replaceAll(/\s*SUCCESS\s*/g, '')]).toEqual([0, '']);
    },
    600_000,
  );
});
