import type { ResolvedEnvironment, ResolvedFile, Workload } from '../../compiler/resolved.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import type { EmittedFile } from '../emitter.ts';
import { mainPart } from '../packed-file.ts';
import { presenceOf } from './presence.ts';

type Content = Extract<ResolvedFile, { kind: 'content' }>;

/** A name for a file of a workload: `prometheus_etc_prometheus_prometheus.yml`. Absolute paths are unique within a workload. */
export function configName(workload: Workload, path: Traced<string>): Traced<string> {
  return map(path, (value) => `${workload.name.value}${value.replaceAll('/', '_').replace(/[^\w.-]/g, '-')}`);
}

/** Where the file lies beside the compose file: `files/prometheus/etc/prometheus/prometheus.yml`. */
export function configPath(workload: Workload, path: string): string {
  return `files/${workload.name.value}${path}`;
}

/** Files that are mounted one by one. */
export function contentFiles(workload: Workload): Content[] {
  return workload.files.filter((file): file is Content => file.kind === 'content' && file.part === mainPart);
}

/** A folder that holds nothing but files of parts. */
interface Folder {
  readonly path: Traced<string>;
  /** Why there is any file in it. */
  readonly origin: Origin;
}

/** Folders that are mounted as a whole. */
export function fileFolders(workload: Workload): Folder[] {
  const folders = new Map<string, Folder>();
  for (const file of workload.files) {
    if (file.kind !== 'content' || file.part === mainPart) continue;
    const path = map(file.path, (value) => value.slice(0, value.lastIndexOf('/')));
    const origin = compose([folders.get(path.value)?.origin ?? file.origin, file.origin, path.origin]);
    folders.set(path.value, { path: folders.get(path.value)?.path ?? path, origin });
  }
  return [...folders.values()];
}

/** The configuration files that the environment's containers mount. */
export function emitFiles(environment: ResolvedEnvironment): EmittedFile[] {
  return environment.workloads.flatMap((workload) =>
    workload.files.filter((file): file is Content => file.kind === 'content').map((file) => ({ path: `${environment.name.value}/${configPath(workload, file.path.value)}`, document: file.content, origin: compose([file.origin, file.path.origin, presenceOf(workload)]) })),
  );
}
