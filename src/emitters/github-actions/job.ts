import { because } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import { actions, uses } from './actions.ts';
import * as conventions from './conventions.ts';
import type { Job, Step } from './document.ts';

// What the jobs have in common.

/** Where reports lie, outside of the checkout, of which the check takes no notice. */
export const reports = '$RUNNER_TEMP/platform';

/** The same folder, for the inputs of actions, which know no variables. */
const reportsFolder = '${{ runner.temp }}/platform';

/** What one job leaves for the next. */
const reportsName = 'platform-reports';

/** Where a job runs, and the most minutes that it may take. */
export function runsOn(minutes: number): Pick<Job, 'runs-on' | 'timeout-minutes'> {
  return { 'runs-on': because(conventions.runner, 'ubuntu-24.04'), 'timeout-minutes': because(conventions.timeout, minutes) };
}

/** The sources, with so many commits of the history. */
export function checkOut(depth?: Traced<number>): Step {
  return {
    name: because(conventions.names, 'Check out'),
    uses: uses(actions.checkout),
    with: { ...(depth === undefined ? {} : { 'fetch-depth': depth }), 'persist-credentials': because(conventions.noCredentials, false) },
  };
}

export function keepReports(): Step {
  return {
    name: because(conventions.names, 'Keep the reports'),
    uses: uses(actions.uploadArtifact),
    with: because(conventions.handedOver, { name: reportsName, path: reportsFolder, 'if-no-files-found': 'error', 'retention-days': 1, overwrite: true }),
  };
}

export function fetchReports(): Step {
  return {
    name: because(conventions.names, 'Fetch the reports'),
    uses: uses(actions.downloadArtifact),
    with: because(conventions.handedOver, { name: reportsName, path: reportsFolder }),
  };
}

/** A script of several lines. */
export function script(reasons: readonly Origin[], ...lines: readonly string[]): Traced<string> {
  return traced(`${lines.join('\n')}\n`, compose(reasons));
}
