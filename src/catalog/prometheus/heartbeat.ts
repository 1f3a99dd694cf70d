import { call, number } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { alertOf } from '../signal.ts';
import type { Watched } from './watched.ts';

const switched = source('prometheus.heartbeat', 'an alert that always fires shows, from outside, that alerts are evaluated, routed and delivered', 'https://prometheus.io/docs/practices/alerting/#metamonitoring');

/** The dead man's switch, where somebody outside notices silence. */
export function heartbeat({ resource: { name, origin, platform, environment }, context }: Watched): Alert[] {
  const called = context.alerting?.heartbeatUrl;
  if (called === undefined) return [];
  const alert = alertOf([switched, origin, called.origin], {
    name: 'Watchdog',
    severity: 'info',
    expression: call('vector', number(1)),
    minutes: 0,
    summary: t`Alerts of ${platform} in ${environment.name} work`,
    description: t`It fires always. Whoever is called by it tells when the calls end: then ${name} or what delivers its alerts has failed.`,
    runbook: {
      meaning: t`This alert fires as long as ${name} evaluates rules and its alerts are delivered. What is told of is its silence.`,
      impact: 'While it is silent nobody is told of anything else.',
      condition: 'It is always true.',
      causes: [t`${name} does not run, or evaluates no rules.`, 'The Alertmanager does not run, or cannot be reached.', 'The network does not let the calls out, or the address has changed.'],
      queries: [],
      remedies: [t`Open the page of ${name}: the alert must stand there as firing.`, 'Open the page of the Alertmanager: the alert must stand there, too.', 'Read the log of the Alertmanager for calls that failed.'],
    },
    test: { fault: [], health: [] },
  });
  return [{ ...alert, heartbeat: true }];
}
