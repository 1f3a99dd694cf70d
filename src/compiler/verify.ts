import { diagnose, type Diagnostic, type Related } from '../diagnostics/diagnostic.ts';
import type { Document } from '../formats/index.ts';
import type * as Model from '../model/types.gen.ts';
import { originOf, type Node } from '../provenance/document.ts';
import { pathOf } from '../provenance/path-of.ts';
import { path, type Path } from '../provenance/path.ts';
import { Traced } from '../provenance/traced.ts';
import { quote } from '../util/text.ts';
import type { Existing, Finding, Pointer } from '../verify/kubernetes/finding.ts';
import { validateObjects } from '../verify/kubernetes/index.ts';
import { at, itemsOf } from '../verify/kubernetes/values.ts';
import { objectsNamed } from './named-object.ts';
import { formatPointer, parsePointer } from './pointer.ts';
import type { ResolvedEnvironment, ResolvedPlatform } from './resolved.ts';

interface Verifiable {
  readonly path: string;
  readonly target: string;
  readonly environment: string | null;
  readonly document: () => Document;
}

interface ExistingIn extends Existing {
  readonly environment: string;
}

/** An object of an environment, and where it stands. */
interface Placed {
  readonly file: string;
  /** In a file of several documents, its index. */
  readonly prefix: Pointer;
  readonly node: Node;
}

/** Whether a file holds objects that a cluster takes as they are. */
export function isManifest({ target }: { readonly target: string }): boolean {
  return target === 'kubernetes';
}

/**
 * What a cluster would refuse in the manifests of an environment, which are read together: at the part of the model that it comes
 * from, or at the override because of which it does. `before`: the files without the overrides; `existing`: what is there
 * though no manifest makes it.
 */
export function verifyManifests(files: readonly Verifiable[], before: readonly Verifiable[], platform: ResolvedPlatform, overrides: readonly Model.Override[], existing: readonly ExistingIn[]): Diagnostic[] {
  return platform.environments.flatMap((environment) => {
    const own = (list: readonly Verifiable[]): Placed[] => list.filter((file) => isManifest(file) && file.environment === environment.name.value).flatMap(objectsOf);
    const placed = own(files);
    const there = existing.filter((one) => one.environment === environment.name.value);
    const findings = findingsIn(placed, environment, there);
    if (findings.length === 0) return [];
    const overriding = overridesOf(placed, own(before), platform, overrides);
    const known = overriding.length === 0 ? new Set<string>() : new Set(findingsIn(own(before), environment, there).map(keyOf));
    return findings.map((finding) => report(finding, placed, environment, overriding.length === 0 || known.has(keyOf(finding)) ? [] : overriding));
  });
}

function objectsOf(file: Verifiable): Placed[] {
  const document = file.document();
  if (document.format === 'yaml-stream') return document.content.map((node, i) => ({ file: file.path, prefix: [i], node }));
  return document.format === 'yaml' ? [{ file: file.path, prefix: [], node: document.content }] : [];
}

function findingsIn(placed: readonly Placed[], environment: ResolvedEnvironment, existing: readonly Existing[]): Finding[] {
  return validateObjects(placed.map(({ node }) => node), environment.kubernetesVersion.value, existing);
}

/** An override of a manifest. */
interface Overriding {
  readonly file: string;
  readonly at: readonly string[];
  readonly path: Path;
}

function overridesOf(placed: readonly Placed[], before: readonly Placed[], platform: ResolvedPlatform, overrides: readonly Model.Override[]): Overriding[] {
  const files = new Set(placed.map(({ file }) => file));
  return overrides.flatMap((override, i) => {
    const file = files.has(override.file) ? override.file : `${platform.output.directory.value}/${override.file}`;
    if (!files.has(file)) return [];
    const prefix = override.object === undefined ? [] : (prefixOf(placed, file, override.object) ?? prefixOf(before, file, override.object) ?? []);
    return [{ file, at: [...prefix.map(String), ...parsePointer(override.at)], path: path(['overrides', i])! }];
  });
}

/** Where the object that an override names stands; an override may have renamed it. */
function prefixOf(placed: readonly Placed[], file: string, object: string): Pointer | undefined {
  const inFile = placed.filter((one) => one.file === file);
  const [index] = objectsNamed(inFile.map(({ node }) => node), object);
  return index === undefined ? undefined : inFile[index]!.prefix;
}

function keyOf({ object, pointer, code }: Finding): string {
  return `${code} ${object} ${formatPointer(pointer)}`;
}

function report({ object, pointer, code, args, other }: Finding, placed: readonly Placed[], environment: ResolvedEnvironment, overriding: readonly Overriding[]): Diagnostic {
  const { file, prefix, node } = placed[object]!;
  const place = [...prefix, ...pointer];
  const from = originPath(node, pointer) ?? pathOf(environment.origin);
  const cause = causeAmong(overriding, file, place.map(String));
  const related: Related[] = cause === undefined || from === cause ? [] : [{ message: 'what stands there follows from this', path: from }];
  if (other !== undefined) related.push({ message: `the other, in ${quote(placed[other]!.file)}, follows from this`, path: originPath(placed[other]!.node, ['metadata', 'name']) ?? pathOf(environment.origin) });
  return diagnose(code, cause ?? from, { ...args, file, pointer: formatPointer(place) } as never, { related });
}

/** The override that most likely makes the mistake: one at the place itself, around it or in it, then one of the same file. */
function causeAmong(overriding: readonly Overriding[], file: string, place: readonly string[]): Path | undefined {
  const inFile = overriding.filter((override) => override.file === file);
  const near = inFile.find(({ at: keys }) => keys.every((key, i) => i >= place.length || key === place[i] || key === '-'));
  return (near ?? inFile[0] ?? overriding[0])?.path;
}

/** The model's part from which the deepest thing that stands at the pointer, or around it, comes. */
function originPath(root: Node, pointer: Pointer): Path | null {
  let node: Node | undefined = root;
  let found = pathOf(originOf(root));
  for (const key of pointer) {
    node = Array.isArray(node) ? itemsOf(node)[Number(key)] : at(node, String(key));
    if (node === undefined) break;
    const origin = node instanceof Traced ? (node as Traced<unknown>).origin : originOf(node);
    found = pathOf(origin) ?? found;
  }
  return found;
}
