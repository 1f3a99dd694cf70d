import type { Edge } from '../../compiler/resolved.ts';
import type { Neighbour } from '../../observability/watch.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import * as conventions from './conventions.ts';
import type { Occurrence, Page } from './occurrence.ts';
import { distinct, listed } from './words.ts';

type Modes = Record<NonNullable<Edge['mode']>['value'], string>;

const verbs: Readonly<Modes> = { read: 'reads', write: 'writes to', publish: 'publishes to', subscribe: 'subscribes to', admin: 'administers' };

export interface Known {
  readonly name: Traced<string>;
  /** `reads and writes to`, `calls` */
  readonly verb: Traced<string>;
}

/** What the subject of a page depends on, in any environment, by name. */
export function neededBy({ environments }: Page): Known[] {
  const found = new Map<string, { neighbour: Neighbour; verbs: Traced<string>[] }[]>();
  for (const one of environments) {
    for (const neighbour of one.subject.dependsOn) append(found, neighbour.name.value, { neighbour, verbs: verbsOf(one, neighbour) });
  }
  return sortBy(found, ([name]) => name).map(([name, all]) => ({
    name: traced(name, compose(all.flatMap(({ neighbour }): Origin[] => [neighbour.name.origin, neighbour.origin]))),
    verb: listed(distinct(all.flatMap((one) => one.verbs))),
  }));
}

function verbsOf({ environment, subject }: Occurrence, { name, how, origin }: Neighbour): Traced<string>[] {
  const edges = environment.edges.filter((edge) => edge.from.value === subject.name.value && (edge.resource ?? edge.to).value === name.value);
  const known = edges.flatMap(({ mode }) => (mode === null ? [] : [withOrigin(traced(verbs[mode.value], mode.origin), conventions.topology)]));
  return known.length > 0 ? known : [traced(how, compose([origin, conventions.topology]))];
}

/** Who fails with it: `It is called by a and b.` */
export function dependents({ environments }: Page): Traced<string>[] {
  const all = environments.flatMap(({ subject }) => subject.neededBy);
  return (['calls', 'uses'] as const).flatMap((how) => {
    const names = distinct(all.filter((one) => one.how === how).map(({ name, origin }) => withOrigin(name, origin)));
    if (names.length === 0) return [];
    return [t`It is ${traced(how === 'calls' ? 'called' : 'used', conventions.topology)} by ${listed(sortBy(names, ({ value }) => value))}.`];
  });
}
