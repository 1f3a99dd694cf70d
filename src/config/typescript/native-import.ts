import { Module } from 'node:module';

export type NativeImport = (specifier: string, options?: ImportCallOptions) => Promise<Readonly<Record<string, unknown>>>;

interface CompilingModule {
  filename: string;
  readonly exports: NativeImport;
  readonly _compile: (code: string, file: string) => void;
}

/**
 * `import()` as it works in the file at `path`, which need not exist: packages, package `imports` and conditions resolve from its folder.
 * Node.js 20 offers this in no other way without a warning, a worker or a flag; `_compile` is what every require hook has used for a decade.
 */
export function importFrom(path: string): NativeImport {
  const module = new Module(path) as unknown as CompilingModule;
  module.filename = path;
  module._compile('module.exports = (specifier, options) => import(specifier, options);', path);
  return module.exports;
}
