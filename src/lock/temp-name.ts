/**
 * Names of files that exist only while a build writes. Number 0 is the sign, in the lock's folder, that process `pid` is writing;
 * the others hold new text on its way to its place, and lie in that place's folder because a rename is atomic only within a file system.
 */
export function tempName(pid: number, n: number): string {
  return `.platform-${pid}-${n}.tmp`;
}

/** The inverse of `tempName`; `undefined` for a name that is not ours. */
export function parseTempName(name: string): { pid: number; n: number } | undefined {
  const match = /^\.platform-(\d+)-(\d+)\.tmp$/.exec(name);
  return match === null ? undefined : { pid: Number(match[1]), n: Number(match[2]) };
}
