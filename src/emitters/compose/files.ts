import type { ResolvedEnvironment, ResolvedFile, Workload } from '../../compiler/resolved.ts';
import { compose } from '../../provenance/origin.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import type { EmittedFile } from '../emitter.ts';
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

export function contentFiles(workload: Workload): Content[] {
  return workload.files.filter((file): file is Content => file.kind === 'content');
}

/** The configuration files that the environment's containers mount. */
export function emitFiles(environment: ResolvedEnvironment): EmittedFile[] {
  return environment.workloads.flatMap((workload) =>
    contentFiles(workload).map((file) => ({ path: `${environment.name.value}/${configPath(workload, file.path.value)}`, document: () => file.content, origin: compose([file.origin, file.path.origin, presenceOf(workload)]) })),
  );
}
