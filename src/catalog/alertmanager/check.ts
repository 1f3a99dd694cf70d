import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Alertmanager } from '../../model/types.gen.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import type { Watch } from '../../observability/watch.ts';
import { path } from '../../provenance/path.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { append } from '../../util/append.ts';
import { invariant } from '../../util/invariant.ts';
import type { Kind } from '../kind.ts';
import { routingOf, type Receiver } from './routing.ts';
import { reachedBy } from './walk.ts';

/** Whether every alert of an environment that delivers reaches somebody: each is taken along the routes, as the server would take it. */
export const checkReceivers: NonNullable<Kind<Alertmanager>['check']> = ({ watch }) => {
  if (watch === null || !watch.delivers.value) return [];
  const { root, receivers } = routingOf(watch);
  if (receivers.every(({ integration }) => integration !== null)) return heartbeatHost(watch);
  const byName = new Map(receivers.map((receiver) => [receiver.name.value, receiver]));
  const untold = new Map<Receiver, string[]>();
  for (const { subject, alert, labels } of alertsOf(watch)) {
    const receiver = byName.get(reachedBy(labels, root));
    invariant(receiver !== undefined, `${alert} of ${subject} reaches a receiver that is not there`);
    if (receiver.integration === null) append(untold, receiver, `${subject}: ${alert}`);
  }
  return [...heartbeatHost(watch), ...[...untold].flatMap(([receiver, alerts]) => missing(receiver, alerts[0]!))];
};

interface Sent {
  readonly subject: string;
  readonly alert: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Every alert, with the labels that it has whatever its expression yields, and those that leave the server with it. */
function alertsOf({ subjects, platform, environment }: Watch): Sent[] {
  return subjects.flatMap((subject) =>
    subject.alerts.map((alert) => {
      const own = Object.fromEntries(Object.entries(alertLabels(alert, subject)).map(([label, { value }]) => [label, value]));
      return { subject: subject.name.value, alert: alert.name, labels: { alertname: alert.name, platform: platform.value, environment: environment.value, ...own } };
    }),
  );
}

/** That an alert has no owner is said of the alert. */
function missing({ of, lack }: Receiver, example: string): Diagnostic[] {
  if (of === null || lack === null) return [];
  const { owner, level } = of;
  return [diagnose('alert/no-receiver', path(['owners', owner.name.value]), { owner: owner.name.value, level, lack, example })];
}

function heartbeatHost({ alerting }: Watch): Diagnostic[] {
  const url = alerting?.heartbeatUrl;
  return url === undefined || alerting?.heartbeatHost !== undefined ? [] : [diagnose('alert/no-heartbeat-host', pathOf(url.origin), {})];
}
