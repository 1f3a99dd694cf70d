import type { ResolvedEnvironment, ResolvedSecret } from '../../../compiler/resolved.ts';
import { convention } from '../../../provenance/origin.ts';
import { map, traced, type Traced } from '../../../provenance/traced.ts';

/** Where the values of secrets are. */
export type SecretManager = 'google-secret-manager' | 'aws-secrets-manager' | 'vault' | 'cluster';

const here = convention('without a cloud the cluster itself is the only place that is there for sure');
const own = { google: 'google-secret-manager', aws: 'aws-secrets-manager' } as const;

export function managerOf({ kept }: ResolvedSecret, { cloud }: ResolvedEnvironment): Traced<SecretManager> {
  if (cloud === null) return traced('cluster', here);
  return (kept as Traced<SecretManager> | null) ?? map<string, SecretManager>(cloud.provider, (provider) => own[provider as keyof typeof own]);
}

/** The secrets that are kept in one place, in the order of the model. */
export function secretsIn(manager: SecretManager, environment: ResolvedEnvironment): ResolvedSecret[] {
  return environment.secrets.filter((secret) => managerOf(secret, environment).value === manager);
}
