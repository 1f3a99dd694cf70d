import { sortBy } from '../../util/sort.ts';
import type { ChartValue, ValueStore } from './store.ts';

/** Values by the parts of their names. */
export type ValueTree = { [key: string]: ValueTree | ChartValue };

/** Facts that all workloads share stand first, then what is for the environment as a whole, then the workloads. */
const first = ['environment', 'namespace', 'domain', 'cloud', 'cluster'];

/** Values in the order in which they are read. */
export function inOrder({ values }: ValueStore): ChartValue[] {
  const rank = ({ path }: ChartValue): number => (first.includes(path[0]!) ? first.indexOf(path[0]!) : first.length);
  return sortBy(values.values(), ({ path }) => path[0]!).sort((a, b) => rank(a) - rank(b));
}

export function treeOf(values: readonly ChartValue[]): ValueTree {
  const root: ValueTree = {};
  for (const value of values) {
    let at = root;
    for (const key of value.path.slice(0, -1)) at = (at[key] ??= {}) as ValueTree;
    at[value.path.at(-1)!] = value;
  }
  return root;
}

export function isValue(child: ValueTree | ChartValue): child is ChartValue {
  return Array.isArray(child.nodes);
}
