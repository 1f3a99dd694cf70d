import { call, compare, max, min, over, subtract, time } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { BlackboxExporter } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own } from '../panel.ts';
import { alertOf, duration } from '../signal.ts';

/** What the alerts and panels of public routes are about. */
export interface Probed {
  readonly resource: ResourceInput<BlackboxExporter>;
  readonly target: ScrapeTarget;
  readonly context: SignalsContext;
}

const reference = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/README.md#prometheus-configuration';
const asUsers = source('blackbox-exporter.alerts', 'a route is probed as users go it: by its name, through the load balancer, with its certificate', reference);
const ends = source('blackbox-exporter.certificate-alerts', 'a certificate that is not renewed ends for everybody at the same moment', reference);

/** Why the alerts are about these addresses: the routes are. */
function routesOf({ resource: { origin, publicRoutes } }: Probed): Alert['origin'][] {
  return [origin, ...publicRoutes.map((route) => route.origin)];
}

export function probeAlerts(probed: Probed): Alert[] {
  const { certificates } = probed.context.thresholds;
  return [failedAlert(probed), slowAlert(probed), certificateAlert(probed, 'warning', certificates.warning), certificateAlert(probed, 'critical', certificates.critical)];
}

export function successOf({ target }: Probed): Vector {
  return max(own(target, 'probe_success'), 'job', 'instance');
}

/** Seconds for which the certificates of an address are valid still; below 0 where they are not. */
export function validFor({ target }: Probed): Vector {
  return min(subtract(own(target, 'probe_ssl_earliest_cert_expiry'), time()), 'job', 'instance');
}

function failedAlert(probed: Probed): Alert {
  const { target } = probed;
  return alertOf([asUsers, ...routesOf(probed)], {
    name: 'ProbeFailed',
    severity: 'critical',
    expression: compare(successOf(probed), '==', 0),
    minutes: 3,
    summary: '{{ $labels.instance }} does not answer',
    description: 'Nobody outside gets an answer from {{ $labels.instance }}: its probes have failed for three minutes.',
    panel: 'Answers',
    runbook: {
      meaning: 'A public address was asked as users ask it, and gave no answer that would do.',
      impact: 'Users cannot reach what lies behind this address.',
      condition: 'Every probe of the address has failed for three minutes.',
      causes: ['The service behind it is down: another alert says so.', 'Its name does not resolve, or leads elsewhere.', 'Its certificate has ended, or is for another name.', 'The load balancer does not know the service, or takes it for unhealthy.', 'The cluster itself cannot reach public addresses: then nothing is wrong for users.'],
      queries: [['Which addresses fail?', own(target, 'probe_success')], ['What is the status of the answer?', own(target, 'probe_http_status_code')], ['How long are certificates valid?', validFor(probed)]],
      remedies: ['Ask it from your own machine: curl --verbose, with the address.', 'See whether the pods of the service are ready, and the load balancer takes them for healthy.', 'Roll back if it began with a deployment.'],
    },
    test: { fault: [{ metric: 'probe_success', labels: {}, start: 0 }], health: [{ metric: 'probe_success', labels: {}, start: 1 }] },
  });
}

function slowAlert(probed: Probed): Alert {
  const { target, context: { window, thresholds } } = probed;
  const level = map(thresholds.latency.p99, (ms) => ms / 1000);
  const took = max(call('avg_over_time', over(own(target, 'probe_duration_seconds'), window)), 'job', 'instance');
  return alertOf([asUsers, ...routesOf(probed), level.origin], {
    name: 'ProbeSlow',
    severity: 'warning',
    expression: compare(took, '>', level),
    minutes: 15,
    summary: '{{ $labels.instance }} answers slowly',
    description: t`A probe of {{ $labels.instance }} takes {{ $value | humanizeDuration }}, more than ${duration(thresholds.latency.p99)}.`,
    panel: 'Time of a probe',
    threshold: level,
    runbook: {
      meaning: 'It takes long to look up the name, to connect, and to get the answer of a public address.',
      impact: 'Users wait at least as long, at least for the first answer.',
      condition: t`A probe has taken more than ${duration(thresholds.latency.p99)} on average for 15 minutes.`,
      causes: ['The service answers slowly: its own alerts say so.', 'Looking up names is slow.', 'The load balancer is overloaded, or far away.'],
      queries: [['How long do probes take?', took], ['Which phase takes long?', own(target, 'probe_http_duration_seconds')], ['And looking up the name?', own(target, 'probe_dns_lookup_time_seconds')]],
      remedies: ['See which phase is slow: of "processing" the service is to blame, of the others what lies before it.'],
    },
    test: { fault: [{ metric: 'probe_duration_seconds', labels: {}, start: map(level, (seconds) => seconds * 2) }], health: [{ metric: 'probe_duration_seconds', labels: {}, start: map(level, (seconds) => seconds / 4) }] },
  });
}

function certificateAlert(probed: Probed, severity: 'warning' | 'critical', level: Traced<number>): Alert {
  const seconds = map(level, (ms) => ms / 1000);
  const left = validFor(probed);
  return alertOf([ends, ...routesOf(probed), level.origin], {
    name: 'CertificateExpiresSoon',
    severity,
    expression: compare(left, '<', seconds),
    minutes: 60,
    summary: 'The certificate of {{ $labels.instance }} ends soon',
    description: 'The certificate of {{ $labels.instance }} is valid for {{ $value | humanizeDuration }} more, and has not been renewed.',
    panel: 'Certificates',
    threshold: seconds,
    runbook: {
      meaning: 'A certificate should have been renewed by now, and was not.',
      impact: 'None yet. When it ends, browsers and programs refuse to talk to the address.',
      condition: t`The certificate has been valid for less than ${duration(level)} for an hour.`,
      causes: ['Whoever signs it cannot prove that the host is ours: its name leads elsewhere, or a challenge is not let through.', 'It was renewed, and the load balancer still serves the old one.', 'Nobody renews it: it was made by hand.'],
      queries: [['How long is each valid?', left]],
      remedies: ['Ask why it was not renewed: kubectl describe certificate, or the certificates of the load balancer in the cloud.', 'See where the name of the host leads.', 'Renew it by hand if it ends before that is mended.'],
    },
    // Promtool's time begins at 0.
    test: {
      fault: [{ metric: 'probe_ssl_earliest_cert_expiry', labels: {}, start: map(seconds, (whole) => Math.round(whole / 2)) }],
      health: [{ metric: 'probe_ssl_earliest_cert_expiry', labels: {}, start: map(probed.context.thresholds.certificates.warning, (ms) => (ms / 1000) * 3) }],
    },
  });
}
