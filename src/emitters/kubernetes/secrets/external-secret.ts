import type { ResolvedSecret } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { Traced } from '../../../provenance/traced.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { managerOf, secretsIn, type SecretManager } from './secret-manager.ts';
import { secretStores } from './secret-store.ts';

/** https://external-secrets.io/latest/api/externalsecret/ */
type ExternalSecret = KubernetesObject & {
  readonly spec: {
    readonly refreshInterval: Leaf;
    readonly secretStoreRef: { readonly kind: Leaf; readonly name: Leaf };
    readonly target: { readonly name: Leaf; readonly creationPolicy: Leaf; readonly deletionPolicy: Leaf };
    readonly data: readonly { readonly secretKey: Leaf; readonly remoteRef: { readonly key: Leaf; readonly property?: Leaf | undefined } }[];
  };
};

const synced = convention('a value stands in a secret manager alone; the operator copies it into the Secret that pods refer to', {
  reference: 'https://external-secrets.io/latest/api/externalsecret/',
  comment: 'Names of secrets, never values: External Secrets Operator copies each value from the secret manager into a Secret of the same name.',
});
const hourly = convention('a new value is there within the hour, and requests to the manager cost next to nothing', {
  reference: 'https://external-secrets.io/latest/api/externalsecret/',
});
const lasting = convention('a Secret goes with its declaration, and stays where its manager has lost the value: pods could not start again without it', {
  reference: 'https://external-secrets.io/latest/guides/ownership-deletion-policy/',
});
const vault = convention('Vault keeps fields under a path, of which "value" is the secret; its address and login belong to the cluster, whose ClusterSecretStore "vault" says them', {
  reference: 'https://external-secrets.io/latest/provider/hashicorp-vault/',
});

/** What brings secrets into the cluster: the stores that it reads, then what is read. */
export function secretObjects(context: KubernetesContext): KubernetesObject[] {
  const { environment } = context;
  const secrets = environment.secrets.flatMap((secret) => {
    const manager = managerOf(secret, environment);
    return manager.value === 'cluster' ? [] : [externalSecret(secret, manager, context)];
  });
  return [...secretStores(context), ...secrets];
}

function externalSecret({ name, key, origin }: ResolvedSecret, manager: Traced<SecretManager>, context: KubernetesContext): ExternalSecret {
  const inVault = manager.value === 'vault';
  return because([origin, manager.origin, synced], {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: environmentMeta(name, context),
    spec: {
      refreshInterval: because(hourly, '1h'),
      secretStoreRef: { kind: inVault ? because(vault, 'ClusterSecretStore') : 'SecretStore', name: manager },
      target: because(lasting, { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' }),
      data: [{ secretKey: 'value', remoteRef: { key, property: inVault ? because(vault, 'value') : undefined } }],
    },
  });
}

/** What must be there that no manifest makes. */
export function omissionsOfSecrets({ environment }: KubernetesContext): Omission[] {
  return secretsIn('vault', environment).map(({ name, kept }) => ({
    path: pathOf(kept!.origin),
    text: `${name.value}: how Vault is reached is not in the model, so the cluster must have a ClusterSecretStore "vault"`,
  }));
}
