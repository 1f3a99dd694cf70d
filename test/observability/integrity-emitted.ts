// What a compilation left behind, as somebody sees it who has nothing but the files: text by path, and beside it what the targets declare that they serve.
import type { Compilation } from '../../src/compiler/compile.ts';
import type { MetricType } from '../../src/observability/metric.ts';
import { readComposeContainers, readManifestContainers, readManifests, type Container, type Manifest } from './integrity-containers.ts';

export interface EmittedFile {
  readonly path: string;
  readonly text: string;
  readonly target: string;
  /** `null` for what serves all environments. */
  readonly environment: string | null;
}

export interface DeclaredMetric {
  readonly name: string;
  readonly type: MetricType;
  readonly labels: readonly string[];
}

export interface EmittedEnvironment {
  readonly name: string;
  /** What each scrape job says that it serves, by name of the job. */
  readonly declared: ReadonlyMap<string, readonly DeclaredMetric[]>;
  /** Who answers for each service and resource that is watched; `null` where nobody does. */
  readonly ownerOf: ReadonlyMap<string, string | null>;
  /** Whether its alerts are delivered to anybody. */
  readonly delivers: boolean;
  /** Address below which the runbooks are read; `null` where there are none. */
  readonly runbooks: string | null;
  /** Each container, with the files that it sees. */
  readonly containers: readonly Container[];
  /** Whether what runs it is compiled, too. */
  readonly runs: boolean;
  /** Objects of a cluster; none in compose. */
  readonly manifests: readonly Manifest[];
  /** Files of the target `prometheus`: what is mounted, and the unit tests. */
  readonly prometheus: readonly EmittedFile[];
}

export interface Emitted {
  readonly files: readonly EmittedFile[];
  /** Whether a target is among those that are compiled; a model may leave some out. */
  readonly has: (target: string) => boolean;
  readonly owners: readonly string[];
  /** Those in which something scrapes. */
  readonly environments: readonly EmittedEnvironment[];
}

/** Whether there is anything of an environment to look at: a model may have some targets compiled, and no others. */
function isEmitted({ runs, prometheus }: EmittedEnvironment): boolean {
  return runs || prometheus.length > 0;
}

/** `change` is given each file's text, and its answer is what is read: so a test can break one thing. */
export function emittedBy(compilation: Compilation, change: (file: EmittedFile) => string = ({ text }) => text): Emitted {
  const files = compilation.files.map(({ path, text, target, environment }): EmittedFile => ({ path, target, environment, text: change({ path, text, target, environment }) }));
  const chosen = compilation.platform?.output.targets;
  const has = (target: string): boolean => chosen === null || (chosen?.some(({ value }) => value === target) ?? false);
  const environments = (compilation.platform?.environments ?? []).flatMap(({ name, watch }): EmittedEnvironment[] => {
    if (watch === null) return [];
    const own = files.filter(({ environment }) => environment === name.value);
    const manifests = readManifests(own.filter(({ target }) => target === 'kubernetes'));
    return [
      {
        name: name.value,
        declared: new Map(watch.targets.map(({ workload, metrics }) => [workload.value, metrics])),
        ownerOf: new Map(watch.subjects.map(({ name: subject, owner }) => [subject.value, owner?.name.value ?? null])),
        delivers: watch.delivers.value,
        runbooks: watch.runbooks?.value ?? null,
        containers: [...readComposeContainers(own.filter(({ target }) => target === 'compose')), ...readManifestContainers(manifests)],
        runs: own.some(({ target }) => target === 'compose' || target === 'kubernetes'),
        manifests,
        prometheus: own.filter(({ target }) => target === 'prometheus'),
      },
    ];
  });
  return { files, has, environments: environments.filter(isEmitted), owners: (compilation.platform?.owners ?? []).map(({ name }) => name.value) };
}

/** The container that sees this file; `undefined` where none does. */
export function containerWith({ containers }: EmittedEnvironment, path: string): Container | undefined {
  return containers.find(({ files }) => files.has(path));
}
