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
  /** What its owners wrote into it, where it has the lines between which they may. Default: it has none of them. */
  readonly kept?: KeptOnDisk;
}

export type KeptOnDisk =
  | {
      readonly kind: 'region';
      /** As the next build writes it. */
      readonly text: string;
      /** Hashes of the file as it would be, had nobody written there: those by which builds know it. */
      readonly sha256: string;
      readonly unixSha256?: string;
    }
  | { readonly kind: 'damaged'; readonly why: string };

/** The paths that a plan asks about, relative to the project root. */
export type Disk = ReadonlyMap<string, DiskEntry>;
