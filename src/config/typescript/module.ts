import type { Source } from '../source.ts';
import type { EditedText } from './edits.ts';

/** One local file of a model that is code, or JSON that code imports. */
export interface Module {
  readonly id: number;
  readonly source: Source;
  readonly language: 'ts' | 'js' | 'json';
  readonly imports: Import[];
  /** Where the value behind `export default` stands. */
  defaultExport: number | undefined;
  /** The source with its literals wrapped and its imports redirected; still TypeScript. */
  wrapped: EditedText;
  /** What runs. */
  compiled: string;
}

/** An `import` or `export … from`. */
export interface Import {
  readonly specifier: string;
  readonly at: number;
  readonly names: readonly { readonly name: string; readonly at: number }[];
  /** The file name that takes the specifier's place; names of other modules of this load are relative to their common folder. */
  readonly address: string;
}

/** A package, or a file that is not compiled here: imported before the model runs, and handed on to it. */
export interface External {
  readonly id: number;
  readonly specifier: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly from: Module;
  readonly at: number;
  /** Present once it is imported. */
  namespace: Readonly<Record<string, unknown>> | undefined;
}

/** Names of the files that a load writes. */
export const files: {
  /** Stands in for this package, and hands the recorder to the modules; all of them import it. */
  readonly platform: string;
  readonly module: (id: number) => string;
  readonly external: (id: number) => string;
} = {
  platform: 'platform-compiler.mjs',
  module: (id) => `${id}.mjs`,
  external: (id) => `external-${id}.mjs`,
};
