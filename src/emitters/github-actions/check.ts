import { because } from '../../provenance/document.ts';
import { actions, uses } from './actions.ts';
import * as conventions from './conventions.ts';
import type { Job, Step } from './document.ts';
import { checkOut, keepReports, reports, runsOn, script } from './job.ts';

/** What the job found, for those after it: empty where there is no such report. */
export const found = {
  /** The exit code of the comparison with the base: 0 nothing changed, 1 something did. */
  difference: { output: 'difference', file: 'difference.md' },
  /** `success` where there is a report. */
  findings: { output: 'findings', file: 'findings.sarif' },
} as const;

/** Fails where a compiled file is not what the model wants. */
export function checkJob(): Job {
  return because(conventions.runsModel, {
    name: because(conventions.names, 'Compiled files are current'),
    ...runsOn(10),
    permissions: { contents: because(conventions.readSources, 'read') },
    outputs: because(conventions.handedOver, {
      [found.difference.output]: '${{ steps.difference.outputs.code }}',
      [found.findings.output]: '${{ steps.findings.outcome }}',
    }),
    steps: [checkOut(because(conventions.mergeAndBase, 2)), setUpNode(), install(), compare(), writeFindings(), keepReports(), check()],
  });
}

function setUpNode(): Step {
  return {
    name: because(conventions.names, 'Set up Node.js'),
    uses: uses(actions.setupNode),
    with: { 'node-version': because(conventions.node, 24), cache: because(conventions.cache, 'npm') },
  };
}

function install(): Step {
  return { name: because(conventions.names, 'Install'), run: because(conventions.install, 'npm ci') };
}

const platform = 'npx --no platform';

function compare(): Step {
  const report = `"${reports}/${found.difference.file}"`;
  return {
    name: because(conventions.names, 'Compare with the base'),
    id: because(conventions.handedOver, 'difference'),
    if: because(conventions.exactBase, "${{ github.event_name == 'pull_request' }}"),
    env: because(conventions.variables, { BASE: '${{ github.base_ref }}' }),
    run: script(
      [conventions.exactBase, conventions.installedOnly, conventions.ended, conventions.summary],
      `mkdir -p "${reports}"`,
      '# The base that the merge was made with, by the name that people know.',
      'git update-ref "refs/remotes/origin/$BASE" HEAD^1',
      'code=0',
      `${platform} diff --base "origin/$BASE" --format markdown >${report} || code=$?`,
      '# 1 says that something changes.',
      'if [ "$code" -gt 1 ]; then exit "$code"; fi',
      `if [ -s ${report} ]; then`,
      `  cat ${report} >>"$GITHUB_STEP_SUMMARY"`,
      '  echo "code=$code" >>"$GITHUB_OUTPUT"',
      'fi',
    ),
  };
}

function writeFindings(): Step {
  const report = `"${reports}/${found.findings.file}"`;
  return {
    name: because(conventions.names, 'Write the findings'),
    id: because(conventions.handedOver, 'findings'),
    run: script(
      [conventions.installedOnly, conventions.ended],
      `mkdir -p "${reports}"`,
      '# 1 says that there are findings; the last step fails because of them.',
      `${platform} check --format sarif >${report} || [ $? = 1 ]`,
      `[ -s ${report} ]`,
    ),
  };
}

function check(): Step {
  return { name: because(conventions.names, 'Check'), run: because([conventions.installedOnly, conventions.annotations], `${platform} check --format github`) };
}
