import { convention } from '../provenance/origin.ts';
import { t, traced, type Traced } from '../provenance/traced.ts';

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

/** Uid of the dashboard of a subject. Grafana allows 40 characters, and names are DNS labels of at most 63. */
export function dashboardUid(subject: Traced<string>): Traced<string> {
  return t`${traced('', uid)}${subject}`;
}
