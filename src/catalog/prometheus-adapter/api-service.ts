import type { PrometheusAdapter } from '../../model/types.gen.ts';
import { compose } from '../../provenance/origin.ts';
import type { ApiServiceFacet } from '../facets.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const reference = 'https://github.com/kubernetes/metrics/blob/master/pkg/apis/custom_metrics/v1beta1/register.go';
const group = fact('custom.metrics.k8s.io', 'prometheus-adapter.api-group', 'the API that a HorizontalPodAutoscaler asks for metrics of pods', reference);
const version = fact('v1beta1', 'prometheus-adapter.api-version', 'the version that all clusters ask for', reference);

/** Without a rule it serves no such API, and one that is announced and not served slows every client of the cluster. */
export function apiService({ origin, scaling }: ResourceInput<PrometheusAdapter>): ApiServiceFacet | undefined {
  return scaling.length === 0 ? undefined : { group, version, port: 'https', origin: compose([origin, ...scaling.map((one) => one.origin)]) };
}
