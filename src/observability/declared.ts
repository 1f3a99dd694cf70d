import type { Expression } from '../formats/promql/document.ts';
import { append } from '../util/append.ts';
import type { Recording } from './alert.ts';
import { labelsOf } from './declared/check.ts';
import type { DeclaredProblem } from './declared/problem.ts';
import type { SeriesByName } from './declared/select.ts';
import { ofAlerts, seriesOf, type DeclaredSeries, type Labels } from './declared/series.ts';
import type { Watch } from './watch.ts';

/** Every series that an environment has, by name: what its targets serve, what Prometheus makes of each, what is recorded. */
export type Declared = SeriesByName;

/** Made once for a watch; whatever is checked reads it. */
export function declaredIn({ targets, subjects, runtime, environment }: Pick<Watch, 'targets' | 'subjects' | 'runtime' | 'environment'>): Declared {
  const declared = new Map<string, DeclaredSeries[]>();
  const add = (series: DeclaredSeries): void => append(declared, series.name, series);
  const where = { runtime: runtime.value, environment: environment.value };
  for (const target of targets) for (const series of seriesOf(target, where)) add(series);
  for (const { recordings } of subjects) for (const recording of recordings) add(recordedSeries(recording, declared));
  for (const series of ofAlerts) add(series);
  return declared;
}

/** Its labels are found when somebody asks, since a rule may read what another one records. */
function recordedSeries({ record, expression, labels }: Recording, declared: Declared): DeclaredSeries {
  const own = Object.entries(labels);
  let found: Labels | undefined;
  return {
    name: record,
    job: null,
    sort: null,
    get labels(): Labels {
      if (found !== undefined) return found;
      // What reads itself has none that could be told.
      found = null;
      const kept = labelsOf(expression, declared, []);
      found = kept === null ? null : new Set([...kept, ...own.map(([label]) => label)]);
      return found;
    },
    values: Object.fromEntries(own.map(([label, { value }]) => [label, [value]])),
  };
}

/** What an expression names and nothing declares: metrics, labels, values; and what it asks of a metric that is no such thing. */
export function checkDeclared(expression: Expression, declared: Declared): DeclaredProblem[] {
  const problems: DeclaredProblem[] = [];
  labelsOf(expression, declared, problems);
  return problems;
}

/** The labels of the series that an expression gives; `null` where they cannot be told. */
export function labelsGiven(expression: Expression, declared: Declared): Labels {
  return labelsOf(expression, declared, []);
}
