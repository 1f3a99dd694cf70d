import { posix } from 'node:path';
import type { Source } from '../config/source.ts';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Node } from '../provenance/document.ts';
import { path as toPath } from '../provenance/path.ts';
import { validateObjects } from '../verify/kubernetes/index.ts';
import type { Finding } from '../verify/kubernetes/finding.ts';
import { hasOwnSchema, inNamespace, jobsMake } from './objects.ts';
import { isMap, kustomizationNames, toObject } from './kustomization.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { setsOf, type FileSet } from './sets.ts';

/** What became of a file. Fields may be added; none changes its meaning. */
export interface VerifiedFile {
  readonly path: string;
  /** `verified`; `skipped`: what it is made into is not known; `not-understood`: it holds nothing that is known here; `unreadable`: the diagnostics say why. */
  readonly state: 'verified' | 'skipped' | 'not-understood' | 'unreadable';
  /** Objects that were verified. */
  readonly objects: number;
  /** Objects whose kind is not built into Kubernetes, and of which no schema is known here: `argoproj.io/v1alpha1 Application`. */
  readonly unknown: readonly string[];
  readonly reason?: string;
}

export interface Verified {
  /** In the order of the sources. */
  readonly files: readonly VerifiedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadFile {
  readonly file: string;
  readonly kind: 'objects' | 'kustomization' | 'other';
  readonly documents: readonly YamlDocument[];
  readonly report: VerifiedFile;
}

/** An object, and where it stands. */
interface Placed {
  readonly file: string;
  readonly document: YamlDocument;
  readonly object: Record<string, unknown>;
}

/**
 * Verifies YAML files that anybody wrote: Kubernetes objects as a cluster of `version` would, and kustomizations. Templates and files of
 * other kinds are listed as such. Files that a kustomization lists are verified together, so that a reference to what is not among them
 * is an error; other files may be a part of what is applied, and there it is a warning.
 */
export function verifyFiles(sources: readonly Source[], version: string): Verified {
  const diagnostics: Diagnostic[] = [];
  const charts = new Set(sources.flatMap(({ file }) => (posix.basename(file) === 'Chart.yaml' ? [posix.dirname(file)] : [])));
  const read = new Map(sources.map((source) => [source.file, readOne(source, charts, version, diagnostics)]));
  const of = (kind: ReadFile['kind']): ReadFile[] => [...read.values()].filter((one) => one.kind === kind);
  const { sets, settings, diagnostics: wrong } = setsOf(new Map(of('kustomization').map(({ file, documents }) => [file, documents[0]!])), of('objects').map(({ file }) => file));
  diagnostics.push(...wrong);
  for (const { documents: [document] } of of('kustomization')) diagnostics.push(...validateObjects([toObject(document!.value) as Node], version).map((finding) => toDiagnostic(finding, document!)));
  for (const set of sets) diagnostics.push(...verifySet(set, read, version));
  const files = [...read.values()].map(({ file, report }) => (settings.has(file) && report.state === 'verified' ? skipped(file, 'a patch or a setting of a kustomization, and no object') : report));
  return { files, diagnostics };
}

function skipped(path: string, reason: string): VerifiedFile {
  return { path, state: 'skipped', objects: 0, unknown: [], reason };
}

function readOne(source: Source, charts: ReadonlySet<string>, version: string, diagnostics: Diagnostic[]): ReadFile {
  const { file, text } = source;
  const other = (report: VerifiedFile): ReadFile => ({ file, kind: 'other', documents: [], report });
  const template = text.includes('{{');
  if (template && isInChart(file, charts)) return other(skipped(file, 'a template of a Helm chart; verify what "helm template" prints'));
  const { documents, diagnostics: wrong } = readYaml(source);
  if (hasErrors(wrong)) {
    if (template) return other(skipped(file, 'a template; verify what it is made into'));
    diagnostics.push(...wrong);
    return other({ path: file, state: 'unreadable', objects: 0, unknown: [] });
  }
  if (kustomizationNames.has(posix.basename(file)) && documents.length === 1) return { file, kind: 'kustomization', documents, report: { path: file, state: 'verified', objects: 0, unknown: [] } };
  const objects = documents.filter(({ value }) => isObject(value));
  if (objects.length === 0) return other({ path: file, state: 'not-understood', objects: 0, unknown: [], reason: documents.length === 0 ? 'it is empty' : 'it holds no Kubernetes object (no apiVersion and kind)' });
  const unknown = objects.flatMap(({ value }) => (hasOwnSchema(value as Record<string, unknown>, version) ? [`${(value as { apiVersion: string }).apiVersion} ${(value as { kind: string }).kind}`] : []));
  return { file, kind: 'objects', documents: objects, report: { path: file, state: 'verified', objects: objects.length - unknown.length, unknown } };
}

function isInChart(file: string, charts: ReadonlySet<string>): boolean {
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    if (posix.basename(folder) === 'templates' && charts.has(posix.dirname(folder))) return true;
    if (folder === posix.dirname(folder)) return false;
  }
}

function isObject(value: unknown): boolean {
  return isMap(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string';
}

function verifySet(set: FileSet, read: ReadonlyMap<string, ReadFile>, version: string): Diagnostic[] {
  const placed = set.files.flatMap((file) =>
    read.get(file)!.documents.flatMap((document): Placed[] => (hasOwnSchema(document.value as Record<string, unknown>, version) ? [] : [{ file, document, object: inNamespace(document.value as Record<string, unknown>, set.namespace, version) }])),
  );
  const makes = jobsMake(placed.map((one) => one.object));
  return validateObjects(placed.map((one) => one.object as Node), version, set.makes).flatMap((finding) => {
    const severity = isUnknownHere(finding, version) ? undefined : severityOf(finding, set, makes);
    return severity === undefined ? [] : [{ ...toDiagnostic(finding, placed[finding.object]!.document, finding.other === undefined ? undefined : placed[finding.other]!.document), severity }];
  });
}

/** An object of a List, of a kind that only some clusters know. */
function isUnknownHere({ code, args }: Finding, version: string): boolean {
  return code === 'kubernetes/unknown-kind' && hasOwnSchema(args as Record<string, unknown>, version);
}

/** A Secret is made outside of what is committed by whoever is careful, so that one is missing is never sure. */
function severityOf({ code, args }: Finding, { whole }: FileSet, makes: (kind: string, name: string) => boolean): Diagnostic['severity'] | undefined {
  if (code !== 'kubernetes/reference') return 'error';
  const { kind, name } = args as { kind: string; name: string };
  if (makes(kind, name)) return undefined;
  return whole && kind !== 'Secret' ? 'error' : 'warning';
}

function toDiagnostic({ code, args, pointer }: Finding, document: YamlDocument, other?: YamlDocument): Diagnostic {
  const place = code === 'kubernetes/unknown-field' || code === 'kubernetes/missing-field' ? 'key' : 'value';
  const related = other === undefined ? [] : [{ message: 'the other stands here', path: null, source: other.locate([]) }];
  return diagnose(code, toPath(pointer), { ...args, file: '', pointer: '' } as never, { source: document.locate(pointer, place), related });
}
