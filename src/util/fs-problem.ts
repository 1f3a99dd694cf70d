import { relative, sep } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { quote } from './text.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of this name is in the way',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this file system',
  ENFILE: 'too many files are open',
  ENOENT: 'it has gone, or its folder has',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'what should be a folder is a file',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  EXDEV: 'it is on another file system',
};

/**
 * A failure of the file system in words for people; anything else, a bug of ours, as it came.
 * @param doing `write`, `read`
 * @param aftermath what became of the files: "nothing was changed"
 */
export function fsProblem(error: unknown, root: string, doing: string, aftermath: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = reasons[code!] ?? `the system says ${code!}`;
  const what = path === undefined ? 'a file' : quote(relative(root, path).split(sep).join('/') || '.');
  return new CannotRun(`cannot ${doing} ${what}: ${reason}; ${aftermath}`, { cause: error });
}
