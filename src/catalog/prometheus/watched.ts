import type { Prometheus } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { SignalsContext } from '../../observability/watch.ts';
import type { ResourceInput } from '../kind.ts';

/** What the alerts and panels of the server are about. */
export interface Watched {
  readonly resource: ResourceInput<Prometheus>;
  readonly target: ScrapeTarget;
  readonly context: SignalsContext;
}
