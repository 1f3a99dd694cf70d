import type { NoFile } from '../lock/safe-file.ts';

/** What stands at one path. */
export type DiskEntry = DiskFile | NoFile;

export interface DiskFile {
  readonly kind: 'file';
  readonly sha256: string;
  /** Hash after CR LF became LF, if the file has any: a checkout on Windows may have changed the line ends, which is nobody's edit. */
  readonly unixSha256?: string;
  /** `undefined` where the file system does not keep the bit. */
  readonly executable: boolean | undefined;
}

/** The paths that a plan asks about, relative to the project root. */
export type Disk = ReadonlyMap<string, DiskEntry>;
