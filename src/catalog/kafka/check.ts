import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Kafka } from '../../model/types.gen.ts';
import { partsOf } from '../../provenance/origin.ts';
import type { Path } from '../../provenance/path.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { Kind } from '../kind.ts';

function pathOf({ origin }: Traced<unknown>): Path | null {
  return partsOf(origin).find((part) => part.kind === 'model')?.path ?? null;
}

/** Whether there are brokers for all copies, and names for all brokers. */
export const checkKafka: NonNullable<Kind<Kafka>['check']> = ({ name, options, environment }) => {
  const { brokers, replication } = options;
  const count = brokers?.value ?? 1;
  const found: Diagnostic[] = [];
  if (replication !== undefined && replication.value > count) {
    found.push(diagnose('kafka/replication', pathOf(replication), { name: name.value, replication: replication.value, brokers: count }));
  }
  if (brokers !== undefined && count > 1 && environment.runtime.value !== 'kubernetes') {
    found.push(diagnose('kafka/brokers', pathOf(brokers), { name: name.value, brokers: count, runtime: environment.runtime.value, environment: environment.name.value }));
  }
  return found;
};
