import type { Matcher, Selector, Word } from '../../formats/promql/document.ts';
import { readRegularExpression } from '../../formats/promql/regular-expression.ts';
import { Traced } from '../../provenance/traced.ts';
import { nearest } from '../../util/suggest.ts';
import { compareText } from '../../util/sort.ts';
import type { DeclaredProblem } from './problem.ts';
import type { DeclaredSeries, Labels } from './series.ts';

export type SeriesByName = ReadonlyMap<string, readonly DeclaredSeries[]>;

const nameLabel = '__name__';

export function textOf(word: Word): string {
  return word instanceof Traced ? word.value : word;
}

/** The series that a selector may find, and what it names that there is not. Where there is a problem, the series are those that were likely meant. */
export function select(of: Selector, declared: SeriesByName, problems: DeclaredProblem[]): readonly DeclaredSeries[] {
  const metric = textOf(of.metric);
  const named = metric === '' ? withNames(of, declared) : declared.get(metric);
  if (named === undefined || named.length === 0) {
    const written = metric === '' ? textOf(of.matchers.find(({ label }) => label === nameLabel)!.value) : metric;
    problems.push({ at: of, kind: 'metric', metric: written, job: undefined, servedBy: [], suggestion: nearest(written, declared.keys()) });
    return [];
  }
  const ofJob = ofItsJob(of, named, declared, problems);
  let found = ofJob;
  for (const matcher of of.matchers) {
    if (matcher.label === nameLabel || (matcher.label === 'job' && ofJob.every(({ job }) => job !== null))) continue;
    found = found.length === 0 ? found : matching(of, matcher, found, problems);
  }
  return found.length === 0 ? ofJob : found;
}

/** Without a name, all that its matchers of names let through. */
function withNames({ matchers }: Selector, declared: SeriesByName): readonly DeclaredSeries[] {
  const ofNames = matchers.filter(({ label }) => label === nameLabel);
  const names = [...declared.keys()].filter((name) => ofNames.every((matcher) => lets(matcher, name)));
  return names.flatMap((name) => declared.get(name)!);
}

/** Whether a value passes; what a dashboard fills in may be any. */
function lets({ operator, value }: Matcher, found: string): boolean {
  const wanted = textOf(value);
  if (isVariable(wanted)) return true;
  if (operator === '=') return wanted === found;
  if (operator === '!=') return wanted !== found;
  const pattern = readRegularExpression(wanted);
  return pattern === undefined || pattern.test(found) === (operator === '=~');
}

function isVariable(value: string): boolean {
  return /\$(?:\{|[a-zA-Z_])/.test(value);
}

/** Those of the job that is asked for. Another one may have the metric, too, or instead. */
function ofItsJob(of: Selector, named: readonly DeclaredSeries[], declared: SeriesByName, problems: DeclaredProblem[]): readonly DeclaredSeries[] {
  const asked = of.matchers.filter(({ label }) => label === 'job');
  const found = named.filter(({ job }) => job === null || asked.every((matcher) => lets(matcher, job)));
  if (found.length > 0 || asked.length === 0) return found;
  const [only] = asked;
  const job = textOf(only!.value);
  const jobs = jobsIn(declared);
  if (only!.operator === '=' && !jobs.has(job)) {
    problems.push({ at: of, kind: 'value', label: 'job', value: job, of: quoted(of), known: sorted(named.flatMap((one) => one.job ?? [])), suggestion: nearest(job, jobs) });
    return named;
  }
  const metric = textOf(of.metric);
  const served = sorted([...declared.values()].flatMap((all) => all.flatMap((one) => (one.job === job ? [one.name] : []))));
  problems.push({ at: of, kind: 'metric', metric, job, servedBy: sorted(named.flatMap((one) => one.job ?? [])), suggestion: nearest(metric, served) });
  return named;
}

function jobsIn(declared: SeriesByName): Set<string> {
  return new Set(declared.get('up')?.flatMap(({ job }) => job ?? []));
}

function quoted({ metric }: Selector): string {
  const name = textOf(metric);
  return name === '' ? 'what it selects' : JSON.stringify(name);
}

export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

/** Of these series those that have the label, and may have the value. */
function matching(of: Selector, matcher: Matcher, series: readonly DeclaredSeries[], problems: DeclaredProblem[]): readonly DeclaredSeries[] {
  const { label } = matcher;
  const having = series.filter(({ labels }) => has(labels, label));
  if (having.length === 0) {
    problems.push(unknownLabel(of, label, quoted(of), union(series.map(({ labels }) => labels))));
    return [];
  }
  const letting = having.filter(({ values }) => values[label]?.some((value) => lets(matcher, value)) ?? true);
  // That it is anything but this may leave nothing by intent.
  if (letting.length > 0 || matcher.operator === '!=' || matcher.operator === '!~') return letting;
  const known = sorted(having.flatMap(({ values }) => values[label] ?? []));
  problems.push({ at: of, kind: 'value', label, value: textOf(matcher.value), of: quoted(of), known, suggestion: matcher.operator === '=' ? nearest(textOf(matcher.value), known) : undefined });
  return [];
}

export function has(labels: Labels, label: string): boolean {
  return labels === null || labels.has(label);
}

export function union(all: readonly Labels[]): Labels {
  if (all.length === 1) return all[0]!;
  const some = new Set<string>();
  for (const labels of all) {
    if (labels === null) return null;
    for (const label of labels) some.add(label);
  }
  return some;
}

export function unknownLabel(at: DeclaredProblem['at'], label: string, of: string, labels: Labels): DeclaredProblem {
  const known = sorted(labels ?? []);
  return { at, kind: 'label', label, of, known, suggestion: nearest(label, known) };
}
