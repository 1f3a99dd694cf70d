// The library: what a config imports, and the compiler as a pure function.
export { definePlatform } from './define.ts';
export { compile, type Compilation, type CompiledFile, type CompileOptions } from './compiler/compile.ts';
export { describe as describeDiagnostic, hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts';
export { formatPath } from './provenance/path.ts';
export type * from './model/types.gen.ts';
