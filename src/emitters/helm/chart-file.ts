import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { because, type Leaf, type Node } from '../../provenance/document.ts';
import { combine, map } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

/** https://helm.sh/docs/topics/charts/#the-chartyaml-file */
type ChartFile = {
  readonly apiVersion: 'v2';
  readonly name: Leaf;
  readonly description: Leaf;
  readonly type: 'application';
  readonly version: Leaf;
  readonly kubeVersion: Leaf;
  readonly home?: Leaf;
  readonly sources?: readonly Leaf[];
};

/** What the chart is. */
export function toChartFile({ name, description, repository }: ResolvedPlatform, environments: readonly ResolvedEnvironment[]): Node {
  const oldest = combine(environments.map(({ kubernetesVersion }) => kubernetesVersion), (versions) => `>=${versions.reduce((a, b) => (minor(b) < minor(a) ? b : a))}.0-0`);
  const file: ChartFile = {
    apiVersion: 'v2',
    name,
    description: description ?? because(defaultOrigin(undefined, 'description', 'a chart should say what it is'), map(name, (text) => `The platform ${text}`)),
    type: 'application',
    version: because(conventions.version, '0.1.0'),
    kubeVersion: because(conventions.kubeVersion, oldest),
    ...(repository === null ? {} : { home: repository.url, sources: [repository.url] }),
  };
  return because(conventions.chart, file);
}

/** `1.33` -> 33 */
function minor(version: string): number {
  return Number(version.split('.')[1]);
}
