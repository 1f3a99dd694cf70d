import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import { compose } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Emitter, Omission } from '../emitter.ts';
import { environmentsOf } from '../kubernetes/index.ts';
import { objectFilesOf } from '../kubernetes/objects.ts';
import { chartFilesOf, type ChartedFile } from './chart-files.ts';
import { present } from './vector.ts';

/** One chart for all environments that run on Kubernetes; rendered with the values of one, it gives the manifests of that one. */
export const helm: Emitter = {
  name: 'helm',
  summary: 'a Helm chart of all environments that run in a cluster, with a file of values for each',
  wanted: () => false,
  emit: (platform) => {
    const environments = environmentsOf(platform);
    if (environments.length === 0) return { files: [], omissions: [nothing(platform)], diagnostics: [] };
    return { files: chartFilesOf(platform, environments, filesOf(platform, environments)), omissions: [], diagnostics: [] };
  },
};

function nothing({ output }: ResolvedPlatform): Omission {
  const asked = [...(output.targets ?? []), ...output.also].find((target) => target.value === helm.name);
  return { path: pathOf(asked?.origin), text: 'no environment runs on kubernetes, so there is no chart' };
}

/** The files of objects that any environment has, in the order of the first that has each. */
function filesOf(platform: ResolvedPlatform, environments: readonly ResolvedEnvironment[]): ChartedFile[] {
  const lists = environments.map((environment) => new Map(objectFilesOf(platform, environment).map((file) => [file.path, file])));
  const paths = [...new Set(lists.flatMap((list) => [...list.keys()]))];
  return paths.map((path) => {
    const found = lists.map((list) => list.get(path));
    return { path, origin: compose(present(found).map((file) => file.origin)), vector: () => ({ path, objects: found.map((file) => file?.objects()), origins: found.map((file) => file?.origin) }) };
  });
}
