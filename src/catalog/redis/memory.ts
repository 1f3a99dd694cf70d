import type { Redis } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { and, compare } from '../../formats/promql/build.ts';
import type { Alert, Severity } from '../../observability/alert.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { convention } from '../../provenance/origin.ts';
import { combine, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { alertOf, duration, hourOf, percent, said, type AlertWords } from '../signal.ts';
import { goingOf } from './eviction.ts';
import { evictions, expiringKeys, hitShare, keys, memoryShare, turnover } from './expressions.ts';

type Input = ResourceInput<Redis>;

const policies = 'https://redis.io/docs/latest/develop/reference/eviction/#eviction-policies';
const refuses = convention('a server that may evict nothing refuses to write once its memory is full', { reference: policies });
const exhausted = convention('a server that may evict only keys with a time refuses to write once none of them is left', { reference: policies });
const churns = convention('a cache that has room for an hour of what is written helps nobody who comes back later', { reference: policies });
const unsaved = convention('a server that cannot write its snapshot refuses to write at all, so that somebody notices', { reference: 'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/' });
const unlogged = convention('a server that cannot write its log refuses to write at all', { reference: 'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/' });

/** Evicted within an hour, in all that it holds. */
export const churn = 1;

const runbook = {
  impact: 'Writes are refused when it is full: programs get errors that say OOM.',
  remedies: ['Delete what nobody needs: redis-cli --bigkeys finds the largest keys.', 'Raise maxMemory, and the memory of the container with it.', 'Let keys have a time, and choose an eviction that fits.'],
};

/** For a cache it is normal to be full: what matters is for how long a key stays. */
export function memoryAlerts(resource: Input, target: ScrapeTarget, context: SignalsContext): Alert[] {
  const going = goingOf(resource);
  if (going.value === 'any') return [churnAlert(resource, target, context)];
  const { critical, warning } = levelsOf(context.thresholds.memory);
  const fills = (severity: Severity, threshold: Traced<number>): Alert => fullAlert(resource, target, severity, withOrigin(threshold, going.origin));
  return going.value === 'none' ? [fills('warning', warning), fills('critical', critical)] : [exhaustedAlert(resource, target, withOrigin(critical, going.origin), context), churnAlert(resource, target, context)];
}

const half = convention('halfway from where it is worth a look to where it is full');

/** A share at which it is worth a look, and one at which it is urgent. */
export function levelsOf(warning: Traced<number>): { readonly warning: Traced<number>; readonly critical: Traced<number> } {
  return { warning, critical: withOrigin(combine([warning], ([share]) => (share! + 1) / 2), half) };
}

function fullAlert({ name, origin }: Input, target: ScrapeTarget, severity: Severity, threshold: Traced<number>): Alert {
  const most = { metric: 'redis_memory_max_bytes', labels: {}, start: 2 ** 30 };
  const used = { metric: 'redis_memory_used_bytes', labels: {} };
  return alertOf([origin, refuses, threshold.origin], {
    name: 'MemoryFull',
    severity,
    expression: compare(memoryShare(target), '>', threshold),
    minutes: 5,
    summary: t`The memory of ${name} is nearly full`,
    description: t`${name} has taken {{ $value | humanizePercentage }} of its memory, and may evict nothing.`,
    panel: 'Memory that is taken',
    threshold,
    runbook: {
      meaning: t`${name} has taken more than ${percent(threshold)} of the memory that it may, and keeps every key.`,
      impact: runbook.impact,
      condition: t`Memory that is used, divided by maxmemory, has been above ${percent(threshold)} for five minutes.`,
      causes: ['Keys are written without a time, and never deleted.', 'There is more to keep than was thought.'],
      queries: [
        ['How many keys are there?', keys(target)],
        ['How many of them have a time?', expiringKeys(target)],
      ],
      remedies: runbook.remedies,
    },
    test: { fault: [{ ...used, start: 2 ** 30 }, most], health: [{ ...used, start: 2 ** 20 }, most] },
  });
}

function exhaustedAlert({ name, origin }: Input, target: ScrapeTarget, threshold: Traced<number>, context: SignalsContext): Alert {
  const most = { metric: 'redis_memory_max_bytes', labels: {}, start: 2 ** 30 };
  const used = { metric: 'redis_memory_used_bytes', labels: {}, start: 2 ** 30 };
  const timed = { metric: 'redis_db_keys_expiring', labels: { db: 'db0' } };
  return alertOf([origin, exhausted, threshold.origin], {
    name: 'MemoryFull',
    severity: 'critical',
    expression: and(compare(memoryShare(target), '>', threshold), compare(expiringKeys(target), '==', 0)),
    minutes: 5,
    summary: t`The memory of ${name} is full of keys that must stay`,
    description: t`${name} has taken {{ $value | humanizePercentage }} of its memory, and no key is left that it may evict.`,
    panel: 'Memory that is taken',
    threshold,
    runbook: {
      meaning: t`${name} may evict only keys that have a time, and none of them is left.`,
      impact: runbook.impact,
      condition: t`Memory that is used, divided by maxmemory, has been above ${percent(threshold)} for five minutes, and no key has a time.`,
      causes: ['A program writes keys without a time.', 'Keys that must stay and keys that may go share one server that is too small.'],
      queries: [
        ['How many keys are there?', keys(target)],
        ['How many were evicted each second?', evictions(target, context.window)],
      ],
      remedies: runbook.remedies,
    },
    test: { fault: [used, most, { ...timed, start: 0 }], health: [used, most, { ...timed, start: 1000 }] },
  });
}

function churnAlert(resource: Input, target: ScrapeTarget, context: SignalsContext): Alert {
  const hour = hourOf(context);
  const { name, origin } = resource;
  const going = goingOf(resource);
  const held = { metric: 'redis_db_keys', labels: { db: 'db0' }, start: 1000 };
  const evicted = { metric: 'redis_evicted_keys_total', labels: {}, start: 0 };
  return alertOf([origin, churns, going.origin], {
    name: 'CacheTooSmall',
    severity: 'warning',
    expression: compare(turnover(target, hour), '>', churn),
    minutes: 15,
    summary: t`${name} is too small for what is kept in it`,
    description: t`Within ${duration(hour)} ${name} has evicted {{ $value | humanize }} times as many keys as it holds.`,
    panel: 'Evicted, of all keys',
    threshold: churn,
    runbook: {
      meaning: t`${name} evicts all that it holds within less than ${duration(hour)}. That its memory is full is normal.`,
      impact: 'Programs find less in the cache, and ask the database instead: they are slower, and it has more to do.',
      condition: t`Keys that were evicted within ${duration(hour)} have been more than the keys that there are, for fifteen minutes.`,
      causes: ['There is more to keep than there is room.', 'A program writes keys that nobody reads again.', 'Values have become larger.'],
      queries: [
        ['What share of the keys that are asked for is found?', hitShare(target, hour)],
        ['How many keys are there?', keys(target)],
        ['How much memory may it take?', said('redis_memory_max_bytes', target)],
      ],
      remedies: ['If what is found has become less, raise maxMemory, and the memory of the container with it.', 'Keep smaller values, or only what is asked for often.'],
    },
    test: { fault: [held, { ...evicted, perMinute: 200 }], health: [held, evicted], minutes: 40 },
  });
}

/** Where it writes snapshots of its own; a cloud tells of its own by itself. */
export function persistenceAlerts({ name, origin, managed, options }: Input, target: ScrapeTarget): Alert[] {
  if (managed.value) return [];
  const failing = (words: Pick<AlertWords, 'name' | 'summary' | 'description'> & { readonly metric: string; readonly what: string }, why: Parameters<typeof alertOf>[0]): Alert =>
    alertOf([origin, managed.origin, ...why], {
      ...words,
      severity: 'critical',
      expression: compare(said(words.metric, target), '==', 0),
      minutes: 5,
      runbook: {
        meaning: t`${name} could not write its ${words.what} to disk.`,
        impact: t`${name} refuses to write until it can: programs get errors that say MISCONF.`,
        condition: t`The last attempt of ${name} to write its ${words.what} has been a failure for five minutes.`,
        causes: ['The disk is full.', 'There was not memory enough for the copy that a snapshot takes.'],
        queries: [
          ['Is its memory nearly full?', memoryShare(target)],
          ['Has it restarted?', said('redis_uptime_in_seconds', target)],
        ],
        remedies: [t`Read the log of ${name}: it names the error.`, 'Give the disk more room, or the container more memory.', 'BGSAVE tries again; once it succeeds, writes are taken.'],
      },
      test: { fault: [{ metric: words.metric, labels: {}, start: 0 }], health: [{ metric: words.metric, labels: {}, start: 1 }] },
    });
  const log = options.appendOnly;
  return [
    failing({ name: 'SnapshotFailed', metric: 'redis_rdb_last_bgsave_status', what: 'snapshot', summary: t`${name} cannot write its snapshot`, description: t`The last snapshot of ${name} could not be written, so it refuses to write.` }, [unsaved]),
    ...(log?.value === true ? [failing({ name: 'LogFailed', metric: 'redis_aof_last_write_status', what: 'log', summary: t`${name} cannot write its log`, description: t`${name} could not write to its log, so it refuses to write.` }, [unlogged, log.origin])] : []),
  ];
}
