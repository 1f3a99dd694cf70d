// What a pod refers to: a kubelet holds the pod back until all of it exists.
import type { KubernetesObject } from './kubernetes-objects.ts';

export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: string;
  /** Keys that must be in it. */
  readonly keys: readonly string[];
}

interface Named {
  readonly name: string;
  readonly key?: string;
  readonly optional?: boolean;
}

interface Container {
  readonly env?: readonly { readonly valueFrom?: { readonly configMapKeyRef?: Named; readonly secretKeyRef?: Named } }[];
  readonly envFrom?: readonly { readonly configMapRef?: Named; readonly secretRef?: Named }[];
}

interface Source {
  readonly optional?: boolean;
  readonly items?: readonly { readonly key: string }[];
}

interface Volume {
  readonly configMap?: Source & { readonly name: string };
  readonly secret?: Source & { readonly secretName: string };
  readonly persistentVolumeClaim?: { readonly claimName: string };
  readonly projected?: { readonly sources: readonly { readonly configMap?: Source & { readonly name: string }; readonly secret?: Source & { readonly name: string } }[] };
}

interface PodSpec {
  readonly serviceAccountName?: string;
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
}

/** The pod, or the template of the pods, of an object; `undefined` where it has none. */
export function podSpecOf({ kind, spec }: KubernetesObject): PodSpec | undefined {
  const { template, jobTemplate } = (spec ?? {}) as { readonly template?: { readonly spec: PodSpec }; readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: PodSpec } } } };
  if (kind === 'Pod') return spec as PodSpec;
  return (template ?? jobTemplate?.spec.template)?.spec;
}

/** What must exist before a pod starts; optional references are left out. */
export function referencesOf({ serviceAccountName, containers, initContainers = [], volumes = [] }: PodSpec): Reference[] {
  const all = [...initContainers, ...containers];
  return [
    ...(serviceAccountName === undefined ? [] : [{ kind: 'ServiceAccount' as const, name: serviceAccountName, keys: [] }]),
    ...all.flatMap(({ env = [] }) => env).flatMap(({ valueFrom }) => [...named('ConfigMap', valueFrom?.configMapKeyRef), ...named('Secret', valueFrom?.secretKeyRef)]),
    ...all.flatMap(({ envFrom = [] }) => envFrom).flatMap(({ configMapRef, secretRef }) => [...named('ConfigMap', configMapRef), ...named('Secret', secretRef)]),
    ...volumes.flatMap(({ configMap, secret, persistentVolumeClaim, projected }) => [
      ...mounted('ConfigMap', configMap?.name, configMap),
      ...mounted('Secret', secret?.secretName, secret),
      ...(persistentVolumeClaim === undefined ? [] : [{ kind: 'PersistentVolumeClaim' as const, name: persistentVolumeClaim.claimName, keys: [] }]),
      ...(projected?.sources ?? []).flatMap((source) => [...mounted('ConfigMap', source.configMap?.name, source.configMap), ...mounted('Secret', source.secret?.name, source.secret)]),
    ]),
  ];
}

function named(kind: Reference['kind'], reference: Named | undefined): Reference[] {
  if (reference === undefined || reference.optional === true) return [];
  return [{ kind, name: reference.name, keys: reference.key === undefined ? [] : [reference.key] }];
}

function mounted(kind: Reference['kind'], name: string | undefined, source: Source | undefined): Reference[] {
  if (name === undefined || source?.optional === true) return [];
  return [{ kind, name, keys: (source?.items ?? []).map(({ key }) => key) }];
}
