import { series, type Match } from '../../formats/promql/build.ts';
import type { Selector, Word } from '../../formats/promql/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import type { Recording } from '../alert.ts';
import type { ScrapeTarget } from '../metric.ts';
import type { SignalsContext } from '../watch.ts';
import type { WrittenQuestion } from '../written.ts';
import { declaredOf, type Declared } from './declared.ts';
import { measuresOf, type Measures } from './measures.ts';
import { cachesOf, eventsOf, poolsOf, type Cache, type Events, type Pool } from './related.ts';
import { serviceRecords, type ServiceRecords } from './records.ts';
import type { WatchedService } from './service.ts';

/** A service, and all that its signals are made of. */
export interface Watching {
  readonly service: WatchedService;
  readonly target: ScrapeTarget;
  readonly context: SignalsContext;
  readonly declared: readonly Declared[];
  readonly measures: Measures;
  readonly records: ServiceRecords;
  readonly events: readonly Events[];
  readonly caches: readonly Cache[];
  readonly pools: readonly Pool[];
}

export function watchingOf(service: WatchedService, target: ScrapeTarget, context: SignalsContext): Watching {
  const declared = declaredOf(service);
  return { service, target, context, declared, measures: measuresOf(service, declared), records: serviceRecords(context.window), events: eventsOf(declared), caches: cachesOf(declared), pools: poolsOf(declared) };
}

/** Series of the service's own job. */
export function own({ target }: Pick<Watching, 'target'>, metric: Word, match: Match = {}): Selector {
  return series(metric, { job: target.workload, ...match });
}

/** A question of a runbook; none where nothing counts what is asked. */
export function askedMore(watching: Pick<Watching, 'target' | 'measures' | 'records'>): WrittenQuestion[] {
  const { requests } = watching.measures;
  return requests === null ? [] : [[traced('Is more asked than usual?', requests.origin), own(watching, watching.records.requests)]];
}

/** Those of the instances that the reader of a dashboard has chosen. */
export function chosen(watching: Pick<Watching, 'target'>, metric: Word, match: Match = {}): Selector {
  return own(watching, metric, { instance: { operator: '=~', value: '$instance' }, ...match });
}

/** Grafana's window for rates: at least four scrapes, and no less than a dot on the screen. https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/#use-__rate_interval */
export const shown = '$__rate_interval';

/** The origin of what a service has because of these. */
export function becauseOf({ service }: Pick<Watching, 'service'>, ...reasons: readonly (Origin | { readonly origin: Origin })[]): Origin {
  return compose([service.origin, ...reasons.map((reason) => ('origin' in reason ? reason.origin : reason))]);
}

export function recording(record: Traced<string>, expression: Recording['expression'], help: string, origin: Origin, labels: Recording['labels'] = {}): Recording {
  return { record: record.value, expression, labels, help, origin: compose([origin, record.origin]) };
}
