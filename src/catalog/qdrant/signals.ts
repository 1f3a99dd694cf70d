import type { Qdrant } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { originOf } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import type { ResourceInput } from '../kind.ts';
import { unansweredAlert } from '../signal.ts';
import { collectionsAlert, failureAlerts, mappingsAlert, recoveryAlert, slowAlert, type Collections } from './alerts.ts';
import { overviewRow, requestsRow, workRow } from './rows.ts';

function collectionsOf({ options: { collections }, origin }: ResourceInput<Qdrant>): Collections | null {
  const at = collections === undefined ? origin : (originOf(collections) ?? origin);
  const [first, ...others] = sortedEntries(collections).map(([name, collection]) => traced(name, compose([at, originOf(collection) ?? at])));
  return first === undefined ? null : [first, ...others];
}

/** What of a server is worth an alert and a look. Its disk and its memory are measured by others. */
export function serverSignals(resource: ResourceInput<Qdrant>, target: ScrapeTarget, context: SignalsContext): Signals {
  const { name, origin } = resource;
  const collections = collectionsOf(resource);
  const down = {
    name: 'QdrantDown',
    panel: 'Up',
    impact: 'No search succeeds, and nothing can be added.',
    causes: ['The server was killed for its memory: it loads its collections at each start.', 'Its disk is full.', 'It still loads its collections after a restart.'],
    remedies: ['If it was killed for its memory, give it more.', 'Give a full disk more room.'],
  };
  return {
    recordings: [],
    alerts: [
      unansweredAlert(name, target, origin, down),
      recoveryAlert(resource, target),
      ...(collections === null ? [] : [collectionsAlert(resource, target, collections)]),
      ...failureAlerts(resource, target, context),
      slowAlert(resource, target, context),
      mappingsAlert(resource, target),
    ],
    rows: [overviewRow(resource, target), requestsRow(resource, target, context), workRow(resource, target)],
  };
}
