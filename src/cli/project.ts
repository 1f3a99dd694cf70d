import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { compile, type Compilation, type CompiledFile, type CompileOptions, type StageListener } from '../compiler/compile.ts';
import type { Part } from '../compiler/part.ts';
import type { Memory } from '../compiler/resolve/index.ts';
import { findConfig } from '../config/find.ts';
import { loadConfig } from '../config/load.ts';
import type { LoadedConfig } from '../config/loaded.ts';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readLockFile, type LockFile } from '../lock/lock-file.ts';
import { LOCK_NAME, type Memory as LockMemory } from '../lock/lock.ts';
import { unsafePath } from '../lock/safe-path.ts';
import { fits } from '../model/fits.ts';
import type * as Model from '../model/types.gen.ts';
import { findEjected } from '../output/ejected.ts';
import { gitAttributes } from '../output/git-attributes.ts';
import { invariant } from '../util/invariant.ts';

/** A model, loaded and compiled, beside what earlier builds left. */
export interface Project {
  /** Absolute folder of the model. */
  readonly root: string;
  /** `null` where no model was found. */
  readonly config: LoadedConfig | null;
  readonly compilation: Compilation | null;
  readonly lockFile: LockFile | null;
  /** The compiled files and the output folder's own. Empty after errors. */
  readonly desired: readonly CompiledFile[];
  /** Paths among them that are their owners', and no build writes. */
  readonly ejected: ReadonlySet<string>;
  readonly memory: LockMemory;
  readonly diagnostics: readonly Diagnostic[];
}

/** What of a compilation is wanted. */
export interface Asked extends Pick<CompileOptions, 'onDemand'> {
  /** The part of a model, in that folder, which alone is to be compiled. Default: all of it. */
  readonly part?: (model: Model.Platform, root: string) => Part | undefined;
}

/** Told as each part of the work ends. */
export type Progress = (what: Parameters<StageListener>[0] | 'load' | 'parse') => void;

/** Loads and compiles the model that `--config` names, a file or its folder, or that of the working directory. Writes nothing. */
export async function openProject(configOption: string | undefined, progress: Progress = () => {}, { onDemand = false, part }: Asked = {}): Promise<Project> {
  const found = locateConfig(configOption ?? '.');
  const nothing = { config: null, compilation: null, lockFile: null, desired: [], ejected: new Set<string>(), memory: {} };
  if (found.file === undefined) return { ...nothing, root: resolve('.'), diagnostics: found.diagnostics };
  const config = await loadConfig(found.file);
  progress('load');
  const { root } = config;
  if (hasErrors(config.diagnostics)) return { ...nothing, root, config, diagnostics: config.diagnostics };
  const lockFile = readLockFile(root, `${outputFolder(config.value)}/${LOCK_NAME}`);
  if (!fits(config.value)) return { ...nothing, root, config, diagnostics: [...config.diagnostics, ...lockFile.problems, ...(await explainMisfit(config.value))] };
  progress('parse');
  const compilation = compile(config.value, { memory: fromLock(lockFile.lock.memory), onDemand, ...only(part?.(config.value, root)) }, progress);
  const diagnostics = [...config.diagnostics, ...lockFile.problems, ...compilation.diagnostics];
  if (hasErrors(diagnostics)) return { ...nothing, root, config, compilation, diagnostics };
  const folder = outputFolder(config.value);
  const attributes = (ejected: ReadonlyMap<string, number>): CompiledFile => ({ ...gitAttributes(folder, ejected, compilation.files.map(({ path }) => path)), environment: null, origin: null });
  const ejected = findEjected(config.value.output?.ejected ?? [], [...compilation.files, attributes(new Map())], folder);
  if (hasErrors(ejected.diagnostics)) return { ...nothing, root, config, compilation, diagnostics: [...diagnostics, ...ejected.diagnostics] };
  const desired = [...compilation.files, attributes(ejected.files)];
  return { root, config, compilation, lockFile, desired, ejected: new Set(ejected.files.keys()), memory: toLock(compilation.memory), diagnostics };
}

function only(part: Part | undefined): Pick<CompileOptions, 'part'> {
  return part === undefined ? {} : { part };
}

/** Only a model that is wrong needs zod, which says what is wrong with it. */
async function explainMisfit(model: unknown): Promise<readonly Diagnostic[]> {
  const [{ parsePlatform }, { languageSchema }] = await Promise.all([import('../model/parse.ts'), import('../catalog/schema.ts')]);
  const { diagnostics } = parsePlatform(languageSchema(), model);
  invariant(hasErrors(diagnostics), 'the two readers of the language disagree about this model');
  return diagnostics;
}

/** The model that `--config` names: a file, or the one in a folder. */
export function locateConfig(path: string): ReturnType<typeof findConfig> {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  return isFolder ? findConfig(path) : { file: path, diagnostics: [] };
}

/** Where the lock is must be known before the model is: an unfit name is left to the compiler to refuse. */
export function outputFolder(model: unknown): string {
  const directory = (model as { output?: { directory?: unknown } }).output?.directory;
  return typeof directory === 'string' && unsafePath(directory) === undefined ? directory : 'out';
}

const hostPorts = 'hostPorts/';

function fromLock(memory: LockMemory): Memory {
  const entries = Object.entries(memory).filter(([topic]) => topic.startsWith(hostPorts));
  return { hostPorts: Object.fromEntries(entries.map(([topic, ports]) => [topic.slice(hostPorts.length), ports as Record<string, number>])) };
}

function toLock(memory: Memory): LockMemory {
  return Object.fromEntries(Object.entries(memory.hostPorts).map(([environment, ports]) => [hostPorts + environment, ports]));
}

/** The config's name for people: relative to where they are, as they gave it. */
export function configName(project: Project): string {
  return project.config === null ? basename(dirname(project.root)) : project.config.file;
}
