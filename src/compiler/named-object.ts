import type { Node } from '../provenance/document.ts';
import { at, textOf } from '../verify/kubernetes/values.ts';

/** How an override names an object of Kubernetes: `Deployment/web`. */
export function objectName(document: Node): string {
  return `${textOf(at(document, 'kind')) ?? ''}/${textOf(at(document, 'metadata', 'name')) ?? ''}`;
}

/** The indexes of the objects that `object` names: a kind and a name, or a kind alone. */
export function objectsNamed(documents: readonly Node[], object: string): number[] {
  const wanted = object.includes('/') ? (name: string): boolean => name === object : (name: string): boolean => name.startsWith(`${object}/`);
  return documents.flatMap((document, i) => (wanted(objectName(document)) ? [i] : []));
}
