import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

/** Those on which the makers' own alerts and dashboard rest. */
export const metrics: MetricsFacet = {
  port: 'http',
  path: fact('/metrics', 'grafana.metrics', 'where it serves its own metrics, unless told not to', 'https://grafana.com/docs/grafana/latest/setup-grafana/set-up-grafana-monitoring/'),
  reference: 'https://github.com/grafana/grafana/tree/main/grafana-mixin',
  metrics: [
    { name: 'grafana_build_info', type: 'gauge', labels: ['version', 'revision', 'branch', 'goversion', 'edition'], help: 'Always 1; its labels tell the version.' },
    { name: 'grafana_stat_totals_dashboard', type: 'gauge', unit: 'dashboards', labels: [], help: 'Dashboards that it keeps.' },
    { name: 'grafana_http_request_duration_seconds', type: 'histogram', unit: 'seconds', labels: ['handler', 'method', 'status_code'], help: 'Time to answer a request.' },
  ],
};
