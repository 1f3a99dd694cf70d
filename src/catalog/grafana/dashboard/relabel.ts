import { call, sum, text } from '../../../formats/promql/build.ts';
import type { Vector } from '../../../formats/promql/document.ts';
import { dashboardUid } from '../../../observability/names.ts';
import type { Subject } from '../../../observability/watch.ts';
import type { Traced } from '../../../provenance/traced.ts';

/** The label that names the dashboard of what a series is about. */
export const dashboardLabel = 'dashboard';

/** A value of a label, and the subject that it stands for. */
export type Meaning = readonly [value: Traced<string>, subject: Traced<string>];

/**
 * The sums of series by the dashboard of what they are about, which their label `from` tells. Most values are the uid themselves; the others are said
 * one by one, since no pattern knows an exporter from what is called so. https://prometheus.io/docs/prometheus/latest/querying/functions/#label_replace
 */
export function byDashboard(of: Vector, from: string, meanings: readonly Meaning[]): Vector {
  const plain = call('label_replace', of, text(dashboardLabel), text('$1'), text(from), text('(.*)'));
  const others = meanings.filter(([value, subject]) => value.value !== dashboardUid(subject).value);
  const named = others.reduce((series, [value, subject]) => call('label_replace', series, text(dashboardLabel), text(dashboardUid(subject)), text(from), text(value)), plain);
  return sum(named, dashboardLabel);
}

/** Alerts whose labels name what they are about by the uid of its dashboard, where that is not its name. */
export function withUids(of: Vector, subjects: readonly Pick<Subject, 'kind' | 'name'>[]): Vector {
  const long = subjects.filter(({ name }) => dashboardUid(name).value !== name.value);
  return long.reduce((series, { kind, name }) => call('label_replace', series, text(kind), text(dashboardUid(name)), text(kind), text(name)), of);
}
