import type { Postgres } from '../../model/types.gen.ts';
import { compare } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf } from '../signal.ts';
import type { Told } from './availability.ts';
import { replicaLag, replicas } from './expressions.ts';

const copied = convention('a region that is lost is replaced by the copy in another, if there is one', { reference: 'https://www.postgresql.org/docs/16/monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW' });
const behind = convention('a replica that keeps up is within one file of the log, of 16 MiB; sixteen of them are some minutes of writing', { reference: 'https://www.postgresql.org/docs/16/runtime-config-preset.html#GUC-WAL-SEGMENT-SIZE' });

export const lagThreshold: number = 256 * 2 ** 20;

/** Regions that have a copy. */
export function wantedReplicas({ origin, options, managed }: ResourceInput<Postgres>): Traced<number> {
  const regions = options.cloud?.replicas ?? [];
  return traced(regions.length, compose([(originOf(regions)) ?? origin, managed.origin, ...regions.map((region) => region.origin)]));
}

export function replicaMissingAlert(told: Told, wanted: Traced<number>): Alert {
  const { name, origin } = told;
  const up = { metric: 'pg_up', labels: {}, start: 1 };
  const connected = Array.from({ length: wanted.value }, (_, i) => ({ metric: 'pg_stat_replication_pg_wal_lsn_diff', labels: { application_name: `replica-${i}` }, start: 0 }));
  return alertOf([origin, copied, wanted.origin], {
    name: 'ReplicaMissing',
    severity: 'warning',
    expression: compare(replicas(told), '<', wanted),
    minutes: 15,
    summary: t`${name} has lost a replica`,
    description: t`{{ $value }} of ${wanted} replicas are connected to ${name}.`,
    panel: 'Replicas that are connected',
    threshold: wanted,
    runbook: {
      meaning: t`Fewer replicas copy from ${name} than the model asks for.`,
      impact: 'None, unless something reads from the replica. What is written now would be lost with the region.',
      condition: t`Fewer than ${wanted} replicas have been connected for fifteen minutes.`,
      causes: ['The cloud is replacing the replica, or its disk is full.', 'The way between the regions is broken.', 'The replica was promoted or deleted.'],
      queries: [
        ['How many are connected?', replicas(told)],
        ['How far are they behind?', replicaLag(told)],
      ],
      remedies: ['Look at the replica in the console of the cloud, and at its log.', 'Make it anew where it has been left behind too far.'],
    },
    test: { fault: [up, ...connected.slice(1)], health: [up, ...connected] },
  });
}

export function replicaBehindAlert(told: Told, wanted: Traced<number>): Alert {
  const { name, origin } = told;
  const lag = { metric: 'pg_stat_replication_pg_wal_lsn_diff', labels: { application_name: 'replica-0', client_addr: '10.0.0.2' } };
  return alertOf([origin, behind, wanted.origin], {
    name: 'ReplicaBehind',
    severity: 'warning',
    expression: compare(replicaLag(told), '>', lagThreshold),
    minutes: 10,
    summary: t`A replica of ${name} cannot keep up`,
    description: t`{{ $labels.application_name }} ({{ $labels.client_addr }}) is {{ $value | humanize1024 }}B behind ${name}.`,
    panel: 'How far replicas are behind',
    threshold: lagThreshold,
    runbook: {
      meaning: t`A replica of ${name} applies changes more slowly than they are made.`,
      impact: 'What reads from the replica sees an older state. What it lacks would be lost with the region.',
      condition: 'A replica has been more than 256 MiB of the log behind for ten minutes.',
      causes: ['Something writes far more than usual.', 'The replica is smaller than the primary, or a long query on it holds back what is to be applied.', 'The way between the regions is slow.'],
      queries: [['Which replica is it, and does it go on?', replicaLag(told)]],
      remedies: ['Wait, where a job or a migration has written much and is over.', 'End the long query on the replica.', 'Give the replica the size of the primary.'],
    },
    test: { fault: [{ ...lag, start: 2 * lagThreshold }], health: [{ ...lag, start: 0 }] },
  });
}
