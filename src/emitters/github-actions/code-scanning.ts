import { because } from '../../provenance/document.ts';
import { actions, uses } from './actions.ts';
import { found } from './check.ts';
import { ownBranch } from './comment.ts';
import * as conventions from './conventions.ts';
import type { Job, Step } from './document.ts';
import { checkOut, fetchReports, runsOn } from './job.ts';

/** Hands the findings to code scanning, which shows them beside those of other tools. */
export function codeScanningJob(): Job {
  return because(conventions.separate, {
    name: because(conventions.names, 'Upload the findings'),
    needs: 'check',
    if: because([conventions.anyway, conventions.trusted], `\${{ !cancelled() && needs.check.outputs.${found.findings.output} == 'success' && (github.event_name == 'push' || ${ownBranch}) }}`),
    ...runsOn(5),
    permissions: {
      actions: because(conventions.readsRuns, 'read'),
      contents: because(conventions.readSources, 'read'),
      'security-events': because(conventions.writesFindings, 'write'),
    },
    steps: [because(conventions.fingerprints, checkOut()), fetchReports(), upload()],
  });
}

function upload(): Step {
  return {
    name: because(conventions.names, 'Upload to code scanning'),
    'continue-on-error': because(conventions.optional, true),
    uses: uses(actions.uploadSarif),
    with: { sarif_file: because(conventions.handedOver, `\${{ runner.temp }}/platform/${found.findings.file}`), category: because(conventions.category, 'platform') },
  };
}
