import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** Files that become their owners', and are given back. */
export const ejectMessages: {
  'eject/not-compiled': Message<{ name: string; suggestion: string | undefined }>;
  'eject/not-ejected': Message<{ name: string; ejected: readonly string[]; suggestion: string | undefined }>;
  'eject/whole-target': Message<{ name: string; target: string }>;
  'eject/by-hand': Message<{ reason: string; entries: readonly string[]; undo: boolean }>;
} = {
  'eject/not-compiled': error((a) => `${quote(a.name)} is neither a compiled file nor a target in use`, didYouMean),
  'eject/not-ejected': error((a) => `${quote(a.name)} is not ejected; ${a.ejected.length === 0 ? 'nothing is' : `what is: ${quoteList(a.ejected, 'and')}`}`, didYouMean),
  'eject/whole-target': error((a) => `${quote(a.name)} is ejected with all other files of ${quote(a.target)}`, (a) => `give all of them back with "platform eject --undo ${a.target}", then eject those that are to stay their owners'`),
  'eject/by-hand': error(
    (a) => `the model is left as it is: ${a.reason}`,
    (a) => `by hand, ${a.undo ? 'remove' : 'add'} ${quoteList(a.entries, 'and')} ${a.undo ? 'from' : 'to'} the list "ejected" of the model's "output"`,
  ),
};
