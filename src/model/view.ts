import type { Traced } from '../provenance/traced.ts';

/**
 * A part of the model as one environment sees it: named defaults and `per` folded in, every scalar traced to the place
 * where it was written, every object and list marked with its own (`originOf`). Units are still text.
 */
export type View<T> = T extends string | number | boolean
  ? Traced<T>
  : T extends readonly (infer E)[]
    ? readonly View<E>[]
    : T extends object
      ? { readonly [K in keyof T]: View<T[K]> }
      : T;
