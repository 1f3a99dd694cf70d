import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { emitters } from '../emitters/index.ts';
import type { EmittedFile, Omission } from '../emitters/emitter.ts';
import { folderOf, originsOfFolder } from '../emitters/placement.ts';
import { printDocument, type Document } from '../formats/index.ts';
import type * as Model from '../model/types.gen.ts';
import type { DesiredFile } from '../output/desired.ts';
import { compose, type Origin } from '../provenance/origin.ts';
import { formatPath } from '../provenance/path.ts';
import type { Part } from './part.ts';
import { patch } from './patch.ts';
import type { ResolvedPlatform } from './resolved.ts';
import { resolve, type Memory } from './resolve/index.ts';
import { checkRules } from './rules/index.ts';
import { chooseTargets } from './targets.ts';
import { isManifest, verifyManifests } from './verify.ts';

export interface CompileOptions {
  /** What an earlier compile asked to be remembered. Default: nothing. */
  readonly memory?: Memory;
  /** Whether nothing is measured or verified, and a file printed only when its text is read: for questions about a few lines. Default: false. */
  readonly onDemand?: boolean;
  /** What alone is compiled; warnings, which speak of all, are left out. Default: everything. */
  readonly part?: Part;
}

/** A file, and the typed document that it was printed from for whoever asks why. */
export interface CompiledFile extends DesiredFile {
  /** Name of the environment that it serves; `null` where it serves all. */
  readonly environment: string | null;
  readonly document: () => Document;
  /** Why there is such a file, where its parts do not say it. */
  readonly origin: Origin | null;
}

export interface Compilation {
  /** Empty where there are errors. */
  readonly files: readonly CompiledFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the model says and a target cannot express, by target. */
  readonly omissions: readonly (Omission & { readonly target: string })[];
  /** To be given to the next compile. */
  readonly memory: Memory;
  /** `null` where the model could not be resolved. */
  readonly platform: ResolvedPlatform | null;
}

/** The stages that `compile` runs, in order; the architecture page lists them among those before and after. */
export const stages = ['resolve', 'check', 'emit', 'patch', 'verify', 'print'] as const;
export type Stage = (typeof stages)[number];

/** Told as each stage ends; for timings. */
export type StageListener = (stage: Stage) => void;

const nothing: Memory = { hostPorts: {} };

/**
 * Compiles a model whose shape and names are known to be right (`fits`, `parsePlatform`) into the text of every file. Pure: no
 * clock, environment, disk or network; the same model gives the same bytes. A stage's problems are reported together, and after
 * errors the next stage does not start.
 */
export function compile(model: Model.Platform, options: CompileOptions = {}, onStage: StageListener = () => {}): Compilation {
  const { memory = nothing, part } = options;
  const stop = (diagnostics: readonly Diagnostic[], platform: ResolvedPlatform | null = null): Compilation => ({ files: [], diagnostics, omissions: [], memory, platform });

  const resolved = resolve(model, memory, part?.environment);
  onStage('resolve');
  if (hasErrors(resolved.diagnostics)) return stop(resolved.diagnostics);

  const chosen = chooseTargets(emitters, resolved.platform, part?.target);
  const diagnostics = [...resolved.diagnostics, ...checkRules(resolved.platform), ...chosen.diagnostics].filter((one) => part === undefined || one.severity === 'error');
  onStage('check');
  if (hasErrors(diagnostics)) return stop(diagnostics, resolved.platform);

  const emitted = chosen.emitters.map((emitter) => ({ emitter, ...emitter.emit(resolved.platform) }));
  diagnostics.push(...emitted.flatMap(({ diagnostics: own, measure }) => (options.onDemand === true ? own : [...own, ...(measure?.() ?? [])])));
  onStage('emit');
  if (hasErrors(diagnostics)) return stop(diagnostics, resolved.platform);

  const placed = emitted.flatMap(({ emitter, files }) => files.map((file) => place(file, emitter.name, resolved.platform)));
  const patched = patch(placed, model.overrides ?? [], resolved.platform.output.directory.value);
  diagnostics.push(...(part === undefined ? patched.diagnostics : patched.diagnostics.filter(({ code }) => code !== 'override/unknown-file')));
  onStage('patch');
  if (hasErrors(diagnostics)) return stop(diagnostics, resolved.platform);

  const omissions = emitted.flatMap((one) => distinct(one.omissions, one.emitter.name));
  const done = (files: readonly CompiledFile[]): Compilation => ({ files, diagnostics, omissions, memory: resolved.memory, platform: resolved.platform });
  if (options.onDemand === true) return done(patched.files.map(printedOnDemand));

  // What is verified is read twice, and made once.
  const manifests = patched.files.map((file) => (isManifest(file) ? remembered(file) : file));
  const existing = emitted.flatMap((one) => one.existing?.() ?? []);
  diagnostics.push(...verifyManifests(manifests, placed, resolved.platform, model.overrides ?? [], existing));
  onStage('verify');
  if (hasErrors(diagnostics)) return stop(diagnostics, resolved.platform);

  const files = patched.files.map((file, i) => ({ ...file, text: printDocument(manifests[i]!.document()) }));
  onStage('print');
  return done(files);
}

function printedOnDemand(file: Omit<CompiledFile, 'text'>): CompiledFile {
  return {
    ...file,
    get text() {
      return printDocument(file.document());
    },
  };
}

/** The same file, whose document is made once and then kept. */
function remembered<F extends { readonly document: () => Document }>(file: F): F {
  let document: Document | undefined;
  return { ...file, document: () => (document ??= file.document()) };
}

function place(file: EmittedFile, target: string, platform: ResolvedPlatform): Omit<CompiledFile, 'text'> {
  const origins = [...(file.origin === undefined ? [] : [file.origin]), ...originsOfFolder(platform, target)];
  return { environment: null, ...file, origin: origins.length === 0 ? null : compose(origins), target, path: `${folderOf(platform, target).value}/${file.path}` };
}

/** What several environments say of one statement in the same words is said once. */
function distinct(omissions: readonly Omission[], target: string): Compilation['omissions'] {
  const seen = new Map(omissions.map((one) => [`${formatPath(one.path)}\n${one.text}`, { ...one, target }]));
  return [...seen.values()];
}
