import { because } from '../../provenance/document.ts';
import { found } from './check.ts';
import * as conventions from './conventions.ts';
import type { Job, Step } from './document.ts';
import { fetchReports, reports, runsOn, script } from './job.ts';

/** Writes the difference on the pull request, or anew into the comment that is there. */
export function commentJob(): Job {
  return because(conventions.separate, {
    name: because(conventions.names, 'Comment on the pull request'),
    needs: 'check',
    if: because([conventions.anyway, conventions.trusted], `\${{ !cancelled() && needs.check.outputs.${found.difference.output} != '' && ${ownBranch} }}`),
    ...runsOn(5),
    permissions: { 'pull-requests': because(conventions.writesComments, 'write') },
    steps: [fetchReports(), writeComment()],
  });
}

/** No pull request of a fork; in the run of a push there is none at all. */
export const ownBranch = 'github.event.pull_request.head.repo.full_name == github.repository';

/** What `platform diff --format markdown` begins with. */
const mark = '<!-- platform diff -->';

function writeComment(): Step {
  return {
    name: because(conventions.names, 'Write the comment'),
    env: because(conventions.variables, {
      GH_TOKEN: '${{ github.token }}',
      PULL_REQUEST: '${{ github.event.pull_request.number }}',
      DIFFERENCE: `\${{ needs.check.outputs.${found.difference.output} }}`,
    }),
    run: script(
      [conventions.ownComment],
      'export GH_HOST="${GITHUB_SERVER_URL#*://}"',
      `comment="${reports}/${found.difference.file}"`,
      'comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"',
      `own='.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("${mark}"))) | .id'`,
      'ids=$(gh api --paginate "$comments?per_page=100" --jq "$own")',
      'id=${ids%%$\'\\n\'*}',
      'if [ -n "$id" ]; then',
      '  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field body=@"$comment"',
      'elif [ "$DIFFERENCE" != 0 ]; then',
      '  gh api --silent --method POST "$comments" --field body=@"$comment"',
      'fi',
    ),
  };
}
