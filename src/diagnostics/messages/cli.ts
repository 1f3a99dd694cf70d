import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

/** Arguments of commands. */
export const cliMessages: {
  'cli/unknown-name': Message<{ kind: string; flag: string; name: string; known: readonly string[]; suggestion: string | undefined }>;
  'cli/not-compiled': Message<{ file: string; suggestion: string | undefined }>;
  'cli/ejected': Message<{ file: string }>;
  'cli/bad-place': Message<{ text: string }>;
  'cli/no-such-line': Message<{ file: string; line: number; lines: number }>;
  'cli/bad-path': Message<{ text: string }>;
  'cli/nothing-there': Message<{ path: string }>;
  'cli/no-base': Message<{ base: string | null }>;
  'cli/no-model-at-base': Message<{ base: string; file: string }>;
} = {
  'cli/unknown-name': error((a) => `${a.flag} names the ${a.kind} ${quote(a.name)}; the model has ${quoteList(a.known, 'and')}`, didYouMean),
  'cli/not-compiled': error((a) => `${quote(a.file)} is not compiled from the model`, didYouMean),
  'cli/ejected': warning((a) => `${quote(a.file)} is its owner's: the answer is about what the model would make of it`),
  'cli/bad-place': error((a) => `${quote(a.text)} is no place; a place is FILE:LINE or FILE:LINE:COLUMN`),
  'cli/no-such-line': error((a) => `${quote(a.file)} has ${a.lines} lines and no line ${a.line}`),
  'cli/bad-path': error((a) => `${quote(a.text)} is no path of the model; a path looks like services.web.ports.http`),
  'cli/no-base': error((a) => (a.base === null ? 'there is no commit that the default branch has, too' : `${quote(a.base)} is no revision of the repository, and no file`), 'name a revision, a file or a folder: --base HEAD~1'),
  'cli/no-model-at-base': error((a) => `there was no ${quote(a.file)} at ${quote(a.base)}`, 'name the model of that time: --base FILE, from a checkout of it'),
  'cli/nothing-there': error((a) => `the model has nothing at ${quote(a.path)}`),
};
