import type { Diagnostic } from '../diagnostic.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportPretty, type PrettyOptions } from './pretty.ts';
import { reportSarif } from './sarif.ts';

/** What `--format` takes. */
export type ReportFormat = 'pretty' | 'json' | 'github' | 'sarif';

/** The form in which diagnostics are printed, by `--format`; only `pretty` uses a style. */
export const reporters: Readonly<Record<ReportFormat, (diagnostics: readonly Diagnostic[], options?: PrettyOptions) => string>> = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
};
