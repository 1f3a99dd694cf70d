/** What nearly all paths look like, found safe at once: words with single dots between them, and at most one before. */
const plain = /^\.?[\w-]+(?:\.[\w-]+)*(?:\/\.?[\w-]+(?:\.[\w-]+)*)*$/;

/**
 * Why `path` must not be written or deleted, or `undefined` if it is a plain path below the project root. Paths come from
 * the lock, which anyone with a pull request can change, and from placements in the model. The same on every system, so
 * that a project that builds on one builds on all. Links are not seen here: they are a matter of the disk.
 */
export function unsafePath(path: string): string | undefined {
  if (plain.test(path) && path.length < 256 && !/\.git/i.test(path)) return undefined;
  if (path === '') return 'it is empty';
  // eslint-disable-next-line no-control-regex -- NUL ends a path early in system calls; the others would deceive on a terminal
  if (/[\u0000-\u001F\u007F]/.test(path)) return 'it holds a control character';
  if (path.includes('\\')) return 'it holds a backslash';
  if (/^[A-Za-z]:/.test(path)) return 'it starts with a drive letter';
  // Windows: `file:stream` is another stream of the same file.
  if (path.includes(':')) return 'it holds a colon';
  if (path.startsWith('/')) return 'it is absolute';
  for (const segment of path.split('/')) {
    const why = unsafeSegment(segment);
    if (why !== undefined) return why;
  }
  return undefined;
}

function unsafeSegment(segment: string): string | undefined {
  if (segment === '..') return 'it holds ".."';
  if (segment === '' || segment === '.') return 'it has an empty or "." segment';
  // Windows drops them, so that two names would be one file: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
  if (/[. ]$/.test(segment)) return 'a segment ends with a dot or a space';
  // The limit of ext4, APFS and NTFS (which count differently; this is the strictest).
  if (Buffer.byteLength(segment) > 255) return 'a segment is longer than 255 bytes';
  // Git would run what is put there. NTFS knows the folder also by its short name.
  if (/^(?:\.git|git~\d+)$/i.test(segment)) return 'it is inside ".git"';
  return undefined;
}
