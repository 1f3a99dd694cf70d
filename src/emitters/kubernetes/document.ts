import type { Leaf, Node } from '../../provenance/document.ts';

// What all objects of the Kubernetes API have in common; each file of this target has the types of the object that it makes.
// https://kubernetes.io/docs/reference/kubernetes-api/

export type Map<T> = { readonly [name: string]: T };

export type ObjectMeta = {
  readonly name: Leaf;
  /** Left out where the object belongs to the cluster. */
  readonly namespace?: Leaf;
  readonly labels?: Map<Leaf> | undefined;
  readonly annotations?: Map<Leaf> | undefined;
};

/** Keys in the order in which kubectl's users expect them: apiVersion, kind, metadata, then spec or data. */
export type KubernetesObject = {
  readonly apiVersion: Leaf;
  readonly kind: Leaf;
  readonly metadata: ObjectMeta;
  readonly [field: string]: Node | undefined;
};
