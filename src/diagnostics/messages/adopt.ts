import { quote, shellWord } from '../../util/text.ts';
import { error, type Message } from '../message.ts';

const orEject = (path: string, rather: string): string => `${rather}; or keep the file as it is with "platform eject ${shellWord(path)}"`;

/** Hand edits of compiled files, and why the model cannot say them. */
export const adoptMessages: {
  'adopt/not-edited': Message<{ path: string; state: string; resolve: string | null }>;
  'adopt/both-changed': Message<{ path: string }>;
  'adopt/unreadable': Message<{ path: string; why: string }>;
  'adopt/form': Message<{ path: string }>;
  'adopt/text': Message<{ path: string; format: string }>;
  'adopt/long': Message<{ path: string; at: string }>;
  'adopt/reprinted': Message<{ path: string; line: number; made: string | undefined; found: string | undefined }>;
  'adopt/not-compiled': Message<{ path: string; why: string }>;
  'adopt/source': Message<{ path: string; at: string; why: string }>;
} = {
  'adopt/not-edited': error(
    (a) => `${quote(a.path)} is ${a.state}: only what was edited by hand is adopted`,
    (a) => (a.resolve === null ? undefined : `run "${a.resolve}"`),
  ),
  'adopt/both-changed': error(
    (a) => `${quote(a.path)} was edited by hand, and the model wants it changed too: which is which cannot be told`,
    (a) => orEject(a.path, 'undo the change of the model, adopt the edit, and make the change again'),
  ),
  'adopt/unreadable': error((a) => `${quote(a.path)} cannot be read: ${a.why}`, 'mend the file'),
  'adopt/form': error(
    (a) => `in ${quote(a.path)} only comments, blanks or the form of values were edited, which a model does not say`,
    (a) => orEject(a.path, 'drop the edit with "platform build --force"'),
  ),
  'adopt/text': error(
    (a) => `an edit of ${quote(a.path)} is no value of the model, and ${a.format} text has no places that an override could name`,
    (a) => orEject(a.path, 'make the edit in the model'),
  ),
  'adopt/long': error(
    (a) => `an edit of ${quote(a.path)} is no value of the model, and an override would have to repeat all that stands at ${quote(a.at)}`,
    (a) => orEject(a.path, 'make the edit in the model'),
  ),
  'adopt/reprinted': error(
    (a) => `with the edits in the model, line ${a.line} of ${quote(a.path)} would be ${a.made === undefined ? 'none' : quote(a.made)} and not ${a.found === undefined ? 'none' : quote(a.found)}`,
    (a) => orEject(a.path, 'write the line as it would be compiled'),
  ),
  'adopt/not-compiled': error((a) => `with the edits of ${quote(a.path)} the model does not compile: ${a.why}`, (a) => orEject(a.path, 'correct the edit')),
  'adopt/source': error(
    (a) => `the edits of ${quote(a.path)} cannot be written into the model at ${a.at}: ${a.why}`,
    (a) => orEject(a.path, 'make the edit in the model by hand'),
  ),
};
