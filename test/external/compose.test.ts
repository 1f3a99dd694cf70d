// Every compose file, alone and under every combination of its overlays, is read by docker compose itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeEnvironmentFile } from './support/environment-file.ts';
import { composeFolders } from './support/outputs.ts';
import { run } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';

toolSuite('docker compose config', ['docker-compose'], () => {
  const folders = composeFolders();
  let scratch: string;

  const environmentFileOf = (index: number): string => join(scratch, `${index}.env`);

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'platform-compose-'));
    for (const [index, { path }] of folders.entries()) writeEnvironmentFile(path, environmentFileOf(index));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  it('has files to read', () => expect(folders).not.toEqual([]));

  for (const [index, folder] of folders.entries()) {
    for (const overlays of subsetsOf(folder.overlays)) {
      it.concurrent([folder.name, ...overlays].join(' + '), async () => {
        const files = ['compose.yaml', ...overlays].flatMap((file) => ['--file', file]);
        const outcome = await run(toolPath('docker-compose'), ['--env-file', environmentFileOf(index), ...files, 'config', '--quiet'], { cwd: folder.path });
        // A warning, such as one of an unset variable, goes to stderr.
        expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
      });
    }
  }
});

function subsetsOf(items: readonly string[]): string[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const subsets = subsetsOf(rest);
  return [...subsets, ...subsets.map((subset) => [first].concat(subset))];
}
