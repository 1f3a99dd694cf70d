import { createHash } from 'node:crypto';
import type { ResolvedEnvironment, ResolvedPlatform } from '../compiler/resolved.ts';
import { convention } from '../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../provenance/traced.ts';

// Names of what a cloud has for an environment: one target makes it, others refer to it.

const perEnvironment = convention('an environment has a project and a cluster of its own, named for the platform and for it');
const reader = convention('one identity reads the secrets of one environment', {
  reference: 'https://cloud.google.com/iam/docs/service-accounts-create',
});
const zone = convention('managed resources have names in a private zone of the environment, so that no manifest holds an address', {
  reference: 'https://cloud.google.com/dns/docs/zones/zones-overview#private_zones',
});

type Named = Pick<ResolvedPlatform, 'name'>;

/** The project of Google Cloud. */
export function projectOf({ name: platform }: Named, { name, cloud }: ResolvedEnvironment): Traced<string> {
  return cloud?.project ?? withOrigin(t`${platform}-${name}`, perEnvironment);
}

export function clusterOf({ name: platform }: Named, { name }: ResolvedEnvironment): Traced<string> {
  return withOrigin(t`${platform}-${name}`, perEnvironment);
}

/** An account's id has 6 to 30 characters. https://cloud.google.com/iam/docs/service-accounts-create */
const longestAccount = 30;

/** Account of the cloud that External Secrets Operator (ESO) reads the environment's secrets as: `media-gateway-staging-eso`, or what of it fits, with a hash of the whole. */
export function secretReaderOf({ name: platform }: Named, { name }: ResolvedEnvironment): Traced<string> {
  return withOrigin(map(t`${platform}-${name}-eso`, shortened), reader);
}

function shortened(name: string): string {
  if (name.length <= longestAccount) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, longestAccount - 9).replace(/-$/, '')}-${hash}`;
}

/** Host name of a managed resource in the private network: `postgres.production.media-gateway.internal`. */
export function managedHostOf(resource: Traced<string>, { name: platform }: Named, { name }: ResolvedEnvironment): Traced<string> {
  return withOrigin(t`${resource}.${name}.${platform}.internal`, zone);
}
