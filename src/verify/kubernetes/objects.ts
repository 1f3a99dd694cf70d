import type { Node } from '../../provenance/document.ts';
import { append } from '../../util/append.ts';
import type { Existing, Finding, FindingArgs, ManifestCode, Pointer } from './finding.ts';
import { podsOf, type PodView } from './pods.ts';
import { at, blockOf, isBlock, itemsOf, textOf, type Block } from './values.ts';

/** One object, and what all rules ask of it. */
export interface ManifestObject {
  /** Index of the document that it stands in, and the keys of it there: a `List` holds several. */
  readonly document: number;
  readonly prefix: Pointer;
  readonly node: Block;
  readonly apiVersion: string;
  /** Empty for the core of the API. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** The pods that it makes; `undefined` where it makes none. */
  readonly pods: PodView | undefined;
}

/** Objects that are applied together. */
export interface ObjectSet {
  /** Of the cluster: `1.33`. */
  readonly version: string;
  readonly objects: readonly ManifestObject[];
  readonly findings: readonly Finding[];
  ofKind(kind: string): readonly ManifestObject[];
  /** The first of this kind, namespace and name. */
  find(kind: string, namespace: string, name: string): ManifestObject | undefined;
  /** Whether it is there though no object makes it. */
  exists(kind: string, namespace: string, name: string): boolean;
  report<C extends ManifestCode>(object: ManifestObject, pointer: Pointer, code: C, args: FindingArgs<C>): void;
}

const nothing: readonly ManifestObject[] = [];

export function objectSet(documents: readonly Node[], version: string, existing: readonly Existing[]): ObjectSet {
  const objects: ManifestObject[] = [];
  documents.forEach((document, i) => collect(document, i, [], objects));
  const byKind = new Map<string, ManifestObject[]>();
  const byName = new Map<string, ManifestObject>();
  for (const object of objects) {
    append(byKind, object.kind, object);
    const key = keyOf(object.kind, object.namespace, object.name);
    if (!byName.has(key)) byName.set(key, object);
  }
  const outside = new Set(existing.map(({ kind, namespace, name }) => keyOf(kind, namespace ?? '*', name)));
  const findings: Finding[] = [];
  return {
    version,
    objects,
    findings,
    ofKind: (kind) => byKind.get(kind) ?? nothing,
    find: (kind, namespace, name) => byName.get(keyOf(kind, namespace, name)),
    exists: (kind, namespace, name) => outside.has(keyOf(kind, namespace, name)) || outside.has(keyOf(kind, '*', name)),
    report: (object, pointer, code, args) => void findings.push({ object: object.document, pointer: object.prefix.length === 0 ? pointer : [...object.prefix, ...pointer], code, args }),
  };
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

function collect(node: Node, document: number, prefix: Pointer, into: ManifestObject[]): void {
  const block = blockOf(node);
  const apiVersion = textOf(block.apiVersion) ?? '';
  const kind = textOf(block.kind) ?? '';
  if (kind === 'List' && apiVersion === 'v1') {
    itemsOf(block.items).forEach((item, i) => collect(item, document, [...prefix, 'items', i], into));
    return;
  }
  const slash = apiVersion.indexOf('/');
  const metadata = isBlock(block.metadata) ? block.metadata : undefined;
  into.push({
    document,
    prefix,
    node: block,
    apiVersion,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    kind,
    name: textOf(at(metadata, 'name')) ?? '',
    namespace: textOf(at(metadata, 'namespace')) ?? '',
    pods: podsOf(kind, block),
  });
}
