import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { declaredIn, type Declared } from '../../observability/declared.ts';
import { ownAlert, type ReadTest, type WrittenAlert } from '../../observability/own/alert.ts';
import { readWritten } from '../../observability/own/expression.ts';
import { ownRows, type Own } from '../../observability/own/panels.ts';
import { readSeries } from '../../observability/own/test-series.ts';
import type { TestSeries } from '../../observability/alert.ts';
import type { StatedAlert, Subject, SwitchedOff, Watch } from '../../observability/watch.ts';
import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { child } from '../../provenance/path.ts';
import { sortedEntries } from '../../util/sort.ts';
import { quote } from '../../util/text.ts';
import type { Report, Scope } from './scope.ts';

type Written = Readonly<Record<string, View<Model.Alert | Model.AlertOff>>>;

/** The watch with the alerts that the model states, and without those that it does not want. */
export function withOwnAlerts(watch: Omit<Watch, 'own'>, scope: Scope): Watch {
  const written = new Map(watch.subjects.flatMap((subject) => {
    const view = alertsOf(subject, scope);
    return view === undefined ? [] : [[subject, view] as const];
  }));
  if (written.size === 0) return { ...watch, own: { stated: [], off: [] } };
  const declared = declaredIn(watch);
  const stated: StatedAlert[] = [];
  const off: SwitchedOff[] = [];
  const subjects = watch.subjects.map((subject): Subject => {
    const view = written.get(subject);
    if (view === undefined) return subject;
    const read = readAlerts(subject, view, scope.report);
    stated.push(...read.own.map((own) => ({ subject: subject.name, alert: own.alert, text: own.view.expr })));
    off.push(...read.off);
    return changed(subject, read, declared);
  });
  return { ...watch, subjects, own: { stated, off } };
}

function alertsOf({ kind, name }: Subject, { programs, resources }: Scope): Written | undefined {
  return (kind === 'service' ? programs.get(name.value) : resources.get(name.value))?.view.alerts;
}

interface Read {
  readonly own: readonly Own[];
  readonly off: readonly SwitchedOff[];
}

function changed(subject: Subject, { own, off }: Read, declared: Declared): Subject {
  const unwanted = new Set(off.map(({ alert }) => alert));
  const alerts = [...subject.alerts.filter(({ name }) => !unwanted.has(name)), ...own.map(({ alert }) => alert)];
  return {
    ...subject,
    alerts,
    isTold: alerts.length > 0,
    rows: [...subject.rows, ...ownRows(own, subject.rows, declared)],
  };
}

function readAlerts(subject: Subject, written: Written, report: Report): Read {
  const own: Own[] = [];
  const off: SwitchedOff[] = [];
  const known = [...new Set(subject.alerts.map(({ name }) => name))];
  for (const [name, view] of sortedEntries(written)) {
    if ('off' in view) off.push({ subject: subject.name, alert: name, reason: view.off, known });
    else if (known.includes(name)) report('alert/name-taken', pathOf(originOf(view)), { alert: name, subject: subject.name.value });
    else {
      const alert = readAlert(name, view, report);
      if (alert !== undefined) own.push({ view, alert });
    }
  }
  return { own, off };
}

function readAlert(name: string, view: WrittenAlert, report: Report): Own['alert'] | undefined {
  const by = `alert ${quote(name)}`;
  const read = readWritten(view.expr.value);
  const test = readTest(view.test, by, report);
  if ('expression' in read) return test === undefined ? undefined : ownAlert(name, view, read.expression, test);
  for (const { kind, reason, offset } of read) report(kind === 'syntax' ? 'alert/syntax' : 'metric/type', pathOf(view.expr.origin), { by, reason, offset });
  return undefined;
}

function readTest({ fault, health }: WrittenAlert['test'], by: string, report: Report): ReadTest | undefined {
  const played = readCourses(fault, by, report);
  const quiet = readCourses(health, by, report);
  return played === undefined || quiet === undefined ? undefined : { fault: played, health: quiet };
}

function readCourses(courses: WrittenAlert['test']['fault'], by: string, report: Report): readonly TestSeries[] | undefined {
  const series: TestSeries[] = [];
  let whole = true;
  for (const [name, value] of sortedEntries(courses)) {
    const read = readSeries(name, value);
    if ('series' in read) series.push(read.series);
    else {
      whole = false;
      report('alert/series', child(pathOf(originOf(courses)), name), { by, series: name, reason: read.reason, offset: read.offset });
    }
  }
  return whole ? series : undefined;
}
