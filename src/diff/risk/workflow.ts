// What pipelines of GitHub may do, and for whom they run.
import { textOf } from '../plain.ts';
import { references } from './references.ts';
import type { Table } from './row.ts';
import { added, all, always, becomes, either, leaves, removed, type When } from './when.ts';

const ranks = ['none', 'read', 'write'];
/** A scope that is not named is none, where any is. */
const mayMore: When = ({ before, after }) => after !== undefined && ranks.indexOf(textOf(after)) > Math.max(0, ranks.indexOf(textOf(before ?? 'none')));

const foreignTrigger: When = ({ keys, after }) => [String(keys.at(-1)), textOf(after)].some((name) => name === 'pull_request_target' || name === 'workflow_run');

const pinned = /@[0-9a-f]{40}\b/;
const unpinned: When = ({ before, after }) => after !== undefined && !pinned.test(textOf(after)) && !textOf(after).startsWith('./') && (before === undefined || pinned.test(textOf(before)));

const namesSecret: When = ({ before, after }) => /\bsecrets\b/.test(`${textOf(before)} ${textOf(after)}`) && before !== after;

export const workflows: readonly Table[] = [
  {
    sorts: ['workflow'],
    rows: [
      ['permissions|jobs.**', all(({ keys }) => keys.at(-2) === 'permissions', mayMore), 'permission', 'the token of its jobs may do more', references.workflowHardening],
      ['permissions', becomes('write-all', 'read-all'), 'permission', 'the token of its jobs may do more', references.workflowHardening],
      ['permissions', removed, 'permission', 'the token of its jobs may do whatever is the default of the repository', references.workflowHardening],
      ['jobs.*.permissions', becomes('write-all', 'read-all'), 'permission', 'the token of the job may do more', references.workflowHardening],
      ['on.**', all(either(added, becomes('pull_request_target')), foreignTrigger), 'permission', 'changes of strangers run with a token that may write, and with secrets', references.workflowHardening],
      ['jobs.**.uses', unpinned, 'permission', 'what it runs is whatever the name stands for at the time', references.workflowHardening],
      ['jobs.**.persist-credentials', leaves(false), 'secret', 'the token stays in the folder, where later steps find it', references.workflowHardening],
      ['jobs.*.secrets', becomes('inherit'), 'secret', 'the called workflow gets all secrets', references.workflowSyntax],
      ['jobs.**.env|with|secrets.*', namesSecret, 'secret', 'a step gets another secret', references.workflowHardening],
      ['jobs.*.environment', removed, 'permission', 'nobody has to approve the job', references.workflowSyntax],
    ],
    otherwise: [
      ['name', always, 'cosmetic', 'what the pipeline is called', references.workflowSyntax],
      ['**', always, 'rollout', 'the pipeline does something else from the next run on', references.workflowSyntax],
    ],
  },
];
