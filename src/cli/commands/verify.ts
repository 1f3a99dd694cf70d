import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import { resolve as resolvePlatform } from '../../compiler/resolve/index.ts';
import { loadConfig } from '../../config/load.ts';
import { readSource, type Source } from '../../config/source.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { verifyFiles, type VerifiedFile } from '../../foreign/verify-files.ts';
import { fits } from '../../model/fits.ts';
import { kubernetesVersions } from '../../model/kubernetes-versions.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import { sortBy } from '../../util/sort.ts';
import { findYaml } from '../find-yaml.ts';
import { locateConfig } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat, type Reported } from '../report.ts';
import { paint, talk } from '../terminal.ts';
import { plural } from '../../util/text.ts';

export interface VerifyOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly kubernetesVersion?: string;
}

/** Verifies YAML files, whoever wrote them, as a cluster would: 0 where it would take them all, 1 where not. */
export async function verify(places: readonly string[], options: VerifyOptions): Promise<number> {
  const version = options.kubernetesVersion ?? (await versionOfModel(options.config)) ?? kubernetesVersions.at(-1)!;
  const { sources, diagnostics: unread } = readSources(places);
  if (sources.length === 0 && unread.length === 0) throw new CannotRun(`no YAML file below ${places.join(', ')}; nothing was verified`);
  const { files, diagnostics: wrong } = verifyFiles(sources, version);
  const diagnostics = [...unread, ...wrong];
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const context: Reported = { root: resolve('.'), config: { sourceText: (file) => texts.get(file) } };
  if (options.format === 'json') reportJson({ kubernetesVersion: version, files }, diagnostics, context);
  else reportVerified(files, diagnostics, context, version, options.format);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** `-` is what stands on stdin. */
function readSources(places: readonly string[]): { sources: Source[]; diagnostics: Diagnostic[] } {
  if (places.includes('-')) {
    if (places.length > 1) throw new CannotRun('"-" is what stands on stdin, and stands alone; nothing was verified');
    return { sources: [{ file: 'stdin', path: 'stdin', text: readFileSync(0, 'utf8') }], diagnostics: [] };
  }
  const { files, diagnostics } = findYaml(places);
  const read = files.map((file) => readSource(resolve('.'), file));
  return { sources: read.flatMap(({ source, diagnostic }) => (diagnostic === undefined ? [source] : [])), diagnostics: [...diagnostics, ...read.flatMap(({ diagnostic }) => (diagnostic === undefined ? [] : [diagnostic]))] };
}

/** The oldest of the clusters that the model names, since all of them are to take the files; `undefined` without a model that says it. */
async function versionOfModel(config: string | undefined): Promise<string | undefined> {
  const { file } = locateConfig(config ?? '.');
  const platform = file === undefined ? undefined : await resolveModel(file);
  if (platform === undefined && config !== undefined) throw new CannotRun('the model that --config names is wrong, so it does not say which Kubernetes is meant; run "platform check", or state --kubernetes-version');
  const versions = (platform?.environments ?? []).flatMap(({ runtime, kubernetesVersion }) => (runtime.value === 'kubernetes' ? [kubernetesVersion.value] : []));
  return sortBy(versions, (version) => version)[0];
}

/** Without the targets: only the environments are wanted. */
async function resolveModel(file: string): Promise<ResolvedPlatform | undefined> {
  const { value, diagnostics } = await loadConfig(file);
  if (hasErrors(diagnostics) || !fits(value)) return undefined;
  const { platform, diagnostics: wrong } = resolvePlatform(value, { hostPorts: {} });
  return hasErrors(wrong) ? undefined : platform;
}

function reportVerified(files: readonly VerifiedFile[], diagnostics: readonly Diagnostic[], context: Reported, version: string, format: OutputFormat): void {
  reportText(diagnostics, context, format);
  for (const { path, state, reason, unknown } of files) {
    if (reason !== undefined) reportLines(`${state === 'skipped' ? 'skipped' : 'not understood'}  ${path}: ${reason}\n`, format);
    else if (unknown.length > 0) reportLines(`not understood  ${path}: no schema of ${[...new Set(unknown)].join(', ')}\n`, format);
  }
  const objects = files.reduce((sum, file) => sum + file.objects, 0);
  const verdict = hasErrors(diagnostics) ? paint('red', 'refused') : paint('green', 'verified');
  talk(`${verdict}: ${plural(objects, 'object')} in ${plural(files.filter(({ state }) => state === 'verified').length, 'file')}, Kubernetes ${version}\n`);
}
