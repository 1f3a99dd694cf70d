// Disks fill up in the same way wherever they are: those of a machine, and volumes of a cluster.
import { and, binary, call, compare, divide, max, min, number, over } from '../formats/promql/build.ts';
import type { Selector, Vector } from '../formats/promql/document.ts';
import type { Alert, TestSeries } from '../observability/alert.ts';
import type { Levels } from '../observability/thresholds.ts';
import { convention, type Origin } from '../provenance/origin.ts';
import { map, t, type Traced } from '../provenance/traced.ts';
import { alertOf, percent } from './signal.ts';

/** Disks of one sort, as somebody tells of them. */
export interface Disks {
  /** What names of alerts begin with: `HostDisk`. */
  readonly name: string;
  /** Which one, in texts: `{{ $labels.mountpoint }} of {{ $labels.instance }}`. */
  readonly which: string;
  /** Any of them, in a runbook, which speaks of no one: `a volume`. */
  readonly any: string;
  /** Labels that tell one from another. */
  readonly by: readonly string[];
  readonly available: Selector;
  readonly size: Selector;
  readonly filesFree: Selector;
  readonly files: Selector;
  /** Titles of the panels that draw what is used. */
  readonly panels: { readonly space: string; readonly files: string };
  /** Days for which it is looked ahead: as long as it takes to get a larger one. */
  readonly ahead: number;
  readonly impact: string;
  /** What to try first, and what in the end. */
  readonly remedies: readonly string[];
  /** Labels of a disk that tests play. */
  readonly played: TestSeries['labels'];
  readonly levels: Levels;
  readonly why: readonly Origin[];
}

const gibibyte = 2 ** 30;
const full = convention('a program that cannot write fails, and a disk that is full is hard to make room on', { reference: 'https://sre.google/sre-book/monitoring-distributed-systems/#xref_monitoring_golden-signals' });
const filling = convention('how fast a disk filled in the last six hours tells when it will be full, if nothing changes', { reference: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#predict_linear' });
const manyFiles = convention('a disk with room for bytes and none for files takes no new file', { reference: 'https://www.kernel.org/doc/html/latest/filesystems/ext4/inodes.html' });

/** Share of the space that is used, and of the files that there may be. */
export function usedOf({ available, size, by }: Disks): Vector {
  return max(binary(1, '-', divide(available, size)), 'job', ...by);
}

export function filesUsedOf({ filesFree, files, by }: Disks): Vector {
  return max(binary(1, '-', divide(filesFree, files)), 'job', ...by);
}

export function diskAlerts(disks: Disks): Alert[] {
  const { levels } = disks;
  return [fullAlert(disks, 'warning', levels.warning, 15), fullAlert(disks, 'critical', levels.critical, 5), fillingAlert(disks), filesAlert(disks)];
}

const causes = ['Logs, or files that were meant to be temporary, grow without end.', 'More is kept than was planned for.', 'Something has just written much, as a backup or a restore does.'];

function fullAlert(disks: Disks, severity: 'warning' | 'critical', level: Traced<number>, minutes: number): Alert {
  const { name, which, any, why, impact, remedies, panels, available } = disks;
  const used = usedOf(disks);
  return alertOf([full, ...why, level.origin], {
    name: `${name}Full`,
    severity,
    expression: compare(used, '>', level),
    minutes,
    summary: t`${which} is more than ${percent(level)} full`,
    description: `{{ $value | humanizePercentage }} of ${which} are used.`,
    panel: panels.space,
    threshold: level,
    runbook: {
      meaning: `There is little room left on ${any}.`,
      impact,
      condition: t`More than ${percent(level)} of the space has been used for ${minutes} minutes.`,
      causes,
      queries: [['How full is each?', used], ['How much is left?', available]],
      remedies,
    },
    test: { fault: playedSpace(disks, map(level, (share) => (1 + share) / 2)), health: playedSpace(disks, map(level, (share) => share / 2)) },
  });
}

/** A hundred gibibytes, of which so much is used. */
function playedSpace({ available, size, played }: Disks, used: Traced<number>): TestSeries[] {
  return [
    { metric: nameOf(size), labels: played, start: 100 * gibibyte },
    { metric: nameOf(available), labels: played, start: map(used, (share) => Math.round((1 - share) * 100) * gibibyte) },
  ];
}

function nameOf({ metric }: Selector): string {
  return typeof metric === 'string' ? metric : metric.value;
}

const sixHours = 6 * 3_600_000;
const half = 0.5;

function fillingAlert(disks: Disks): Alert {
  const { name, which, any, why, impact, remedies, panels, available, size, by, ahead, played } = disks;
  const then = min(call('predict_linear', over(available, sixHours), number(ahead * 86_400)), 'job', ...by);
  const soon = ahead === 1 ? 'a day' : `${ahead} days`;
  return alertOf([filling, ...why], {
    name: `${name}FillingUp`,
    severity: 'warning',
    expression: and(compare(usedOf(disks), '>', half), compare(then, '<', 0)),
    minutes: 60,
    summary: `${which} will be full within ${soon}`,
    description: `{{ $value | humanizePercentage }} of ${which} are used, and at the pace of the last six hours it is full within ${soon}.`,
    panel: panels.space,
    runbook: {
      meaning: `What is kept on ${any} grows steadily.`,
      impact: `None yet. ${impact}`,
      condition: `More than half of the space is used, and at the pace of the last six hours none is left within ${soon}; it has looked so for an hour.`,
      causes,
      queries: [['How much is left?', available], [`How much would be left in ${soon}?`, then]],
      remedies,
    },
    // Four gibibytes are written each hour, where 45 are left.
    test: {
      fault: [
        { metric: nameOf(size), labels: played, start: 100 * gibibyte },
        { metric: nameOf(available), labels: played, start: 45 * gibibyte, perMinute: -gibibyte / 15 },
      ],
      health: [
        { metric: nameOf(size), labels: played, start: 100 * gibibyte },
        { metric: nameOf(available), labels: played, start: 45 * gibibyte },
      ],
      minutes: 90,
    },
  });
}

function filesAlert(disks: Disks): Alert {
  const { name, which, any, why, remedies, panels, levels, files, filesFree, played } = disks;
  const level = levels.critical;
  const used = filesUsedOf(disks);
  return alertOf([manyFiles, ...why, level.origin], {
    name: `${name}FilesFull`,
    severity: 'warning',
    expression: compare(used, '>', level),
    minutes: 15,
    summary: t`${which} has more than ${percent(level)} of the files that it can hold`,
    description: `{{ $value | humanizePercentage }} of the files that there may be on ${which} are there.`,
    panel: panels.files,
    threshold: level,
    runbook: {
      meaning: `There can be few more files on ${any}, whatever room it has.`,
      impact: 'None yet. When there can be no more files, nothing can be made there, though there seems to be room.',
      condition: t`More than ${percent(level)} of the files that there may be have been there for 15 minutes.`,
      causes: ['Something makes many small files, and removes none: sessions, caches, parts of mail.'],
      queries: [['How many of its files has each?', used]],
      remedies: ['Find the folder with the most files, and remove what is not needed.', ...remedies],
    },
    test: {
      fault: [{ metric: nameOf(files), labels: played, start: 1000 }, { metric: nameOf(filesFree), labels: played, start: map(level, (share) => Math.round((1 - share) * 500)) }],
      health: [{ metric: nameOf(files), labels: played, start: 1000 }, { metric: nameOf(filesFree), labels: played, start: 900 }],
    },
  });
}
