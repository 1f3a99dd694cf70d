// Every environment of every model of this repository that is watched, compiled for this run; what programs are to read is written below a folder of its own.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { CompiledFile } from '../../../src/compiler/compile.ts';
import type { ResolvedFile } from '../../../src/compiler/resolved.ts';
import { header } from '../../../src/emitters/header.ts';
import { testsOf } from '../../../src/emitters/prometheus/tests.ts';
import { openProject } from '../../../src/cli/project.ts';
import { printDocument } from '../../../src/formats/index.ts';
import type { Watch } from '../../../src/observability/watch.ts';

export interface Watched {
  /** Model and environment: `examples/quickstart: production`. */
  readonly name: string;
  readonly watch: Watch;
  /** What the server reads, and unit tests, by their path below one folder: as the target `prometheus` writes them, which not every model asks for. */
  readonly prometheus: ReadonlyMap<string, string>;
  /** Files of that target; none where it is not asked for. */
  readonly emitted: ReadonlyMap<string, string>;
  /** Files of the container that has such a file, by their path in it; secrets are their names. */
  readonly containerWith: (path: string) => ReadonlyMap<string, string> | undefined;
}

/** Nothing for a model that is wrong: that it is meant to be so is what the golden tests show. */
export async function watchedEnvironments(): Promise<readonly Watched[]> {
  const models = ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))];
  const all: Watched[] = [];
  for (const model of models) {
    const { compilation } = await openProject(model);
    for (const { name, watch, workloads } of compilation?.platform?.environments ?? []) {
      if (watch === null || compilation!.files.length === 0) continue;
      const containers = workloads.map(({ files }) => new Map(files.flatMap(inContainer)));
      const containerWith = (path: string): ReadonlyMap<string, string> | undefined => containers.find((files) => files.has(path));
      all.push({ name: `${model}: ${name.value}`, watch, prometheus: serverFiles(containerWith, watch), emitted: targetFiles(compilation!.files, name.value), containerWith });
    }
  }
  return all;
}

function serverFiles(containerWith: Watched['containerWith'], watch: Watch): Map<string, string> {
  const place = '/etc/prometheus/';
  const read = [...(containerWith(`${place}prometheus.yml`) ?? [])].map(([path, text]) => [path.slice(place.length), text] as const);
  const tests = watch.subjects.filter(({ alerts }) => alerts.length > 0).map((subject) => [`tests/${subject.name.value}.yml`, printDocument({ format: 'yaml', header, content: testsOf(subject, watch) })] as const);
  return new Map([...read, ...tests]);
}

function targetFiles(files: readonly CompiledFile[], environment: string): Map<string, string> {
  const folder = `/prometheus/${environment}/`;
  return new Map(files.flatMap(({ target, path, text }) => (target === 'prometheus' && path.includes(folder) ? [[path.slice(path.indexOf(folder) + folder.length), text] as const] : [])));
}

function inContainer(file: ResolvedFile): (readonly [string, string])[] {
  if (file.kind === 'source') return [];
  return [[file.path.value, file.kind === 'content' ? printDocument(file.content()) : file.secret.value]];
}

const scratch = mkdtempSync(join(tmpdir(), 'platform-watched-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let folders = 0;

/** A folder with these files. */
export function folderOf(files: Iterable<readonly [string, string]>): string {
  const folder = join(scratch, String(folders++));
  for (const [path, text] of files) write(folder, path, text);
  return folder;
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
