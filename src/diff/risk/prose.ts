// What people and tools read, and nothing that runs.
import { textOf, type Plain } from '../plain.ts';
import { references } from './references.ts';
import type { Table } from './row.ts';
import { always, removed, type When } from './when.ts';

/** `given NAME VARIABLE DESCRIPTION`: what comes last is for people. */
const onlyWords: When = ({ before, after }) => command(before) === command(after) || isComment(before, after);

function command(line: Plain | undefined): string {
  return textOf(line).split(' ').slice(0, 3).join(' ');
}

function isComment(...lines: readonly (Plain | undefined)[]): boolean {
  return lines.every((line) => line === undefined || textOf(line).startsWith('#'));
}

const ofSecrets: When = ({ before }) => /secret|\.env/.test(textOf(before));

export const prose: readonly Table[] = [
  { sorts: ['prose'], rows: [], otherwise: [['**', always, 'cosmetic', 'people read it, nothing runs it', references.runbooks]] },
  { sorts: ['dashboard'], rows: [], otherwise: [['**', always, 'cosmetic', 'people look at it, nothing runs it', references.dashboards]] },
  { sorts: ['rule-tests'], rows: [], otherwise: [['**', always, 'cosmetic', 'it is a test of rules, which nothing runs in operation', references.ruleTests]] },
  {
    sorts: ['secrets-script'],
    rows: [],
    otherwise: [
      ['**', onlyWords, 'cosmetic', 'what it asks for is described otherwise', references.composeSecrets],
      ['**', always, 'secret', 'another secret is made or asked for, or one less', references.composeSecrets],
    ],
  },
  {
    sorts: ['gitignore'],
    rows: [['**', (subject) => removed(subject) && ofSecrets(subject), 'secret', 'files with secrets may be committed', references.gitignore]],
    otherwise: [['**', always, 'cosmetic', 'it says which files are not committed', references.gitignore]],
  },
];
