import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { KubeStateMetrics } from '../../model/types.gen.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** It tells what the API of a cluster says. */
export const checkCluster: NonNullable<Kind<KubeStateMetrics>['check']> = ({ name, origin, environment: { name: environment, runtime } }) =>
  runtime.value === 'kubernetes' ? [] : [diagnose('kube-state-metrics/no-cluster', pathOf(origin), { name: name.value, environment: environment.value, runtime: runtime.value })];
