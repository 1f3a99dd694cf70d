import type { Kafka } from '../../model/types.gen.ts';
import { originOf } from '../../provenance/document.ts';
import { combine, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ResourceInput } from '../kind.ts';
import { topicNames } from './bootstrap.ts';
import { prefixOf } from './cluster.ts';

/** The topics of the model, as they are called in the cluster. */
export interface Topics {
  readonly names: readonly Traced<string>[];
  readonly count: Traced<number>;
  /** Of RE2, for exactly these. */
  readonly pattern: Traced<string>;
}

/** `null` where the model has none. */
export function topicsOf(resource: ResourceInput<Kafka>): Topics | null {
  const { topics } = resource.options;
  const prefix = prefixOf(resource);
  const names = topicNames(resource.options).map((name) => t`${prefix}${name}`);
  if (topics === undefined || names.length === 0) return null;
  const pattern = withOrigin(combine(names, (all) => all.map(escape).join('|')), originOf(topics) ?? resource.origin);
  return { names, count: traced(names.length, pattern.origin), pattern };
}

/** Of what a name may have only the dot means something else in a pattern. */
function escape(name: string): string {
  return name.replaceAll('.', String.raw`\.`);
}
