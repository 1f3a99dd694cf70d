import { convention } from '../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../provenance/traced.ts';

const file = convention('a runbook lies in the folder of what it is about, and is named for its alert');
const uid = convention('a uid that is the same everywhere lets dashboards, alerts and runbooks link to each other');

/** `HighErrorRatio` is `high-error-ratio`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

/** Below the folder of runbooks: `discovery/high-error-ratio.md`. */
export function runbookPath(subject: Traced<string>, alert: string): Traced<string> {
  return t`${subject}/${traced(kebab(alert), file)}.md`;
}

/** Whether people can be led there: without the address of a repository, runbooks are known by their folder. */
export function isAddress(place: Traced<string> | null): place is Traced<string> {
  return place !== null && (place.value.startsWith('https://') || place.value.startsWith('http://'));
}

/** https://grafana.com/docs/grafana/latest/developers/http_api/dashboard/#identifier-id-vs-unique-identifier-uid */
const longestUid = 40;

/** Uid of the dashboard of a subject: its name, of which too much is cut off and told apart by what it was. */
export function dashboardUid(subject: Traced<string>): Traced<string> {
  return withOrigin(map(subject, shortened), uid);
}

/** Uids of dashboards that are about no subject alone; the name of a subject has no underscore. */
export const overviewUid: Traced<string> = traced('platform_overview', uid);
export const budgetsUid: Traced<string> = traced('platform_error_budgets', uid);

function shortened(name: string): string {
  return name.length <= longestUid ? name : `${name.slice(0, longestUid - 9)}-${fingerprint(name)}`;
}

/** Eight hexadecimal digits that tell texts apart. FNV-1a, of 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
