import type { Path } from './path.ts';

/** Where a value, or the decision that a block stands in a file, came from. Immutable; shared by reference. */
export type Origin = ModelOrigin | DefaultOrigin | CatalogOrigin | ConventionOrigin | OverrideOrigin | ComposedOrigin;

/** Written by the user at `path`. `beats` is what it took precedence over: a base value that a `per` replaced. */
export interface ModelOrigin {
  readonly kind: 'model';
  readonly path: Path | null;
  readonly beats?: Origin;
}

/** Not written by the user, who could do so at `path`; `reason` says why this is what a careful operator would choose. */
export interface DefaultOrigin {
  readonly kind: 'default';
  readonly path: Path | null;
  readonly reason: string;
}

/** A fact about a product in the catalogue, such as a port or a health command, with the document that states it. */
export interface CatalogOrigin {
  readonly kind: 'catalog';
  /** `postgres.port` */
  readonly fact: string;
  readonly reason: string;
  readonly reference: string;
}

/** A decision of an emitter or of the compiler. */
export interface ConventionOrigin {
  readonly kind: 'convention';
  readonly reason: string;
  readonly reference?: string;
  /** Printed once a file, above the first block that stands there because of it, where a reader of the file would ask why. */
  readonly comment?: string;
  /** Printed behind each leaf that stands there because of it, on its line: the version of what is named by its commit. One line, in YAML only. */
  readonly remark?: string;
}

/** An entry of the model's `overrides`. */
export interface OverrideOrigin {
  readonly kind: 'override';
  readonly path: Path | null;
  readonly beats?: Origin;
}

/** A value made of several others; parts are never themselves composed and never repeat. */
export interface ComposedOrigin {
  readonly kind: 'composed';
  readonly parts: readonly SimpleOrigin[];
}

export type SimpleOrigin = Exclude<Origin, ComposedOrigin>;

/** Beyond this many parts a set finds repetitions sooner than a list. */
const few = 16;

/** `compose([a, b])`: one origin for a value that depends on several. */
export function compose(origins: Iterable<Origin>): Origin {
  let only: Origin | undefined;
  let parts: SimpleOrigin[] | undefined;
  let seen: Set<SimpleOrigin> | undefined;
  for (const origin of origins) {
    if (origin === only) continue;
    // Most often there is one origin, or the same twice: then there is nothing to make.
    if (only === undefined) {
      only = origin;
      continue;
    }
    parts ??= [...partsOf(only)];
    for (const part of partsOf(origin)) {
      if (seen === undefined && parts.length > few) seen = new Set(parts);
      if (seen === undefined ? parts.includes(part) : seen.has(part)) continue;
      parts.push(part);
      seen?.add(part);
    }
  }
  if (parts === undefined) return only ?? { kind: 'composed', parts: [] };
  return parts.length === 1 ? parts[0]! : { kind: 'composed', parts };
}

export function partsOf(origin: Origin): readonly SimpleOrigin[] {
  return origin.kind === 'composed' ? origin.parts : [origin];
}

export function convention(reason: string, more: { reference?: string; comment?: string; remark?: string } = {}): ConventionOrigin {
  return { kind: 'convention', reason, ...more };
}

export function modelOrigin(path: Path | null, beats?: Origin): ModelOrigin {
  return beats === undefined ? { kind: 'model', path } : { kind: 'model', path, beats };
}
