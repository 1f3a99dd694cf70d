import { aggregate, and, binary, call, compare, divide, increase, like, max, over, rate } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { NodeExporter } from '../../model/types.gen.ts';
import type { Alert, TestSeries } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import { map, t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own } from '../panel.ts';
import { alertOf, percent } from '../signal.ts';

/** What the alerts and panels of a machine are about. */
export interface Host {
  readonly resource: ResourceInput<NodeExporter>;
  readonly target: ScrapeTarget;
  readonly context: SignalsContext;
}

const reference = 'https://github.com/prometheus/node_exporter/blob/v1.12.1/docs/node-mixin/alerts/alerts.libsonnet';
const shared = source('node-exporter.alerts', 'what one container takes of a machine all others lack', reference);
const clock = source('node-exporter.clock-alerts', 'certificates, tokens and the order of logs rest on the clock', reference);

/** Share of the memory of a machine that programs hold. */
export function memoryUsed({ target }: Host): Vector {
  return binary(1, '-', divide(own(target, 'node_memory_MemAvailable_bytes'), own(target, 'node_memory_MemTotal_bytes')));
}

/** Share of the time of all processors in which they had something to do. */
export function processorUsed({ target, context: { window } }: Host): Vector {
  const idle = rate(over(own(target, 'node_cpu_seconds_total', { mode: like('idle|iowait') }), window));
  return binary(1, '-', aggregate('avg', aggregate('sum', idle, { clause: 'without', labels: ['mode'] }), { clause: 'by', labels: ['job', 'instance'] }));
}

export function hostAlerts(host: Host): Alert[] {
  return [memoryAlert(host), killedAlert(host), busyAlert(host), clockAlert(host), clockUnsetAlert(host)];
}

function memoryAlert(host: Host): Alert {
  const { resource, target, context } = host;
  const level = context.thresholds.memory;
  const used = memoryUsed(host);
  const gibibytes = 2 ** 30;
  const played = (share: typeof level): TestSeries[] => [
    { metric: 'node_memory_MemTotal_bytes', labels: {}, start: 100 * gibibytes },
    { metric: 'node_memory_MemAvailable_bytes', labels: {}, start: map(share, (part) => Math.round((1 - part) * 100) * gibibytes) },
  ];
  return alertOf([shared, resource.origin, level.origin], {
    name: 'HostMemory',
    severity: 'warning',
    expression: compare(used, '>', level),
    minutes: 15,
    summary: t`More than ${percent(level)} of the memory of {{ $labels.instance }} is used`,
    description: 'Programs hold {{ $value | humanizePercentage }} of the memory of {{ $labels.instance }}.',
    panel: 'Memory used',
    threshold: level,
    runbook: {
      meaning: 'The machine has little memory left for whatever needs more.',
      impact: 'None yet. When there is none left, the kernel kills a program, and not always the one that took too much.',
      condition: t`More than ${percent(level)} of the memory has been used for 15 minutes.`,
      causes: ['A container without a fitting limit grows.', 'More runs on the machine than it has memory for.', 'Something that is no container, such as a build, needs much.'],
      queries: [['How much is used?', used], ['How much is left?', own(target, 'node_memory_MemAvailable_bytes')]],
      remedies: ['See which container has grown, and restart it.', 'Stop what is not needed.', 'Lower the limits of containers in the model, or give the machine more memory.'],
    },
    test: { fault: played(map(level, (share) => (1 + share) / 2)), health: played(map(level, (share) => share / 2)) },
  });
}

function killedAlert({ resource, target, context: { window } }: Host): Alert {
  const killed = max(increase(over(own(target, 'node_vmstat_oom_kill'), window)), 'job', 'instance');
  return alertOf([shared, resource.origin], {
    name: 'HostOutOfMemory',
    severity: 'warning',
    expression: compare(killed, '>', 0),
    minutes: 0,
    summary: 'The kernel of {{ $labels.instance }} killed programs for want of memory',
    description: '{{ $value | humanize }} programs of {{ $labels.instance }} were killed lately because memory was short.',
    panel: 'Programs killed',
    runbook: {
      meaning: 'The kernel killed a program to get its memory: that of a container which reached its limit, or any where the machine has none left.',
      impact: 'What the program was doing is lost. It is started again, unless somebody started it by hand.',
      condition: 'At least one program was killed in the last minutes.',
      causes: ['A container needs more than its limit.', 'The machine has too little memory for all that runs on it.'],
      queries: [['How many were killed?', killed], ['How much memory is left?', own(target, 'node_memory_MemAvailable_bytes')]],
      remedies: ['Read the log of the kernel: dmesg names the program and its container.', 'Raise the limit of that container in the model, or find out why it grows.'],
    },
    test: { fault: [{ metric: 'node_vmstat_oom_kill', labels: {}, start: 0, perMinute: 1 }], health: [{ metric: 'node_vmstat_oom_kill', labels: {}, start: 7 }] },
  });
}

