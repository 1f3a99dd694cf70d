import { basename, dirname, extname, resolve } from 'node:path';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { keysOf } from '../provenance/path.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { checkPlainData } from './check-plain-data.ts';
import { emptyFile, failed, type LoadedConfig, type LoadedValue, type LoadLanguage } from './loaded.ts';
import { readSource, type Source } from './source.ts';

async function loadTypeScript(): Promise<LoadLanguage> {
  try {
    return (await import('./typescript.ts')).loadTypeScript;
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND' && !message.includes('native binding')) throw failure;
    throw new CannotRun(
      'the TypeScript parser (oxc-parser, oxc-transform) is not installed for this machine; ' +
        'install again without copying node_modules, or write the model in YAML, JSON or TOML',
    );
  }
}

const loadYaml = async (): Promise<LoadLanguage> => (await import('./yaml.ts')).loadYaml;

/** Each language is imported only when a model is written in it: none but TypeScript needs a native parser. */
const languages: Readonly<Record<string, () => Promise<LoadLanguage>>> = {
  '.ts': loadTypeScript,
  '.mts': loadTypeScript,
  '.js': loadTypeScript,
  '.mjs': loadTypeScript,
  '.yaml': loadYaml,
  '.yml': loadYaml,
  '.json': async () => (await import('./json.ts')).loadJson,
  '.toml': async () => (await import('./toml.ts')).loadToml,
};

/**
 * Reads the model at `file` (absolute, or relative to the working directory), running it where it is TypeScript or JavaScript.
 * Mistakes of the user are diagnostics; what remains throws: `CannotRun` when there is no place for the compiled form of a TypeScript model.
 * Not noticed: a model that computes for ever (Ctrl-C stops it), one that ends the process, and files which it opens by itself (they are not watched).
 */
export async function loadConfig(file: string): Promise<LoadedConfig> {
  const absolute = resolve(file);
  const { source, diagnostic } = readSource(dirname(absolute), absolute);
  return loadFrom(absolute, source, diagnostic);
}

/** The same, as if `text` stood in the file: what it imports is read from where it would be. */
export async function loadConfigText(file: string, text: string): Promise<LoadedConfig> {
  const absolute = resolve(file);
  return loadFrom(absolute, { file: basename(absolute), path: absolute, text }, undefined);
}

async function loadFrom(absolute: string, source: Source, diagnostic: Diagnostic | undefined): Promise<LoadedConfig> {
  const root = dirname(absolute);
  const loaded = diagnostic === undefined ? await loadSource(source, root) : failed([diagnostic]);
  const diagnostics = hasErrors(loaded.diagnostics) ? loaded.diagnostics : [...loaded.diagnostics, ...checkPlainData(loaded.value)];
  const sources = new Map([source, ...loaded.imported].map((one) => [one.file, one]));
  return {
    root,
    file: basename(absolute),
    value: hasErrors(diagnostics) ? undefined : loaded.value,
    diagnostics,
    locate: (path, part = 'value') => loaded.locate(keysOf(path), part),
    sources: [...sources.keys()],
    sourceText: (name) => sources.get(name)?.text,
  };
}

async function loadSource(source: Source, root: string): Promise<LoadedValue> {
  const language = languages[extname(source.file)];
  if (language === undefined) return failed([unknownLanguage(source.file)]);
  return source.text.trim() === '' ? failed([emptyFile(source)]) : (await language())(source, root);
}

function unknownLanguage(file: string): Diagnostic {
  return diagnose('config/unknown-language', null, { file, extensions: Object.keys(languages) });
}
