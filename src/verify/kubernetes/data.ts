import type { Existing } from './finding.ts';
import { at, blockOf, itemsOf, isThere, textOf, type Block } from './values.ts';

interface Named {
  readonly node: Block;
  readonly kind: string;
  readonly name: string;
}

/** A Secret or ConfigMap as a reader of it sees it; `null` keys: not known, so any. */
export interface Data {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly keys: readonly string[] | null;
}

/** The Secret or ConfigMap that an object is or that a controller makes of it. */
export function dataMadeBy(object: Named): Data | undefined {
  const { node, kind, name } = object;
  switch (kind) {
    case 'ConfigMap':
      return { kind, name, keys: [...Object.keys(blockOf(node.data)), ...Object.keys(blockOf(node.binaryData))] };
    case 'Secret':
      return { kind, name, keys: [...Object.keys(blockOf(node.data)), ...Object.keys(blockOf(node.stringData))] };
    case 'ExternalSecret':
      return externalSecret(object);
    case 'Certificate': {
      const secret = textOf(at(node, 'spec', 'secretName'));
      return secret === undefined ? undefined : { kind: 'Secret', name: secret, keys: null };
    }
    case 'SealedSecret':
      return { kind: 'Secret', name, keys: null };
    default:
      return undefined;
  }
}

/** https://external-secrets.io/latest/api/externalsecret/ */
function externalSecret({ node, name }: Named): Data {
  const spec = at(node, 'spec');
  const known = !isThere(at(spec, 'dataFrom')) && !isThere(at(spec, 'target', 'template'));
  const keys = itemsOf(at(spec, 'data')).flatMap((entry) => textOf(at(entry, 'secretKey')) ?? []);
  return { kind: 'Secret', name: textOf(at(spec, 'target', 'name')) ?? name, keys: known ? keys : null };
}

/** What every cluster has. */
export const always: readonly Existing[] = [
  { kind: 'ServiceAccount', name: 'default' },
  { kind: 'ConfigMap', name: 'kube-root-ca.crt' },
  { kind: 'Role', name: 'extension-apiserver-authentication-reader', namespace: 'kube-system' },
  { kind: 'PriorityClass', name: 'system-cluster-critical' },
  { kind: 'PriorityClass', name: 'system-node-critical' },
  ...['cluster-admin', 'admin', 'edit', 'view'].map((name) => ({ kind: 'ClusterRole', name })),
];
