import { quote, shellWord } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

interface Claim {
  readonly path: string;
  readonly target: string;
  readonly other: string;
  readonly otherTarget: string;
}

interface Edited {
  readonly path: string;
  /** Whether the file has a place for its owners' text. */
  readonly keeps: boolean;
}

/** What may become of an edit that is in the way. */
function choices({ path, keeps }: Edited, adopt: string): string {
  const text = keeps ? 'move text of its owners between the two lines that say "kept", ' : '';
  return `${adopt}, ${text}keep the file as it is with "platform eject ${shellWord(path)}", or drop the edit with "platform build --force"`;
}

interface Place {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly name: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** `"Deployment/web spec.replicas" was changed by hand from "3" to "4"` */
function changeInWords({ kind, name, before, after }: Place): string {
  const what = name === undefined ? 'a line' : quote(name);
  const value = kind === 'changed' ? (before === undefined || after === undefined ? '' : ` from ${quote(before)} to ${quote(after)}`) : (before ?? after) === undefined ? '' : `: ${quote((before ?? after)!)}`;
  return `${what} was ${kind} by hand${value}`;
}

const restoreLock = 'restore it from version control; or delete it and build again: files that are as the model wants them are then taken over, any other is shown';
const suspectLock = 'only "platform" writes this file and it would not write that: see who changed it last, and restore it from version control';

const driftWords = { stale: 'is not what the model wants any more', missing: 'is missing', orphan: 'is no longer wanted' } as const;

/** The files that the model wants, those on disk, and the lock between them. */
export const outputMessages: {
  'output/duplicate-path': Message<{ path: string; target: string; otherTarget: string }>;
  'output/case-collision': Message<Claim>;
  'output/file-is-folder': Message<Claim>;
  'output/unsafe-path': Message<{ path: string; target: string; why: string }>;
  'output/reserved-path': Message<{ path: string; target: string; why: string }>;
  'output/hand-edited': Message<Edited>;
  'output/both-changed': Message<Edited>;
  'output/not-ours': Message<Edited>;
  'output/edited-orphan': Message<{ path: string }>;
  'output/kept-orphan': Message<{ path: string }>;
  'output/kept-homeless': Message<{ path: string }>;
  'output/kept-damaged': Message<{ path: string; why: string }>;
  'output/link': Message<{ path: string; at: string }>;
  'output/in-the-way': Message<{ path: string; at: string; what: 'file' | 'folder' | 'device' }>;
  'output/edit': Message<Place>;
  'output/edited-form': Message<{ path: string }>;
  'output/edited-syntax': Message<{ path: string; why: string }>;
  'output/unknown-ejected': Message<{ entry: string; suggestion: string | undefined }>;
  'output/ejected-missing': Message<{ path: string }>;
  'output/drift': Message<{ path: string; state: 'stale' | 'missing' | 'orphan'; resolve: string }>;
  'output/overwritten': Message<Edited>;
  'output/let-go': Message<{ path: string }>;
  'lock/malformed': Message<{ path: string; why: string }>;
  'lock/version': Message<{ path: string; version: unknown }>;
  'lock/unsafe-path': Message<{ path: string; entry: string; why: string }>;
  'lock/link': Message<{ path: string; at: string }>;
  'lock/not-a-file': Message<{ path: string; what: string }>;
  'lock/merged': Message<{ path: string }>;
} = {
  'output/duplicate-path': error(
    (a) => (a.target === a.otherTarget ? `${quote(a.path)} is made twice by ${quote(a.target)}` : `${quote(a.path)} is made by ${quote(a.otherTarget)} and by ${quote(a.target)}`),
    'a file has one maker: give one of the targets another folder in output.placement, or rename what the file is named after',
  ),
  'output/case-collision': error(
    (a) => `${quote(a.path)} (${a.target}) and ${quote(a.other)} (${a.otherTarget}) differ only in case, and are one file on macOS and Windows`,
    'rename what one of them is named after',
  ),
  'output/file-is-folder': error(
    (a) => `${quote(a.path)} (${a.target}) is a file, and the folder of ${quote(a.other)} (${a.otherTarget})`,
    'give one of the targets another folder in output.placement, or rename what the file is named after',
  ),
  'output/unsafe-path': error(
    (a) => `${quote(a.path)} of ${quote(a.target)} is refused as a file to write: ${a.why}; expected a path below the folder of the model`,
    'change the name or the placement that the path is made of',
  ),
  'output/reserved-path': error(
    (a) => `${quote(a.path)} of ${quote(a.target)} is refused as a file to write: ${a.why}`,
    'change the name or the placement that the path is made of',
  ),
  'output/hand-edited': error(
    (a) => `${quote(a.path)} was edited by hand: nothing is written`,
    (a) => choices(a, `see the edit with "platform check --explain"; take it into the model with "platform adopt ${shellWord(a.path)}"`),
  ),
  'output/both-changed': error(
    (a) => `${quote(a.path)} was edited by hand, and the model wants it changed too: nothing is written`,
    (a) => choices(a, 'see both with "platform diff"; move the edit into the model'),
  ),
  'output/not-ours': error(
    (a) => `${quote(a.path)} exists already and was not written by "platform": nothing is written`,
    'move it away, give the target another folder in output.placement, or overwrite it with "platform build --force"',
  ),
  'output/edited-orphan': error(
    (a) => `${quote(a.path)} is no longer wanted, but was edited by hand: it is not deleted, and nothing is written`,
    'delete it; or let "platform build --force" forget it and leave it to you',
  ),
  'output/kept-orphan': error(
    (a) => `${quote(a.path)} is no longer wanted, but holds text of its owners: it is not deleted, and nothing is written`,
    'move the text to where it belongs now, and delete the file; or let "platform build --force" forget the file and leave it to you',
  ),
  'output/kept-homeless': error(
    (a) => `${quote(a.path)} holds text of its owners, and the file that the model wants there has no place for it: nothing is written`,
    'move the text elsewhere, and build again',
  ),
  'output/kept-damaged': error(
    (a) => `in ${quote(a.path)} the text of its owners cannot be told from what is compiled: ${a.why}; nothing is written`,
    'mend the two lines, one above and one below the text, as "platform diff" shows them; or move the text elsewhere, and delete the file',
  ),
  'output/link': error(
    (a) => (a.path === a.at ? `${quote(a.path)} is a link: it is not followed` : `${quote(a.path)} is behind the link ${quote(a.at)}: it is not followed`),
    'replace the link by a folder or a file of its own, or give the target another folder in output.placement',
  ),
  'output/in-the-way': error(
    (a) => (a.path === a.at ? `${quote(a.path)} is a ${a.what}: expected a file` : `${quote(a.path)} cannot be written: ${quote(a.at)} is a ${a.what}, expected a folder`),
    'move it away',
  ),
  'output/edit': warning(changeInWords, (a) => `take it into the model with "platform adopt ${shellWord(a.path)}"`),
  'output/edited-form': warning((a) => `in ${quote(a.path)} only comments, blanks or the form of values were edited by hand`),
  'output/edited-syntax': warning((a) => `since ${quote(a.path)} was edited by hand it cannot be read: ${a.why}`),
  'output/unknown-ejected': error((a) => `there is no compiled file, and no target in use, of the name ${quote(a.entry)}`, (a) => didYouMean(a) ?? 'remove the entry, or write it as "platform eject" does: the place of a file below the output folder, or the name of a target'),
  'output/ejected-missing': warning(
    (a) => `${quote(a.path)} is its owner's and is not there, though other files may rely on it`,
    (a) => `write it; or let "platform eject --undo ${shellWord(a.path)}" give it back to the model`,
  ),
  'output/drift': error(
    (a) => `${quote(a.path)} ${driftWords[a.state]}`,
    (a) => `run "${a.resolve}" and commit the result`,
  ),
  'output/overwritten': warning((a) => `${quote(a.path)} held what "platform" did not write, and is overwritten${a.keeps ? ', but for the text of its owners' : ''}`),
  'output/let-go': warning((a) => `${quote(a.path)} is no longer wanted, but was edited by hand: it is left there and is yours from now on`),
  'lock/malformed': error((a) => `${quote(a.path)} cannot be read: ${a.why}`, restoreLock),
  'lock/version': error(
    (a) => (a.version === undefined ? `${quote(a.path)} has no version: expected 1` : `${quote(a.path)} is of version ${JSON.stringify(a.version)}: expected 1`),
    (a) => (typeof a.version === 'number' && a.version > 1 ? 'a newer "platform" wrote it: update this one' : restoreLock),
  ),
  'lock/unsafe-path': error((a) => `${quote(a.path)} names the file ${quote(a.entry)}, which is refused: ${a.why}`, suspectLock),
  'lock/link': error(
    (a) => (a.path === a.at ? `${quote(a.path)} is a link: it is not followed, so that no file outside of the project is deleted` : `${quote(a.path)} is behind the link ${quote(a.at)}: it is not followed, so that no file outside of the project is deleted`),
    'see who made the link or put the file into the lock; replace the link by a folder, or let "platform build --force" forget the file',
  ),
  'lock/not-a-file': error((a) => `${quote(a.path)} is a ${a.what}: expected the lock, a file`, 'move it away'),
  'lock/merged': warning((a) => `${quote(a.path)} holds an unfinished merge: both sides are remembered`, 'run "platform build", which writes it anew, and commit the result'),
};
