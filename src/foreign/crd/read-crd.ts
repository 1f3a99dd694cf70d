import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isMap } from '../kustomization.ts';
import type { YamlDocument } from '../read-yaml.ts';

/** A custom resource, as its CustomResourceDefinition describes it. */
export interface CustomResource {
  /** `externalsecrets.external-secrets.io` */
  readonly name: string;
  readonly group: string;
  readonly kind: string;
  /** Those that are served, the preferred one first. */
  readonly versions: readonly ServedVersion[];
}

export interface ServedVersion {
  readonly name: string;
  /** `openAPIV3Schema` */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The custom resources of a file; each problem is a diagnostic at its place. */
export function readCustomResources(file: string, documents: readonly YamlDocument[]): { resources: CustomResource[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const resources: CustomResource[] = [];
  const kinds = new Set<string>();
  for (const { object, keys, document } of documents.flatMap(objectsIn)) {
    kinds.add(typeof object.kind === 'string' ? object.kind : 'something else');
    if (object.kind !== 'CustomResourceDefinition') continue;
    const found = toResource(object);
    if (typeof found === 'string') diagnostics.push(diagnose('verify/bad-crd', null, { name: nameOf(object), wrong: found }, { source: document.locate(keys) }));
    else resources.push(found);
  }
  if (resources.length === 0 && diagnostics.length === 0) diagnostics.push(diagnose('verify/no-crd', null, { file, kinds: [...kinds] }, { source: { file, line: 1, column: 1 } }));
  return { resources, diagnostics };
}

interface Found {
  readonly object: Record<string, unknown>;
  readonly keys: readonly (string | number)[];
  readonly document: YamlDocument;
}

/** A document is an object, or a list of objects as kubectl prints it. */
function objectsIn(document: YamlDocument): Found[] {
  const { value } = document;
  if (!isMap(value)) return [];
  if (!Array.isArray(value.items)) return [{ object: value, keys: [], document }];
  return value.items.flatMap((item: unknown, i) => (isMap(item) ? [{ object: item, keys: ['items', i], document }] : []));
}

function nameOf(object: Record<string, unknown>): string {
  const name = isMap(object.metadata) ? object.metadata.name : undefined;
  return typeof name === 'string' ? name : 'a CustomResourceDefinition without a name';
}

const kindForm = /^[A-Z][A-Za-z0-9]*$/;

/** https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/ */
function toResource(object: Record<string, unknown>): CustomResource | string {
  if (object.apiVersion !== 'apiextensions.k8s.io/v1') return `its apiVersion is not "apiextensions.k8s.io/v1", the only one with a schema for each version`;
  const spec = isMap(object.spec) ? object.spec : {};
  const kind = isMap(spec.names) ? spec.names.kind : undefined;
  if (typeof kind !== 'string' || !kindForm.test(kind) || typeof spec.group !== 'string') return 'it states no group, or no kind that could name a type';
  const versions = (Array.isArray(spec.versions) ? spec.versions : []).filter(isMap).flatMap((one): ServedVersion[] => {
    const schema = isMap(one.schema) ? one.schema.openAPIV3Schema : undefined;
    return one.served === true && typeof one.name === 'string' && isMap(schema) ? [{ name: one.name, schema }] : [];
  });
  if (versions.length === 0) return 'it serves no version that has a schema';
  return { name: nameOf(object), group: spec.group, kind, versions: versions.sort((a, b) => compareVersions(a.name, b.name)) };
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [rankOf(a), rankOf(b)];
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return other[i]! - one[i]!;
  return a < b ? -1 : a > b ? 1 : 0;
}

const stages: Readonly<Record<string, number>> = { alpha: 1, beta: 2 };

function rankOf(version: string): readonly number[] {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  if (major === undefined) return [0, 0, 0];
  return [stage === undefined ? 3 : stages[stage]!, Number(major), Number(minor ?? 0)];
}
