import { diagnose, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import type { Path } from '../provenance/path.ts';
import type { Source } from './source.ts';

/** Of an entry `key: value`: which of the two a position points to. */
export type Part = 'value' | 'key';

/** A model as its file states it, not yet checked against the language. */
export interface LoadedConfig {
  /** Absolute: the folder of the config, to which every file name below is relative. */
  readonly root: string;
  /** The config itself: `platform.config.ts`. */
  readonly file: string;
  /** Plain data; `undefined` if `diagnostics` has an error. Callers must not change it: `locate` walks it. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where the value at `path` was written: the constant, helper or imported file that gave it, for TypeScript also through
   * spreads and loops. A value that does not exist answers the nearest enclosing one that does. What stands as a block below
   * its key (YAML collections, TOML tables) answers the key. `undefined` if the model cannot be loaded at all.
   */
  readonly locate: (path: Path | null, part?: Part) => SourcePosition | undefined;
  /** Every local file that the value depends on, missing ones too, in the order in which they were met: what a watcher watches. */
  readonly sources: readonly string[];
  readonly sourceText: (file: string) => string | undefined;
}

export type Keys = readonly (string | number)[];

/** What a language's loader gives. */
export interface LoadedValue {
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: (keys: Keys, part: Part) => SourcePosition | undefined;
  /** Beyond the config itself. */
  readonly imported: readonly Source[];
}

export type LoadLanguage = (source: Source, root: string) => LoadedValue | Promise<LoadedValue>;

export function emptyFile({ file }: Source): Diagnostic {
  return diagnose('config/empty', null, { file }, { source: { file, line: 1, column: 1 } });
}

export function failed(diagnostics: readonly Diagnostic[], imported: readonly Source[] = []): LoadedValue {
  return { value: undefined, diagnostics, locate: () => undefined, imported };
}
