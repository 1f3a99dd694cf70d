import { kinds } from '../../catalog/index.ts';
import type * as Model from '../../model/types.gen.ts';
import { path } from '../../provenance/path.ts';
import { sortedEntries } from '../../util/sort.ts';
import { quoteList } from '../../util/text.ts';
import type { ResolvedEnvironment } from '../resolved.ts';
import type { Report } from './scope.ts';

/** Alerts of what is watched nowhere would be written in vain. */
export function checkUnwatchedAlerts(model: Model.Platform, environments: readonly ResolvedEnvironment[], report: Report): void {
  const watches = environments.flatMap(({ watch }) => watch ?? []);
  for (const section of ['services', 'resources'] as const) {
    const written: [string, { readonly alerts?: object }][] = sortedEntries<{ readonly alerts?: object }>(model[section]);
    for (const [name, { alerts }] of written) {
      if (alerts === undefined || Object.keys(alerts).length === 0) continue;
      if (watches.some(({ subjects }) => subjects.some((one) => one.name.value === name))) continue;
      report('alert/unwatched', path([section, name, 'alerts']), { subject: name, ...(watches.length === 0 ? nobodyLooks() : section === 'services' ? servesNothing : isNotAsked) });
    }
  }
}

const servesNothing = { why: 'it declares no metrics', mend: 'state what it serves under "metrics"' };
const isNotAsked = { why: 'nothing asks it for metrics', mend: 'state them at a service or resource that is asked' };

function nobodyLooks(): typeof isNotAsked {
  const scrapers = [...kinds].flatMap(([name, { scraper }]) => (scraper === undefined ? [] : [name]));
  return { why: 'no environment has anything that evaluates them', mend: `add a resource of kind ${quoteList(scrapers)}` };
}
