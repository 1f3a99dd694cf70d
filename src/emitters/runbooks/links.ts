import { dashboardUid } from '../../observability/names.ts';
import { compose } from '../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';
import type { Occurrence } from './occurrence.ts';

/** Address of what shows dashboards in an environment, whatever made it be there; `null` where nothing does. */
function showing({ environment, watch }: Occurrence): Traced<string> | null {
  if (watch.dashboards === null) return null;
  const shown = environment.resources.filter(({ kind }) => kind.dashboards !== undefined);
  return withOrigin(watch.dashboards, compose(shown.map(({ origin }) => origin)));
}

/** Address of the dashboard of a subject; `null` where there is none. */
export function dashboardOf(subject: Traced<string>, one: Occurrence): Traced<string> | null {
  const address = showing(one);
  if (address === null || !one.watch.subjects.some(({ name }) => name.value === subject.value)) return null;
  return withOrigin(t`${address}/d/${dashboardUid(subject)}`, conventions.dashboard);
}

/** Where queries are asked that no dashboard asks. */
export function exploreOf(one: Occurrence): Traced<string> | null {
  const address = showing(one);
  return address === null ? null : withOrigin(t`${address}/explore`, conventions.explore);
}
