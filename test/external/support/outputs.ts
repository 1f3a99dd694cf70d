// Finds the compiled files by walking folders: no list that someone forgets to extend.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

export interface ComposeFolder {
  readonly path: string;
  readonly name: string;
  /** Names of the files that may be laid over `compose.yaml`, in any combination. */
  readonly overlays: readonly string[];
}

export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'coverage']);

/** Each folder that a build wrote. PLATFORM_EXTERNAL_ROOTS, paths joined by `:`, puts others in their place. */
export function outputRoots(): string[] {
  const given = process.env['PLATFORM_EXTERNAL_ROOTS'];
  if (given !== undefined) return given.split(':').map((path) => resolve(path));
  return [
    resolve('out'),
    ...childrenOf('examples').map((example) => join(example, 'out')),
    ...childrenOf('test/golden').map((golden) => join(golden, 'expected')),
  ].filter((path) => existsSync(path));
}

/** `ROOT/compose/ENVIRONMENT/compose.yaml`, with `compose.OVERLAY.yaml` beside it. */
export function composeFolders(): ComposeFolder[] {
  return outputFiles()
    .filter(({ path }) => basename(path) === 'compose.yaml')
    .map(({ path }) => ({
      path: dirname(path),
      name: relative('.', dirname(path)),
      overlays: readdirSync(dirname(path)).filter((file) => /^compose\..+\.yaml$/.test(file)),
    }));
}

/** `ROOT/docker/IMAGE/Dockerfile`. */
export function dockerfiles(): NamedFile[] {
  return outputFiles().filter(({ path }) => basename(path) === 'Dockerfile');
}

export function emittedScripts(): NamedFile[] {
  return outputFiles().filter(({ path }) => isShellScript(path));
}

export function ownScripts(): NamedFile[] {
  return ['.ci', 'scripts', 'test/external'].flatMap((folder) => filesBelow(resolve(folder))).filter(({ path }) => isShellScript(path));
}

function outputFiles(): NamedFile[] {
  return outputRoots().flatMap((root) => filesBelow(root));
}

function filesBelow(folder: string): NamedFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [{ path, name: relative('.', path) }] : [];
  });
}

function childrenOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => resolve(folder, name)) : [];
}

function isShellScript(path: string): boolean {
  return path.endsWith('.sh') || /^#!.*\b(?:ba)?sh\b/.test(readFileSync(path, 'utf8').slice(0, 100));
}
