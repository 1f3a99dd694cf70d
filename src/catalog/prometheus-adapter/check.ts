import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { PrometheusAdapter } from '../../model/types.gen.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** What it serves is a part of a cluster's API. */
export const checkCluster: NonNullable<Kind<PrometheusAdapter>['check']> = ({ name, origin, environment: { name: environment, runtime } }) =>
  runtime.value === 'kubernetes' ? [] : [diagnose('prometheus-adapter/no-cluster', pathOf(origin), { name: name.value, environment: environment.value, runtime: runtime.value })];
