// Expressions of the model's signals ask for everything; those of a dashboard, for what whoever looks has chosen.
import type { Expression, Matcher, Selector, Text, Vector } from '../../../formats/promql/document.ts';
import type { Recording } from '../../../observability/alert.ts';
import type { Subject } from '../../../observability/watch.ts';
import { Traced } from '../../../provenance/traced.ts';
import { unreachable } from '../../../util/invariant.ts';
import { keepsLabel } from './keeps-label.ts';

export interface Scope {
  /** The job of which an instance can be chosen; `null` where none can. */
  readonly job: string | null;
  /** Whether the series of that name, which a rule records, tell their environment. `undefined`: no rule records it. */
  readonly recorded: (record: string) => boolean | undefined;
}

/** What dashboards of these subjects know of what is recorded. */
export function recordedBy(subjects: readonly Pick<Subject, 'recordings'>[]): Scope['recorded'] {
  const byName = new Map<string, Recording>();
  for (const { recordings } of subjects) for (const recording of recordings) byName.set(recording.record, recording);
  const known = new Map<string, boolean>();
  const tells = (record: string): boolean | undefined => {
    const recording = byName.get(record);
    if (recording === undefined) return undefined;
    let answer = known.get(record);
    if (answer === undefined) {
      // Until it is known: a rule that reads what it records itself says nothing new.
      known.set(record, true);
      known.set(record, (answer = 'environment' in recording.labels || keepsLabel(recording.expression, 'environment', tells)));
    }
    return answer;
  };
  return tells;
}

const environment: Matcher = { label: 'environment', operator: '=', value: '$environment' };
const instance: Matcher = { label: 'instance', operator: '=~', value: '$instance' };

/** The same expression about the environment and the instances that are chosen. */
export function inScope(of: Vector, scope: Scope): Vector {
  return inner(of, scope);
}

function inner<E extends Expression | Text>(of: E, scope: Scope): E;
function inner(of: Expression | Text, scope: Scope): Expression | Text {
  switch (of.kind) {
    case 'selector':
      return chosen(of, scope);
    case 'window':
      return { ...of, of: chosen(of.of, scope) };
    case 'subquery':
    case 'aggregation':
      return { ...of, of: inner(of.of, scope) };
    case 'negative':
      return { ...of, of: inner(of.of as Vector, scope) } as Vector;
    case 'call':
      return { ...of, arguments: of.arguments.map((argument) => inner(argument, scope)) };
    case 'binary':
      return { ...of, left: inner(of.left, scope), right: inner(of.right, scope) } as Vector;
    case 'number':
    case 'text':
      return of;
    default:
      return unreachable(of);
  }
}

function chosen(of: Selector, { job, recorded }: Scope): Selector {
  const missing = wanted(of, job, recorded).filter(({ label }) => !of.matchers.some((matcher) => matcher.label === label));
  return missing.length === 0 ? of : { ...of, matchers: [...of.matchers, ...missing] };
}

/** What is recorded tells no instances, and not always the environment; what has no job is of Prometheus itself, as `ALERTS`. */
function wanted({ metric, matchers }: Selector, job: string | null, recorded: Scope['recorded']): Matcher[] {
  const tells = recorded(textOf(metric));
  if (tells !== undefined) return tells ? [environment] : [];
  const ofJob = matchers.find(({ label, operator }) => label === 'job' && (operator === '=' || operator === '=~'));
  if (ofJob === undefined) return [];
  return ofJob.operator === '=' && textOf(ofJob.value) === job ? [environment, instance] : [environment];
}

function textOf(word: string | Traced<string>): string {
  return word instanceof Traced ? word.value : word;
}
