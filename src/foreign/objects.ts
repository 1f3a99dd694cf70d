import { schemaOf } from '../verify/kubernetes/table.ts';
import { isMap } from './kustomization.ts';

type Block = Readonly<Record<string, unknown>>;

/** Groups that every cluster serves: https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/ */
const builtIn: ReadonlySet<string> = new Set([
  '', 'admissionregistration.k8s.io', 'apiextensions.k8s.io', 'apiregistration.k8s.io', 'apps', 'authentication.k8s.io', 'authorization.k8s.io', 'autoscaling', 'batch', 'certificates.k8s.io',
  'coordination.k8s.io', 'discovery.k8s.io', 'events.k8s.io', 'extensions', 'flowcontrol.apiserver.k8s.io', 'internal.apiserver.k8s.io', 'networking.k8s.io', 'node.k8s.io', 'policy',
  'rbac.authorization.k8s.io', 'resource.k8s.io', 'scheduling.k8s.io', 'storage.k8s.io', 'storagemigration.k8s.io',
]);

/** Whether its schema is in some clusters, and not known here. */
export function hasOwnSchema({ apiVersion, kind }: Block, version: string): boolean {
  const schema = schemaOf(version);
  const group = groupOf(String(apiVersion));
  return !builtIn.has(group) && schema.kind(String(apiVersion), String(kind)) === undefined && !schema.placesOf(String(kind)).some((place) => groupOf(place.apiVersion) === group);
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The object where a kustomization puts it. Keys stay where they are. */
export function inNamespace(object: Record<string, unknown>, namespace: string | undefined, version: string): Record<string, unknown> {
  if (namespace === undefined || !isMap(object.metadata) || schemaOf(version).kind(String(object.apiVersion), String(object.kind))?.namespaced !== true) return object;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

/** Whether a Job names it to its program, which may make it: nothing else says what a program does. */
export function jobsMake(objects: readonly Block[]): (kind: string, name: string) => boolean {
  const words = new Set<string>();
  for (const object of objects) if (object.kind === 'Job') collectWords(object.spec, words);
  return (kind, name) => (kind === 'ConfigMap' || kind === 'Secret') && words.has(name);
}

function collectWords(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') for (const word of value.split(/[^\w.-]+/)) into.add(word);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collectWords(one, into);
}
