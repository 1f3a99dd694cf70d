/** One file that the model wants on disk. */
export interface DesiredFile {
  /** Relative to the project root (the folder of the config), POSIX separators: `out/compose/local/compose.yaml`. */
  readonly path: string;
  /** Name of the target that makes it: `compose`. */
  readonly target: string;
  readonly text: string;
  /** Default: false. */
  readonly executable?: boolean;
  /** Whether it has a place for its owners' text, which no build overwrites; `text` has nothing in it. Default: false. */
  readonly keeps?: boolean;
}
