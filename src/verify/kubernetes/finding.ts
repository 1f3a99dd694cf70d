import type { ArgsOf, Code } from '../../diagnostics/messages/index.ts';

/** What may be said of a manifest. */
export type ManifestCode = Extract<
  Code,
  | 'kubernetes/unknown-kind' | 'kubernetes/unknown-field' | 'kubernetes/missing-field' | 'kubernetes/type' | 'kubernetes/enum' | 'kubernetes/format' | 'kubernetes/range'
  | 'kubernetes/quantity' | 'kubernetes/label' | 'kubernetes/name' | 'kubernetes/duplicate' | 'kubernetes/same-object' | 'kubernetes/exclusive' | 'kubernetes/selector' | 'kubernetes/port-name'
  | 'kubernetes/reference' | 'kubernetes/limits' | 'kubernetes/schedule' | 'kubernetes/refused'
>;

export type Pointer = readonly (string | number)[];

/** The arguments of a message without the place in a file, which whoever knows the files adds. */
export type FindingArgs<C extends ManifestCode> = Omit<ArgsOf<C>, 'file' | 'pointer'>;

/** A mistake in one of several objects. */
export interface Finding {
  /** Its index among the objects. */
  readonly object: number;
  /** Keys from the object's root to what is wrong; for what is missing, to where it should stand. */
  readonly pointer: Pointer;
  readonly code: ManifestCode;
  readonly args: object;
  /** The index of another object that it is about. */
  readonly other?: number;
}

/** What is there when the objects are applied, though none of them makes it: an existing Secret, what a program of theirs makes. */
export interface Existing {
  readonly kind: string;
  readonly name: string;
  /** Default: any namespace. */
  readonly namespace?: string;
}