function busyAlert(host: Host): Alert {
  const { resource, target, context } = host;
  const level = context.thresholds.cpu;
  const used = processorUsed(host);
  const played = (idle: typeof level): TestSeries[] => [{ metric: 'node_cpu_seconds_total', labels: { cpu: '0', mode: 'idle' }, start: 0, perMinute: map(idle, (share) => Number((60 * share).toFixed(3))) }];
  return alertOf([shared, resource.origin, level.origin], {
    name: 'HostBusy',
    severity: 'info',
    expression: compare(used, '>', level),
    minutes: 15,
    summary: t`The processors of {{ $labels.instance }} are busy for more than ${percent(level)} of the time`,
    description: 'The processors of {{ $labels.instance }} are busy for {{ $value | humanizePercentage }} of the time.',
    panel: 'Processor used',
    threshold: level,
    runbook: {
      meaning: 'The machine has hardly any processor time left.',
      impact: 'Answers may slow down. A machine that is fully used is not at fault by itself.',
      condition: t`The processors have been busy for more than ${percent(level)} of the time for 15 minutes.`,
      causes: ['More is asked of the platform than usual.', 'Something runs that is not a part of it, such as a build.', 'A program loops.'],
      queries: [['How busy are they?', used], ['How many processes want to run?', own(target, 'node_load15')]],
      remedies: ['See which container takes the most.', 'Move what need not run here.'],
    },
    test: { fault: played(map(level, (share) => (1 - share) / 2)), health: played(map(level, (share) => 1 - share / 2)) },
  });
}

const clockRemedies = ['See whether the service that sets the clock runs: timedatectl, or chronyc tracking.', 'Restart that service; on a laptop, restart the virtual machine that containers run in.'] as const;

function clockAlert({ resource, target }: Host): Alert {
  const off = call('abs', own(target, 'node_timex_offset_seconds'));
  return alertOf([clock, resource.origin], {
    name: 'HostClockWrong',
    severity: 'warning',
    expression: compare(off, '>', 0.05),
    minutes: 10,
    summary: 'The clock of {{ $labels.instance }} is wrong',
    description: 'The clock of {{ $labels.instance }} is off by {{ $value | humanizeDuration }}.',
    panel: 'Clock',
    threshold: 0.05,
    runbook: {
      meaning: 'The clock of the machine differs from that by which it is set.',
      impact: 'Tokens and certificates may be refused as too old or too new, and logs of two machines do not fit together.',
      condition: 'The clock has been off by more than 50 milliseconds for ten minutes.',
      causes: ['The machine slept, or was stopped for a while.', 'The service that sets the clock has just been started.', 'The server by which it is set is not reachable.'],
      queries: [['By how much is it off?', own(target, 'node_timex_offset_seconds')]],
      remedies: clockRemedies,
    },
    test: { fault: [{ metric: 'node_timex_offset_seconds', labels: {}, start: -0.4 }], health: [{ metric: 'node_timex_offset_seconds', labels: {}, start: 0.001 }] },
  });
}

function clockUnsetAlert({ resource, target, context: { window } }: Host): Alert {
  const unset = compare(call('min_over_time', over(own(target, 'node_timex_sync_status'), window)), '==', 0);
  const uncertain = compare(own(target, 'node_timex_maxerror_seconds'), '>=', 16);
  return alertOf([clock, resource.origin], {
    name: 'HostClockUnset',
    severity: 'info',
    expression: and(unset, uncertain),
    minutes: 10,
    summary: 'Nothing sets the clock of {{ $labels.instance }}',
    description: 'Nothing has set the clock of {{ $labels.instance }} for so long that nobody knows how wrong it is.',
    runbook: {
      meaning: 'Nothing has set the clock of the machine for hours.',
      impact: 'None yet. The clock drifts, by seconds a day.',
      condition: 'The kernel has said for ten minutes that its clock is not set, and that it may be wrong by more than 16 seconds.',
      causes: ['No service that sets the clock is installed, or it does not run.', 'The clock is set by what the machine runs on, of which its kernel knows nothing: then this is no fault.'],
      queries: [['Is it set?', own(target, 'node_timex_sync_status')], ['How wrong may it be?', own(target, 'node_timex_maxerror_seconds')]],
      remedies: clockRemedies,
    },
    test: {
      fault: [{ metric: 'node_timex_sync_status', labels: {}, start: 0 }, { metric: 'node_timex_maxerror_seconds', labels: {}, start: 16 }],
      health: [{ metric: 'node_timex_sync_status', labels: {}, start: 1 }, { metric: 'node_timex_maxerror_seconds', labels: {}, start: 0.01 }],
    },
  });
}
