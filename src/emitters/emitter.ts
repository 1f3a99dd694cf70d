import type { ResolvedPlatform } from '../compiler/resolved.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../formats/index.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Path } from '../provenance/path.ts';

/** A file as typed data, before overrides and printing. */
export interface EmittedFile {
  /** Below the target's folder, POSIX: `local/compose.yaml`. */
  readonly path: string;
  /** Made when it is asked for, so that a thousand documents need not be there at once; each time the same. */
  readonly document: () => Document;
  /** Name of the environment that it serves. Default: none, it serves all. */
  readonly environment?: string;
  /** Default: false. */
  readonly executable?: boolean;
  /** Whether its document has a place for its owners' text, which no build overwrites. Default: false. */
  readonly keeps?: boolean;
  /** Why there is such a file, where its parts do not say it. */
  readonly origin?: Origin;
}

/** What the model says and the target cannot express, without harm: a line of the fidelity report. */
export interface Omission {
  readonly path: Path | null;
  /**
   * What is not expressed, and what happens instead: `web: there is no scheduler`. Before the colon whom it is about, where that is a part of the
   * model, with what is peculiar to it in parentheses; behind it the same words for all of whom it is true, which a summary shows once.
   */
  readonly text: string;
}

/** An object of a cluster that is there by the time manifests refer to it, though none of them makes it. */
export interface Existing {
  readonly environment: string;
  readonly kind: string;
  readonly name: string;
}

export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly omissions: readonly Omission[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with the length of something: found by printing it, so not looked for where only a few lines are. Default: nothing. */
  readonly measure?: () => readonly Diagnostic[];
  /** Default: none. */
  readonly existing?: () => readonly Existing[];
}

/** One target. */
export interface Emitter {
  readonly name: string;
  /** One sentence for `platform targets`. */
  readonly summary: string;
  /** Whether the model calls for it. */
  readonly wanted: (platform: ResolvedPlatform) => boolean;
  /** Whether the files of an environment follow from it and no other, and lie in a folder of its name. Default: false. */
  readonly apart?: boolean;
  readonly emit: (platform: ResolvedPlatform) => Emitted;
}
