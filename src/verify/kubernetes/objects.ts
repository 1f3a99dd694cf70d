import type { Node } from '../../provenance/document.ts';
import { append } from '../../util/append.ts';
import { nearest } from '../../util/suggest.ts';
import { always, dataMadeBy, type Data } from './data.ts';
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
  /** The Secret or ConfigMap of this name, whoever makes it. */
  data(kind: Data['kind'], namespace: string, name: string): Data | undefined;
  /** Names of those of a namespace. */
  dataNames(kind: Data['kind'], namespace: string): string[];
  /** What may be meant by a name that is not there; found once, since what is missing is often named by many. */
  suggest(kind: string, namespace: string, name: string, known: () => Iterable<string>): string | undefined;
  /** Whether an object of the set stands in the namespace. */
  hasNamespace(namespace: string): boolean;
  /** Objects of a namespace that make pods, of which a selector may select some: all of those that it does are among them. */
  withPods(namespace: string, selector: Block): readonly ManifestObject[];
  /** Whether it is there though no object makes it. */
  exists(kind: string, namespace: string, name: string): boolean;
  report<C extends ManifestCode>(object: ManifestObject, pointer: Pointer, code: C, args: FindingArgs<C>, other?: ManifestObject): void;
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
  const pods = podIndex(objects);
  const namespaces = new Set(objects.map(({ namespace }) => namespace));
  const data = new Map<string, Data>();
  for (const object of objects) {
    const made = dataMadeBy(object);
    if (made !== undefined) data.set(keyOf(made.kind, object.namespace, made.name), made);
  }
  const outside = new Set([...always, ...existing].map(({ kind, namespace, name }) => keyOf(kind, namespace ?? '*', name)));
  const suggestions = new Map<string, string | undefined>();
  const findings: Finding[] = [];
  return {
    version,
    objects,
    findings,
    ofKind: (kind) => byKind.get(kind) ?? nothing,
    find: (kind, namespace, name) => byName.get(keyOf(kind, namespace, name)),
    data: (kind, namespace, name) => data.get(keyOf(kind, namespace, name)),
    dataNames: (kind, namespace) => [...data].flatMap(([key, one]) => (key.startsWith(`${kind}/${namespace}/`) ? [one.name] : [])),
    suggest: (kind, namespace, name, known) => {
      const key = keyOf(kind, namespace, name);
      if (!suggestions.has(key)) suggestions.set(key, nearest(name, known()));
      return suggestions.get(key);
    },
    hasNamespace: (namespace) => namespaces.has(namespace),
    withPods: (namespace, selector) => {
      for (const key in selector) return pods.get(podKey(namespace, key, textOf(selector[key]))) ?? nothing;
      return pods.get(podKey(namespace, '', undefined)) ?? nothing;
    },
    exists: (kind, namespace, name) => outside.has(keyOf(kind, namespace, name)) || outside.has(keyOf(kind, '*', name)),
    report: (object, pointer, code, args, other) =>
      void findings.push({ object: object.document, pointer: object.prefix.length === 0 ? pointer : [...object.prefix, ...pointer], code, args, ...(other === undefined ? {} : { other: other.document }) }),
  };
}

/** Objects that make pods by each label of theirs, so that a thousand selectors need not look at a thousand workloads each. */
function podIndex(objects: readonly ManifestObject[]): ReadonlyMap<string, readonly ManifestObject[]> {
  const index = new Map<string, ManifestObject[]>();
  for (const object of objects) {
    if (object.pods === undefined) continue;
    append(index, podKey(object.namespace, '', undefined), object);
    const labels = blockOf(object.pods.metadata.labels);
    for (const key in labels) append(index, podKey(object.namespace, key, textOf(labels[key])), object);
  }
  return index;
}

function podKey(namespace: string, label: string, value: string | undefined): string {
  return value === undefined ? `${namespace}/` : `${namespace}/${label}=${value}`;
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
