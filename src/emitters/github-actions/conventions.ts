import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason; `comment` is printed once a file, where a reader would ask why, `remark` behind what it is about. */

const syntax = 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax';
const uploadSarif = 'https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/uploading-a-sarif-file-to-github';
const secureUse = 'https://docs.github.com/en/actions/reference/security/secure-use';

export const triggers: ConventionOrigin = convention('what is proposed is checked before it is merged, and the default branch after each merge; no file is left out, so that the check may be required', {
  reference: 'https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks',
});

export const escaped: ConventionOrigin = convention('the name of a branch is a pattern here, in which these characters mean more', { reference: `${syntax}#filter-pattern-cheat-sheet` });

export const noPermissions: ConventionOrigin = convention('a job has the permissions that it names, and no others', { reference: `${syntax}#permissions` });

export const newest: ConventionOrigin = convention('of a pull request only the newest state matters; what was merged is checked to its end', { reference: `${syntax}#concurrency` });

export const shell: ConventionOrigin = convention('named like this, bash ends a script also where a part of a pipe fails', { reference: `${syntax}#defaultsrunshell` });

export const runner: ConventionOrigin = convention('a stated release of the runner changes when this line does', {
  reference: 'https://docs.github.com/en/actions/reference/runners/github-hosted-runners',
});

export const timeout: ConventionOrigin = convention('what hangs is ended long before the six hours that a job may take by default', { reference: `${syntax}#jobsjob_idtimeout-minutes` });

export const names: ConventionOrigin = convention('what a person reads among the checks of a commit, and in the log');

export const readSources: ConventionOrigin = convention('the checkout of a private repository needs it', { reference: 'https://github.com/actions/checkout#recommended-permissions' });

export const noCredentials: ConventionOrigin = convention('the token is not left on the disk, where scripts of packages could read it', { reference: 'https://docs.zizmor.sh/audits/#artipacked' });

export const mergeAndBase: ConventionOrigin = convention('the checkout of a pull request is its merge into the base; both are needed, and no more of the history', {
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request',
});

export const node: ConventionOrigin = convention('platform runs on Node.js 20 and later; 24 is supported by its makers until April 2028', { reference: 'https://github.com/nodejs/release#release-schedule' });

export const cache: ConventionOrigin = convention('packages that the lock file of npm names are downloaded once', { reference: 'https://github.com/actions/setup-node#caching-global-packages-data' });

export const install: ConventionOrigin = convention('exactly the packages of the lock file, platform among them', { reference: 'https://docs.npmjs.com/cli/commands/npm-ci' });

export const installedOnly: ConventionOrigin = convention('the command that was installed, and never a package of that name from the registry', {
  reference: 'https://docs.npmjs.com/cli/commands/npx',
  comment: 'Without --no, npx would fetch whatever package has the name of a command that is not installed.',
});

export const variables: ConventionOrigin = convention('what others may choose, such as names of branches, reaches a script as a variable, in which nothing is run', {
  reference: `${secureUse}#good-practices-for-mitigating-script-injection-attacks`,
});

export const exactBase: ConventionOrigin = convention('the first parent of the merge is the base that it was made with: what others merge meanwhile is no difference');

export const summary: ConventionOrigin = convention('the summary of the run shows the difference to everyone, also where nothing may be written to the pull request: the token of a fork only reads', {
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary',
});

export const ended: ConventionOrigin = convention('exit code 1 is an answer: something differs. Whatever is above means that there is none');

export const annotations: ConventionOrigin = convention('findings stand at the lines that they are about, which needs no permission', {
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message',
});

export const handedOver: ConventionOrigin = convention('reports go from one job to the next, and are of no use later', { reference: 'https://github.com/actions/upload-artifact#readme' });

export const separate: ConventionOrigin = convention('a job that may write runs nothing of the pull request: neither its model nor packages that it installs ever have a token that writes', {
  reference: 'https://securitylab.github.com/research/github-actions-preventing-pwn-requests/',
  comment: 'What may write runs nothing of the pull request: this job and the next only pass on what the first one found.',
});

export const runsModel: ConventionOrigin = convention('the only job that runs the model and the packages that it needs, which whoever proposes a change may choose: it may read, and no more', {
  reference: 'https://securitylab.github.com/research/github-actions-preventing-pwn-requests/',
});

export const trusted: ConventionOrigin = convention('a pull request from a fork has a token that only reads; its difference is in the summary of the run, its findings are annotations', {
  reference: 'https://docs.github.com/en/actions/concepts/security/github_token',
});

export const anyway: ConventionOrigin = convention('also after findings, which fail the check', { reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions' });

export const writesComments: ConventionOrigin = convention('the comment is written with it', {
  reference: 'https://docs.github.com/en/rest/issues/comments',
  remark: 'writes the comment',
});

export const ownComment: ConventionOrigin = convention('there is one comment, which follows the pull request: the one that begins with the mark and was written by a workflow, since anybody may write the mark. Where nothing changes none is made', {
  reference: 'https://docs.github.com/en/rest/issues/comments',
});

export const writesFindings: ConventionOrigin = convention('findings are uploaded with it', {
  reference: uploadSarif,
  remark: 'uploads the findings',
});

export const readsRuns: ConventionOrigin = convention('the upload of a private repository tells of which run it is', {
  reference: uploadSarif,
  remark: 'asked for in a private repository',
});

export const fingerprints: ConventionOrigin = convention('the upload reads the lines that findings are about, by which they are known again when lines move', {
  reference: 'https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#providing-data-to-track-code-scanning-alerts-across-runs',
});

export const optional: ConventionOrigin = convention('a repository that has no code scanning has the same findings as annotations', {
  reference: uploadSarif,
  comment: 'A repository without code scanning refuses it; the findings are annotations of the check, too.',
});

export const category: ConventionOrigin = convention('findings of other tools stay when these are replaced', {
  reference: 'https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#runautomationdetails-object',
});
