import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { reasonOf } from './source.ts';

/** The names under which a model is found when none is given. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'yaml', 'yml', 'json', 'toml'].map((end) => `platform.config.${end}`);

export interface FoundConfig {
  /** `directory` joined with the one name that is there; `undefined` with an error. */
  readonly file: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The model of a folder; none, or more than one, is an error. Folders above are not searched. */
export function findConfig(directory: string): FoundConfig {
  let present: ReadonlySet<string>;
  try {
    present = new Set(readdirSync(directory, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])));
  } catch (failure) {
    return { file: undefined, diagnostics: [diagnose('config/unreadable', null, { file: directory, reason: reasonOf(failure) })] };
  }
  const found = configNames.filter((name) => present.has(name));
  if (found.length === 1) return { file: join(directory, found[0]!), diagnostics: [] };
  if (found.length > 1) return { file: undefined, diagnostics: [diagnose('config/ambiguous', null, { files: found })] };
  return { file: undefined, diagnostics: [diagnose('config/not-found', null, { directory, names: configNames })] };
}
