import { mkdirSync, mkdtempSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { LOCK_NAME } from '../lock/lock.ts';
import { readTextFile } from '../output/read.ts';
import { git } from './git.ts';
import { locateConfig, openProject, type Project } from './project.ts';

/** The older of two models. */
export interface Base {
  /** What people know it by: a revision, or a file. */
  readonly name: string;
  readonly project: Project;
  /** A file as it stood there, by its path from the folder of the model; `undefined` where there was none. */
  readonly readText: (path: string) => string | undefined;
}

/**
 * The model at `base`: a revision of the repository, or a file or folder; `true` is where the work branched off the default branch. A revision's
 * files lie in a folder of their own while they are read, with the packages of today.
 */
export async function openBase(base: string | true, current: Project, diagnostics: Diagnostic[]): Promise<Base | undefined> {
  if (base !== true && existsSync(base)) {
    const project = await openProject(base, undefined, { onDemand: true });
    return { name: base, project, readText: (name) => readTextFile(project.root, name)?.text };
  }
  const { root } = current;
  const commit = base === true ? branchedOff(current) : revision(root, base);
  if (commit === undefined) {
    diagnostics.push(diagnose('cli/no-base', null, { base: base === true ? null : base }));
    return undefined;
  }
  const copy = mkdtempSync(join(tmpdir(), 'platform-base-'));
  try {
    const file = await checkOut(commit, current, copy);
    if (file === undefined) {
      diagnostics.push(diagnose('cli/no-model-at-base', null, { base: commit.name, file: current.config!.file }));
      return undefined;
    }
    // People know its files by where they are now.
    const project: Project = { ...(await openProject(file, undefined, { onDemand: true })), root };
    return { name: commit.name, project, readText: (name) => git(root, ['show', `${commit.id}:./${name}`]) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Revision {
  readonly name: string;
  readonly id: string;
}

function revision(root: string, name: string): Revision | undefined {
  const id = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])?.trim();
  return id === undefined ? undefined : { name, id };
}

/** The last commit that the default branch has, too: what its server has of it counts before what is here. */
function branchedOff({ root, compilation }: Project): Revision | undefined {
  const branch = compilation?.platform?.repository?.defaultBranch.value ?? 'main';
  for (const name of [`origin/${branch}`, branch]) {
    const id = git(root, ['merge-base', 'HEAD', name])?.trim();
    if (id !== undefined) return { name, id };
  }
  return undefined;
}

/** Writes the model's files as they were, and what they import; returns the model's. */
async function checkOut({ id }: Revision, { root, config }: Project, copy: string): Promise<string | undefined> {
  // The way from the top of the repository to the model: `deploy/`.
  const place = join(copy, git(root, ['rev-parse', '--show-prefix'])?.trim() ?? '');
  const lock = `${outputOf(config!.value)}/${LOCK_NAME}`;
  const write = (name: string): boolean => {
    const path = relativeTo(copy, resolve(place, name));
    const text = path === undefined || existsSync(join(copy, path)) ? undefined : git(root, ['show', `${id}:${path}`]);
    if (text === undefined) return false;
    mkdirSync(dirname(join(copy, path!)), { recursive: true });
    writeFileSync(join(copy, path!), text);
    return true;
  };
  mkdirSync(place, { recursive: true });
  if (!write(config!.file)) return undefined;
  linkPackages(root, place, copy);
  for (const name of [lock, ...config!.sources]) write(name);
  const file = locateConfig(join(place, config!.file)).file!;
  // What it imported then, and does not now, is found by trying.
  for (;;) {
    const { sources } = await loadConfig(file);
    if (!sources.map(write).includes(true)) return file;
  }
}

/** Below the copy; a model may not import what is outside of its repository. */
function relativeTo(copy: string, absolute: string): string | undefined {
  const path = relative(copy, absolute).split(sep).join('/');
  return path.startsWith('..') ? undefined : path;
}

/** Packages are found from the folder of the model upwards. */
function linkPackages(root: string, place: string, copy: string): void {
  for (let [from, to] = [root, place]; to.startsWith(copy); [from, to] = [dirname(from), dirname(to)]) {
    const packages = join(from, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(to, 'node_modules'), 'junction');
  }
}

function outputOf(model: unknown): string {
  const directory = (model as { output?: { directory?: unknown } } | undefined)?.output?.directory;
  return typeof directory === 'string' ? directory : 'out';
}
