import type * as Model from '../model/types.gen.ts';
import { withOrigin, type Scalar, type Traced } from '../provenance/traced.ts';
import { invariant } from '../util/invariant.ts';
import type { AnyResource } from './facts.ts';

type Provider = Model.Cloud['provider'];

/** What holds of a managed resource in the cloud that its environment has: the fact, because it is managed, and there. */
export function inCloud<T extends Scalar>({ managed, environment: { cloud } }: AnyResource, facts: Readonly<Record<Provider, Traced<T>>>): Traced<T> {
  invariant(managed.value && cloud !== null, 'only what a cloud manages is asked how');
  return withOrigin(facts[cloud.provider.value], managed.origin, cloud.provider.origin);
}

/** The region that the environment's cloud is in. */
export function regionOf({ managed, environment: { cloud } }: AnyResource): Traced<string> {
  invariant(managed.value && cloud !== null, 'only what a cloud manages has a region');
  return withOrigin(cloud.region, managed.origin);
}
