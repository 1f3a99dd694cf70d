import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { View } from '../model/view.ts';
import type { Dockerfile } from '../formats/dockerfile/document.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';

/** One image to build, as its kind of build sees it. */
export interface BuildInput<Options> {
  /** Name of the image, which is that of its service or job. */
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly options: View<Options>;
  readonly description: Traced<string> | undefined;
  readonly ports: readonly { readonly name: Traced<string>; readonly number: Traced<number> }[];
  /** Folders on which volumes are mounted to be written to: an engine gives a new volume the owner that the folder has in the image. */
  readonly folders: readonly Traced<string>[];
  /** Health command of the image, where the service has one. */
  readonly health: BuildHealth | undefined;
  readonly labels: readonly { readonly name: string; readonly value: Traced<string> }[];
}

export interface BuildHealth {
  readonly command: readonly Traced<string>[];
  /** Milliseconds. */
  readonly interval: Traced<number>;
  readonly timeout: Traced<number>;
  readonly startPeriod: Traced<number>;
  readonly retries: Traced<number>;
}

/** How sources are watched and rebuilt in the development overlay. */
export interface Development {
  /** Stage of the Dockerfile that the overlay builds. */
  readonly stage: Traced<string>;
  readonly command: readonly Traced<string>[];
  /** Folders of the repository mounted over those of the image. */
  readonly sources: readonly { readonly from: Traced<string>; readonly to: Traced<string> }[];
  /** Caches kept in named volumes: name and path. */
  readonly caches: readonly { readonly name: string; readonly path: Traced<string> }[];
  readonly environment: readonly { readonly name: string; readonly value: Traced<string> }[];
  /** Whether tools of the stage must write outside sources and caches. */
  readonly user: Traced<number>;
}

/** A way to build an image from sources: rust, node, ... */
export interface BuildKind<Options = never> {
  readonly name: string;
  readonly dockerfile: (build: BuildInput<Options>) => Dockerfile;
  /** Patterns of what the build needs of its context; everything else is ignored. `.dockerignore` syntax, without `!`. */
  readonly context: (build: BuildInput<Options>) => readonly Traced<string>[];
  /** Patterns of what lies within `context` and is not read: what tools made on the host. */
  readonly leftOut?: (build: BuildInput<Options>) => readonly Traced<string>[];
  /** Entry point of the image, for whoever must wrap it. */
  readonly entrypoint: (build: BuildInput<Options>) => readonly Traced<string>[];
  /** A command that asks `http://127.0.0.1:port/path` from inside the image as it is, and exits 0 for a 2xx or 3xx answer. */
  readonly httpProbe: (port: Traced<number>, path: Traced<string>) => readonly Traced<string>[];
  /** Options that do not go together. */
  readonly check?: (build: BuildInput<Options>) => readonly Diagnostic[];
  readonly development?: (build: BuildInput<Options>) => Development;
}
