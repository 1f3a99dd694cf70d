import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Kafka } from '../../model/types.gen.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** Whether there are brokers for all copies, and names for all brokers. */
export const checkKafka: NonNullable<Kind<Kafka>['check']> = ({ name, options, environment }) => {
  const { brokers, replication } = options;
  const count = brokers?.value ?? 1;
  const found: Diagnostic[] = [];
  if (replication !== undefined && replication.value > count) {
    found.push(diagnose('kafka/replication', pathOf(replication.origin), { name: name.value, replication: replication.value, brokers: count }));
  }
  if (brokers !== undefined && count > 1 && environment.runtime.value !== 'kubernetes') {
    found.push(diagnose('kafka/brokers', pathOf(brokers.origin), { name: name.value, brokers: count, runtime: environment.runtime.value, environment: environment.name.value }));
  }
  return found;
};
