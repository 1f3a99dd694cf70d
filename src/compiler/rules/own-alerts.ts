import { checkDeclared, declaredIn, labelsGiven, type Declared } from '../../observability/declared.ts';
import type { DeclaredProblem } from '../../observability/declared/problem.ts';
import { alertLabels } from '../../observability/alert-labels.ts';
import type { Alert, TestSeries } from '../../observability/alert.ts';
import { isConditional } from '../../observability/own/condition.ts';
import { labelsNamed } from '../../observability/own/templates.ts';
import type { StatedAlert, SwitchedOff, Watch } from '../../observability/watch.ts';
import { series } from '../../formats/promql/build.ts';
import type { ArgsOf, Code } from '../../diagnostics/messages/index.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Path } from '../../provenance/path.ts';
import type { Origin } from '../../provenance/origin.ts';
import { unreachable } from '../../util/invariant.ts';
import { nearest } from '../../util/suggest.ts';
import { quote } from '../../util/text.ts';
import type { Report } from '../resolve/scope.ts';
import type { Rule } from './rule.ts';

/** The alerts that the model states ask for what there is, and those that it switches off are there. */
export const ownAlerts: Rule = {
  name: 'own-alerts',
  check: ({ environments }, report) => {
    const watches = environments.flatMap(({ watch }) => (watch === null ? [] : [watch]));
    checkStated(watches, report);
    checkOff(watches.flatMap(({ own }) => own.off), watches.flatMap(({ own }) => own.stated), report);
  },
};

/** One mistake, in these environments. */
interface Finding {
  /** Whose it is. */
  readonly alert: string;
  readonly environments: string[];
  readonly tell: (environment: string | undefined) => void;
}

/** What is wrong everywhere is said once, and what is wrong somewhere is said of there. */
function checkStated(watches: readonly Watch[], report: Report): void {
  const findings = new Map<string, Finding>();
  const having = new Map<string, number>();
  for (const watch of watches) {
    if (watch.own.stated.length === 0) continue;
    const declared = declaredIn(watch);
    for (const stated of watch.own.stated) {
      const id = `${stated.subject.value} ${stated.alert.name}`;
      having.set(id, (having.get(id) ?? 0) + 1);
      const find: Find = (code, at, args) => {
        const key = JSON.stringify([id, code, at, args]);
        const before = findings.get(key);
        if (before !== undefined) before.environments.push(watch.environment.value);
        else findings.set(key, { alert: id, environments: [watch.environment.value], tell: (environment) => report(code, at, environment === undefined ? args : limited(args, environment)) });
      };
      checkAlert(stated, watch, declared, find);
      if (!isConditional(stated.alert.expression)) report('alert/always', pathOf(stated.text.origin), { alert: stated.alert.name });
    }
  }
  for (const { alert, environments, tell } of findings.values()) {
    for (const environment of environments.length === having.get(alert) ? [undefined] : environments) tell(environment);
  }
}

type Find = <C extends Code>(code: C, at: Path | null, args: ArgsOf<C> & { readonly by: string }) => void;

function limited<A extends { readonly by: string }>(args: A, environment: string): A {
  return { ...args, by: `${args.by} in ${quote(environment)}`, environment };
}

function checkAlert(stated: StatedAlert, watch: Watch, declared: Declared, find: Find): void {
  const { alert, text } = stated;
  const by = `alert ${quote(alert.name)}`;
  for (const problem of checkDeclared(alert.expression, declared)) tellProblem(problem, by, text.origin, find);
  for (const one of [...alert.test.fault, ...alert.test.health]) checkSeries(one, by, declared, find);
  checkTemplates(stated, watch, declared, find);
}

function tellProblem(problem: DeclaredProblem, by: string, origin: Origin, find: Find): void {
  const at = pathOf(origin);
  switch (problem.kind) {
    case 'metric': {
      const { metric, job, servedBy, suggestion } = problem;
      find('metric/unknown', at, { by, metric, job, servedBy, suggestion });
      return;
    }
    case 'label': {
      const { label, of, known, suggestion } = problem;
      find('metric/unknown-label', at, { by, label, of, known, suggestion });
      return;
    }
    case 'value': {
      const { label, value, of, known, suggestion } = problem;
      find('metric/unknown-value', at, { by, label, value, of, known, suggestion });
      return;
    }
    case 'type':
      find('metric/misused', at, { by, reason: problem.reason });
      return;
    default:
      unreachable(problem);
  }
}

/** A test that plays what nothing serves shows nothing. */
function checkSeries({ metric, labels, start }: TestSeries, by: string, declared: Declared, find: Find): void {
  const origin = typeof start === 'number' ? { kind: 'model' as const, path: null } : start.origin;
  const given = new Set(['instance', 'pod', 'namespace', 'environment']);
  const match = Object.fromEntries(Object.entries(labels).filter(([label]) => !given.has(label)));
  for (const problem of checkDeclared(series(metric, match), declared)) tellProblem(problem, `the test of ${by}`, origin, find);
}

/** A label that the expression takes away is empty in the text. */
function checkTemplates({ alert, subject }: StatedAlert, watch: Watch, declared: Declared, find: Find): void {
  const given = labelsGiven(alert.expression, declared);
  if (given === null) return;
  const about = watch.subjects.find(({ name, alerts }) => name.value === subject.value && alerts.includes(alert))!;
  const known = [...new Set([...given, ...Object.keys(alertLabels(alert, about)), 'alertname'])];
  for (const [what, text] of textsOf(alert)) {
    for (const label of labelsNamed(text.value)) {
      if (!known.includes(label)) find('metric/unknown-label', pathOf(text.origin), { by: `the ${what} of alert ${quote(alert.name)}`, label, of: 'what its expression gives', known, suggestion: nearest(label, known) });
    }
  }
}

function textsOf({ summary, description }: Alert): (readonly [string, Alert['summary']])[] {
  return [['summary', summary], ...(description === summary ? [] : [['description', description] as const])];
}

/** An alert may be there in one environment and not in another, and one that the model states may be off where it makes no sense. */
function checkOff(off: readonly SwitchedOff[], stated: readonly StatedAlert[], report: Report): void {
  for (const { subject, alert, reason } of off) {
    const made = off.flatMap((one) => (one.subject.value === subject.value ? one.known : []));
    const known = [...new Set([...made, ...stated.flatMap((one) => (one.subject.value === subject.value ? [one.alert.name] : []))])];
    if (!known.includes(alert)) report('alert/unknown', pathOf(reason.origin), { alert, subject: subject.value, known, suggestion: nearest(alert, known) });
  }
}
