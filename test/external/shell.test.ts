import { expect, it } from 'vitest';
import { emittedScripts, ownScripts } from './support/outputs.ts';
import { run } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';

toolSuite('shellcheck', ['shellcheck'], () => {
  const own = ownScripts();

  it('has scripts to read', () => expect(own).not.toEqual([]));

  for (const { name, path } of [...own, ...emittedScripts()]) {
    it.concurrent(name, async () => {
      expect(await run(toolPath('shellcheck'), ['--norc', path])).toEqual({ code: 0, stdout: '', stderr: '' });
    });
  }
});
