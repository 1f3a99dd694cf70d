import type { Origin } from '../../provenance/origin.ts';
import type { Fact } from './facts.ts';
import type { Place } from './naming.ts';
import type { ValueStore } from './store.ts';
import type { Vector } from './vector.ts';

/** What all merging of one chart shares. */
export interface Merging {
  readonly facts: readonly Fact[];
  readonly store: ValueStore;
  /** Of each environment: why it is there. */
  readonly environments: readonly Origin[];
  /** Their names. */
  readonly names: readonly string[];
  /** Scopes by workload. */
  readonly scopes: ReadonlyMap<string, string>;
  /** What an environment's objects say of things of the model (`services.discovery`): why something is missing there is among it. */
  readonly said: (environment: number, things: Iterable<string>) => Origin[];
}

/** Where something stands in the environments that have what is around it. */
export interface Position {
  readonly place: Place;
  /** The nearest origin around it; `undefined` in environments without what is around it. */
  readonly around: Vector<Origin>;
  /** The origins of all blocks around it, in any environment. */
  readonly reasons: readonly Origin[];
  /** Of an entry of a list: what else stands there in environments that do not have it. Default: nothing. */
  readonly instead?: readonly Origin[];
}
