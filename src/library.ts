import { languageSchema } from './catalog/schema.ts';
import { compile as compilePlatform } from './compiler/compile.ts';
import { checkPlainData } from './config/check-plain-data.ts';
import { hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts';
import { toReport, type ReportedDiagnostic } from './diagnostics/reporters/report.ts';
import { parsePlatform } from './model/parse.ts';
import { formatPath } from './provenance/path.ts';

export interface CompileOptions {
  /** What an earlier compile returned as `memory`. Default: nothing is remembered. */
  readonly memory?: Memory;
}

/** Host ports by environment and port: what later compiles need so that nothing is renumbered. */
export interface Memory {
  readonly hostPorts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A file to be written. */
export interface CompiledText {
  /** Below the folder of the model, with "/": `out/compose/local/compose.yaml`. */
  readonly path: string;
  readonly target: string;
  readonly text: string;
  readonly executable: boolean;
  /** Whether it keeps a place for its owners' text: two lines between which whoever writes the file leaves what stands there. */
  readonly keeps: boolean;
}

export interface Compiled {
  /** Empty where `diagnostics` has an error. */
  readonly files: readonly CompiledText[];
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** What the model says and a target cannot express. */
  readonly omissions: readonly { readonly target: string; readonly path: string; readonly text: string }[];
  readonly memory: Memory;
}

/**
 * Compiles a model, as plain data, into the text of every file. Pure: no clock, environment, disk or network, and the same model
 * gives the same bytes. Never throws for a mistake in the model: that is a diagnostic.
 */
export function compile(model: unknown, options: CompileOptions = {}): Compiled {
  const memory = options.memory ?? { hostPorts: {} };
  const stop = (diagnostics: readonly Diagnostic[]): Compiled => ({ files: [], diagnostics: toReport(diagnostics), omissions: [], memory });
  const unfit = checkPlainData(model);
  if (hasErrors(unfit)) return stop(unfit);
  const parsed = parsePlatform(languageSchema(), model);
  if (parsed.platform === undefined) return stop(parsed.diagnostics);
  const compilation = compilePlatform(parsed.platform, { memory });
  return {
    files: compilation.files.map(({ path, target, text, executable = false, keeps = false }) => ({ path, target, text, executable, keeps })),
    diagnostics: toReport([...parsed.diagnostics, ...compilation.diagnostics]),
    omissions: compilation.omissions.map(({ target, path, text }) => ({ target, path: formatPath(path), text })),
    memory: compilation.memory,
  };
}
