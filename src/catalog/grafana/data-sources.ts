import type { Document } from '../../formats/index.ts';
import type { Grafana } from '../../model/types.gen.ts';
import { formatDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import { addressOf } from '../attribute.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const reference = 'https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources';
const file = source('grafana.data-sources', 'data sources are what the model says, also after somebody changed or removed one by hand', reference);
const prometheus = source('grafana.prometheus', 'where metrics are; dashboards refer to it by a uid that is the same everywhere', 'https://grafana.com/docs/grafana/latest/datasources/prometheus/configure/');
const interval = source('grafana.scrape-interval', 'the time between two scrapes, of which $__rate_interval is at least four', 'https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/#use-__rate_interval');
const jaeger = source('grafana.jaeger', 'where traces are; dashboards refer to it by a uid that is the same everywhere', 'https://grafana.com/docs/grafana/latest/datasources/jaeger/');

/** Uids that dashboards of every environment may refer to. */
export const dataSourceUids = { prometheus: 'prometheus', jaeger: 'jaeger' } as const;

/** `access: proxy`: the server asks, so the browser needs no way to the data source. */
function dataSource(name: string, type: keyof typeof dataSourceUids, url: Traced<string>, more: { readonly [key: string]: Node }): { readonly [key: string]: Node } {
  return { name, type, uid: dataSourceUids[type], access: 'proxy', url, ...more, editable: false };
}

/** Whatever rates a panel takes are over four of these at least. */
function scrapeInterval({ watch }: ResourceInput<Grafana>): Node | undefined {
  return watch === null ? undefined : because(interval, map(watch.interval, formatDuration));
}

export function dataSources(resource: ResourceInput<Grafana>): Document {
  const { options } = resource;
  const metrics = because([prometheus, options.prometheus.origin], dataSource('Prometheus', 'prometheus', addressOf(resource, options.prometheus, 'url'), { isDefault: true, jsonData: { httpMethod: 'POST', timeInterval: scrapeInterval(resource) } }));
  const traces = options.jaeger === undefined ? [] : [because([jaeger, options.jaeger.origin], dataSource('Jaeger', 'jaeger', addressOf(resource, options.jaeger, 'url'), {}))];
  return { format: 'yaml', content: because([file, resource.origin], { apiVersion: 1, prune: true, datasources: [metrics, ...traces] }), spacing: 1 };
}
