import type { Workload } from '../../../compiler/resolved.ts';
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { KubernetesContext } from '../context.ts';
import { isAutoscaled } from './replicas.ts';

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis */
const customMetrics = 'custom.metrics.k8s.io';

/** A metric that drives the scale is one that the cluster can be told. */
export function checkScale(context: KubernetesContext): Diagnostic[] {
  const served = context.environment.resources.some(({ apiService }) => apiService?.group.value === customMetrics);
  return context.environment.workloads.filter(isAutoscaled).flatMap((workload) => metric(workload, served, context));
}

function metric({ name, metrics, replicas: { scale } }: Workload, served: boolean, { environment }: KubernetesContext): Diagnostic[] {
  const on = scale?.metric?.name;
  if (on === undefined) return [];
  const about = { service: name.value, metric: on.value };
  const prometheus = environment.resources.find(({ kind }) => kind.scraper !== undefined)?.name.value ?? null;
  const type = metrics?.serves?.[on.value]?.type.value;
  return [
    ...(served ? [] : [diagnose('kubernetes/no-custom-metrics', pathOf(on.origin), { ...about, environment: environment.name.value, prometheus })]),
    ...(type === 'histogram' || type === 'summary' ? [diagnose('kubernetes/scale-metric-type', pathOf(on.origin), { ...about, type })] : []),
  ];
}
