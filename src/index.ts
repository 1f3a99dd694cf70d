// The library: what a model imports, and the compiler as a pure function.
export { definePlatform } from './define.ts';
export { compile, type Compiled, type CompiledText, type CompileOptions } from './library.ts';
export type { ReportedDiagnostic } from './diagnostics/reporters/report.ts';
export type * from './model/types.gen.ts';
