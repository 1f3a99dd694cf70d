import type { MetricsFacet } from '../facets.ts';
import { fact } from '../facts.ts';

/** Those that tell whether alerts reach somebody. */
export const metrics: MetricsFacet = {
  port: 'http',
  path: fact('/metrics', 'alertmanager.metrics', 'where it serves its own metrics', 'https://prometheus.io/docs/alerting/latest/management_api/'),
  reference: 'https://github.com/prometheus/alertmanager/blob/main/doc/alertmanager-mixin/alerts.libsonnet',
  metrics: [
    { name: 'alertmanager_build_info', type: 'gauge', labels: ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags'], help: 'Always 1; its labels tell the version.' },
    { name: 'alertmanager_config_last_reload_successful', type: 'gauge', labels: [], help: 'Whether the last attempt to read the configuration succeeded.' },
    { name: 'alertmanager_alerts', type: 'gauge', unit: 'alerts', labels: ['state'], help: 'Alerts by state.' },
    { name: 'alertmanager_alerts_received_total', type: 'counter', unit: 'alerts', labels: ['status', 'version'], help: 'Alerts that were received.' },
    { name: 'alertmanager_alerts_invalid_total', type: 'counter', unit: 'alerts', labels: ['version'], help: 'Alerts that were refused because they are not well formed.' },
    { name: 'alertmanager_notifications_total', type: 'counter', unit: 'notifications', labels: ['integration'], help: 'Attempts to tell somebody.' },
    { name: 'alertmanager_notifications_failed_total', type: 'counter', unit: 'notifications', labels: ['integration', 'reason'], help: 'Attempts to tell somebody that failed.' },
    { name: 'alertmanager_silences', type: 'gauge', unit: 'silences', labels: ['state'], help: 'Silences by state.' },
  ],
};
