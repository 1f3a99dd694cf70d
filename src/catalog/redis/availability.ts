import type { Redis } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { and, compare, series } from '../../formats/promql/build.ts';
import type { Length } from '../../formats/promql/document.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf, hourOf, percent, said } from '../signal.ts';
import { connectionShare, rejections, replicas, replicasBefore } from './expressions.ts';

type Input = ResourceInput<Redis>;

const clients = 'https://redis.io/docs/latest/develop/reference/clients/#maximum-concurrent-connected-clients';
const gone = convention('what needs the server waits for it or fails; a restart takes less than two minutes');
const full = convention('a server that has no connection left turns its clients away', { reference: clients });
const refused = convention('a client that is refused once too often fails', { reference: clients });
const copied = convention('a replica takes over when the primary fails, if there is one', { reference: 'https://redis.io/docs/latest/operate/oss_and_stack/management/replication/' });

export function downAlert({ name, origin }: Input, target: ScrapeTarget): Alert {
  return alertOf([origin, gone], {
    name: 'RedisDown',
    severity: 'critical',
    expression: compare(said('redis_up', target), '==', 0),
    minutes: 2,
    summary: t`${name} is down`,
    description: t`${name} has not answered its exporter for two minutes.`,
    panel: 'Up',
    runbook: {
      meaning: t`The exporter cannot ask ${name}, so probably nobody can.`,
      impact: t`Whatever is kept in ${name} is missing: programs that use it as a cache are slower, others fail.`,
      condition: t`No attempt to ask ${name} has succeeded for two minutes.`,
      causes: ['The server does not run: it was killed for its memory, or its disk is full.', 'It still reads its data from disk after a restart.', 'Its password was changed, and not everywhere.'],
      queries: [
        ['Does the exporter itself answer?', series('up', { job: target.workload })],
        ['Has it restarted?', said('redis_uptime_in_seconds', target)],
      ],
      remedies: [t`Read the log of ${name} and of its exporter: they say whether it is the server, the way to it, or the password.`, 'If it was killed for its memory, give it more, or lower maxMemory.', 'Restart it. What was not written to disk is lost.'],
    },
    test: { fault: [{ metric: 'redis_up', labels: {}, start: 0 }], health: [{ metric: 'redis_up', labels: {}, start: 1 }] },
  });
}

export function connectionAlerts(resource: Input, target: ScrapeTarget, context: SignalsContext): Alert[] {
  const { connections } = context.thresholds;
  return [connectionAlert(resource, target, 'warning', connections.warning, context), connectionAlert(resource, target, 'critical', connections.critical, context)];
}

function connectionAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>, context: SignalsContext): Alert {
  const allowed = { metric: 'redis_max_clients', labels: {}, start: 10_000 };
  const connected = { metric: 'redis_connected_clients', labels: {} };
  return alertOf([origin, full, threshold.origin], {
    name: 'ConnectionsHigh',
    severity,
    expression: compare(connectionShare(target), '>', threshold),
    minutes: 5,
    summary: t`${name} is running out of connections`,
    description: t`{{ $value | humanizePercentage }} of the connections that ${name} allows are taken.`,
    panel: 'Connections that are taken',
    threshold,
    runbook: {
      meaning: t`More than ${percent(threshold)} of the connections that ${name} allows are taken.`,
      impact: 'When none is left, new connections are refused, and requests that need one fail.',
      condition: t`Connected clients, divided by those that the server allows, have been above ${percent(threshold)} for five minutes.`,
      causes: ['A program opens a connection for each request and does not close it.', 'More instances of a service run than usual, each with a pool of its own.', 'Many clients wait in commands that block.'],
      queries: [
        ['How many clients wait in a command?', said('redis_blocked_clients', target)],
        ['How many were refused lately?', rejections(target, hourOf(context))],
      ],
      remedies: ['See who they are with CLIENT LIST, and restart whoever has far too many.', 'Let programs share connections, and let the server end those that are idle (timeout).'],
    },
    test: { fault: [{ ...connected, start: 10_000 }, allowed], health: [{ ...connected, start: 10 }, allowed] },
  });
}

export function rejectedAlert({ name, origin }: Input, target: ScrapeTarget, window: Length): Alert {
  const rejected = { metric: 'redis_rejected_connections_total', labels: {}, start: 0 };
  return alertOf([origin, refused], {
    name: 'ConnectionsRefused',
    severity: 'critical',
    expression: compare(rejections(target, window), '>', 0),
    minutes: 0,
    summary: t`${name} refuses connections`,
    description: t`${name} has refused {{ $value | humanize }} connections within minutes, because it had too many.`,
    panel: 'Connections that were refused',
    runbook: {
      meaning: t`Clients wanted to connect to ${name} when it had as many as it allows.`,
      impact: 'Requests that needed a connection have failed.',
      condition: 'A connection was refused within the last minutes.',
      causes: ['A program opens connections and does not close them.', 'Everything connected anew at once, after the server or the network was away.'],
      queries: [
        ['How many are connected?', said('redis_connected_clients', target)],
        ['How many does it allow?', said('redis_max_clients', target)],
      ],
      remedies: ['See who they are with CLIENT LIST, and restart whoever has far too many.', 'Raise maxclients, and the limit of open files with it.'],
    },
    test: { fault: [{ ...rejected, perMinute: 5 }], health: [rejected] },
  });
}

/** Where the cloud keeps copies. */
export function replicaAlert({ name, origin, managed }: Input, target: ScrapeTarget, stated: Traced<number>, context: SignalsContext): Alert {
  const wanted = withOrigin(stated, managed.origin);
  const connected = { metric: 'redis_connected_slaves', labels: {}, start: wanted };
  return alertOf([compose([origin, copied, wanted.origin])], {
    name: 'ReplicaMissing',
    severity: 'warning',
    expression: and(compare(replicas(target), '<', wanted), compare(replicasBefore(target, context), '>', 0)),
    minutes: 5,
    summary: t`${name} has lost a replica`,
    description: t`{{ $value }} of ${wanted} replicas are connected to ${name}.`,
    panel: 'Replicas that are connected',
    threshold: wanted,
    runbook: {
      meaning: t`Fewer replicas copy from ${name} than the model asks for, and there were some within the day.`,
      impact: t`None, unless something reads from the replica. If ${name} fails now, there may be nobody to take over.`,
      condition: t`Fewer than ${wanted} replicas have been connected for five minutes.`,
      causes: ['The cloud is replacing the replica.', 'The replica could not keep up with what was written, and copies all of it anew.'],
      queries: [['How many are connected?', replicas(target)]],
      remedies: ['Look at the instance in the console of the cloud.', 'Wait for the copy to be made; do not fail over before.'],
    },
    test: { fault: [{ ...connected, perMinute: map(wanted, (all) => -all / 8) }], health: [connected], minutes: 8 },
  });
}
