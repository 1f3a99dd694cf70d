import { map } from '../../provenance/traced.ts';
import type { Row } from '../../observability/panel.ts';
import { source } from '../facts.ts';
import { own, rowOf } from '../panel.ts';
import { successOf, validFor, type Probed } from './alerts.ts';

const shown = source('blackbox-exporter.panels', 'whether users get answers, how soon, and for how long certificates will do', 'https://github.com/prometheus/blackbox_exporter/tree/v0.28.0/prober');

export function rows(probed: Probed): Row[] {
  const { resource: { origin, publicRoutes }, target, context: { thresholds } } = probed;
  const inSeconds = { warning: map(thresholds.certificates.warning, (ms) => ms / 1000), critical: map(thresholds.certificates.critical, (ms) => ms / 1000) };
  const slow = map(thresholds.latency.p99, (ms) => ms / 1000);
  return [
    rowOf([shown, origin, ...publicRoutes.map((route) => route.origin)], 'Public routes', [
      { title: 'Answers', description: 'Whether each public address answers as it should.', unit: 'boolean', queries: [['{{instance}}', successOf(probed)]], lowIsBad: true, min: 0, max: 1, width: 12 },
      {
        title: 'Certificates',
        description: 'How long each is valid still.',
        kind: 'bargauge',
        unit: 'seconds',
        queries: [['{{instance}}', validFor(probed)]],
        thresholds: [
          { severity: 'warning', value: inSeconds.warning },
          { severity: 'critical', value: inSeconds.critical },
        ],
        lowIsBad: true,
        min: 0,
        width: 12,
      },
      { title: 'Time of a probe', description: 'From looking up the name to the end of the answer.', unit: 'seconds', queries: [['{{instance}}', own(target, 'probe_duration_seconds')]], thresholds: [{ severity: 'warning', value: slow }], min: 0, width: 12 },
      { title: 'Phases', description: 'What a request spends its time on; "processing" is the service, the rest the way to it.', unit: 'seconds', queries: [['{{instance}} {{phase}}', own(target, 'probe_http_duration_seconds')]], min: 0, width: 12 },
      { title: 'Status', description: 'Of the last answer; 0 where there was none.', kind: 'table', unit: 'count', queries: [['{{instance}}', own(target, 'probe_http_status_code')]], width: 12 },
      { title: 'Looking up names', description: 'Time until the address of each host is known.', unit: 'seconds', queries: [['{{instance}}', own(target, 'probe_dns_lookup_time_seconds')]], min: 0, width: 12 },
    ]),
  ];
}
