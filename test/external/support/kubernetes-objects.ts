// Manifests, read as kubectl reads them.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** An object of the Kubernetes API, of any kind. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
  readonly [field: string]: unknown;
}

/** The objects of a stream of YAML documents; empty documents are none. */
export function parseObjects(text: string): KubernetesObject[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) throw document.errors[0]!;
    return document.contents === null ? [] : [document.toJS() as KubernetesObject];
  });
}

export function readObjects(files: readonly string[]): KubernetesObject[] {
  return files.flatMap((file) => parseObjects(readFileSync(file, 'utf8')));
}

/** What tells an object from all others of a cluster: `apps/v1 Deployment shop/web`. */
export function identify({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject): string {
  return `${apiVersion} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** The objects by what they are; several under one name are an error. */
export function byIdentity(objects: readonly KubernetesObject[]): Record<string, KubernetesObject> {
  const known: Record<string, KubernetesObject> = {};
  for (const object of objects) {
    const identity = identify(object);
    if (identity in known) throw new Error(`two objects are ${identity}`);
    known[identity] = object;
  }
  return known;
}
