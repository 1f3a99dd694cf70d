import type { Probes, ScrapeTarget } from '../../observability/metric.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';

const reference = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/README.md#prometheus-configuration';
const asked = source('prometheus.probes', 'each address is a target; who is scraped for it is the exporter, which is told the address and how to probe it', reference);
const told = source('prometheus.probe-target', 'the address is a parameter of the request, and the instance that the series are about', reference);
const exporter = source('prometheus.probe-exporter', 'the request goes to who probes', reference);

/** A job that has addresses probed, and stores what came of it under each. */
export function probesOf({ workload, port, discovery }: ScrapeTarget, environment: Traced<string>): { readonly [key: string]: Node } {
  const ways = discovery?.kind === 'probes' ? [discovery, ...(discovery.others ?? [])] : [];
  // Which addresses are probed in which way follows from all of them.
  const why = ways.flatMap(({ addresses }) => addresses.map(({ origin }) => origin));
  return {
    static_configs: because([asked, ...why], ways.flatMap((way) => (way.addresses.length === 0 ? [] : [targets(way, environment)]))),
    relabel_configs: [
      because(told, { source_labels: ['__address__'], target_label: '__param_target' }),
      because(told, { source_labels: ['__address__'], target_label: 'instance' }),
      because(exporter, { target_label: '__address__', replacement: t`${workload}:${port}` }),
    ],
  };
}

/** A label that begins with `__param_` is a parameter of the request. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
function targets({ module, addresses }: Probes, environment: Traced<string>): Node {
  return { targets: addresses, labels: { environment, __param_module: module } };
}
