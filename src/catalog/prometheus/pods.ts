import type { ScrapeTarget } from '../../observability/metric.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import type { Permission } from '../facets.ts';
import { fact, source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config';
const discovery = source('prometheus.pods', 'each replica is a target of its own, which only the API of the cluster knows; all jobs ask alike, so that one watch serves them all', reference);
const kept = source('prometheus.pods-kept', 'of all ports of all pods, the one of this workload that serves metrics', 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config');
const ended = source('prometheus.pods-ended', 'a pod that has ended keeps its address for a while, and answers no more', reference);
const apart = source('prometheus.environment-label', 'dashboards and queries of several environments tell them apart by a label of each series', 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config');
const named = source('prometheus.pods-named', 'addresses of pods tell nobody which replica it is, and who asks for a pod\'s metrics names both', reference);

/** A job that scrapes every pod of a workload; pods have the workload's name as the label that Kubernetes recommends. */
export function podsOf({ workload, port }: ScrapeTarget, environment: Traced<string>): { readonly [key: string]: Node } {
  return {
    kubernetes_sd_configs: because(discovery, [{ role: 'pod', namespaces: { own_namespace: true } }]),
    relabel_configs: [
      because(kept, {
        source_labels: ['__meta_kubernetes_pod_label_app_kubernetes_io_name', '__meta_kubernetes_pod_container_port_number'],
        regex: t`${workload};${port}`,
        action: 'keep',
      }),
      because(ended, { source_labels: ['__meta_kubernetes_pod_phase'], regex: 'Failed|Succeeded', action: 'drop' }),
      because(named, { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' }),
      because(named, { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' }),
      because(named, { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'instance' }),
      because(apart, { target_label: 'environment', replacement: environment }),
    ],
  };
}

function right(word: string): Traced<string> {
  return fact(word, 'prometheus.permissions', 'it asks the API of the cluster for pods, and is told of changes', reference);
}

/** What finding pods takes; https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
export const podPermissions: readonly Permission[] = [{ apiGroup: right(''), resources: [right('pods')], verbs: ['get', 'list', 'watch'].map(right) }];
