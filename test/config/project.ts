import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import type { LoadedConfig } from '../../src/config/loaded.ts';
import { toReport } from '../../src/diagnostics/reporters/report.ts';
import { path, parsePath } from '../../src/provenance/path.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with files, there until the test is over. */
export function makeProject(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'platform-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** Loads the first of `files` from a folder that has them all. */
export async function loadProject(files: Files): Promise<LoadedConfig> {
  return loadConfig(join(makeProject(files), Object.keys(files)[0]!));
}

/** `config/syntax @ 3:7`, in another file than the config `config/syntax @ teams/a.ts:3:7`, sorted as a report is. */
export function codesOf(config: LoadedConfig): string[] {
  return toReport(config.diagnostics, config).map(({ code, source }) => {
    if (source === undefined) return code;
    const file = source.file === config.file ? '' : `${source.file}:`;
    return `${code} @ ${file}${source.line}:${source.column}`;
  });
}

/** `4:9 8080`: place and following text of the value (or key) at a model path. */
export function placeOf(config: LoadedConfig, at: string, part: 'value' | 'key' = 'value'): string {
  const place = config.locate(path(parsePath(at)!), part);
  if (place === undefined) return 'nowhere';
  const text = config.sourceText(place.file)!.split(/\r\n|[\r\n]/)[place.line - 1]!.slice(place.column - 1, place.column + 19);
  return `${place.file === config.file ? '' : `${place.file}:`}${place.line}:${place.column} ${text}`;
}
