import { diagnose, type Diagnostic, type Related } from '../diagnostics/diagnostic.ts';
import type { Document } from '../formats/index.ts';
import { because, originOf, type Node } from '../provenance/document.ts';
import type { Origin } from '../provenance/origin.ts';
import { child, path, type Path } from '../provenance/path.ts';
import { Traced } from '../provenance/traced.ts';
import type * as Model from '../model/types.gen.ts';
import { sortedEntries } from '../util/sort.ts';
import { nearest } from '../util/suggest.ts';
import { inOrderOf, likeEntries, likePart, likeThere } from './like.ts';
import { objectName, objectsNamed } from './named-object.ts';
import { formatPointer, parsePointer } from './pointer.ts';

type Block = Readonly<Record<string, Node | undefined>>;

interface Patchable {
  readonly path: string;
  readonly document: () => Document;
}

/** Applies the model's overrides, each of which says what it expects to find. Files are named below the output folder, or below the model's where a target is placed elsewhere. */
export function patch<F extends Patchable>(files: readonly F[], overrides: readonly Model.Override[], directory: string): { files: F[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const patched = new Map(files.map((file) => [file.path, file]));
  overrides.forEach((override, i) => {
    const at = path(['overrides', i])!;
    const name = patched.has(override.file) ? override.file : `${directory}/${override.file}`;
    const file = patched.get(name);
    if (file === undefined) {
      const known = files.map((f) => (f.path.startsWith(`${directory}/`) ? f.path.slice(directory.length + 1) : f.path));
      diagnostics.push(diagnose('override/unknown-file', child(at, 'file'), { file: override.file, suggestion: nearest(override.file, known) }));
      return;
    }
    const document = patchDocument(file.document(), override, at, diagnostics);
    if (document !== undefined) patched.set(name, { ...file, document: () => document });
  });
  return { files: [...patched.values()], diagnostics };
}

function patchDocument(document: Document, override: Model.Override, at: Path, diagnostics: Diagnostic[]): Document | undefined {
  if (document.format !== 'yaml' && document.format !== 'json' && document.format !== 'yaml-stream') {
    diagnostics.push(diagnose('override/no-structure', child(at, 'file'), { file: override.file, format: document.format }));
    return undefined;
  }
  const patching: Patching = { override, at, diagnostics, root: document.content };
  if (override.object === undefined) {
    const content = patchNode(document.content, parsePointer(override.at), [], patching);
    return content === undefined ? undefined : ({ ...document, content } as Document);
  }
  if (document.format !== 'yaml-stream') {
    diagnostics.push(diagnose('override/no-objects', child(at, 'object'), { file: override.file }));
    return undefined;
  }
  const index = findObject(document.content, override.object, patching);
  const changed = index === undefined ? undefined : patchNode(document.content[index]!, parsePointer(override.at), [], patching);
  return changed === undefined ? undefined : { ...document, content: withEntry(document.content, index!, changed) as readonly Node[] };
}

function findObject(documents: readonly Node[], object: string, { override, at, diagnostics }: Patching): number | undefined {
  const [index, ...others] = objectsNamed(documents, object);
  if (index !== undefined && others.length === 0) return index;
  const known = [index ?? [], others].flat().map((i) => objectName(documents[i]!));
  if (index !== undefined) diagnostics.push(diagnose('override/which-object', child(at, 'object'), { file: override.file, object, known }));
  else {
    const all = documents.map(objectName);
    diagnostics.push(diagnose('override/unknown-object', child(at, 'object'), { file: override.file, object, known: all, suggestion: nearest(object, all) }));
  }
  return undefined;
}

/** An override at work. */
interface Patching {
  readonly override: Model.Override;
  /** Where the override stands in the model. */
  readonly at: Path;
  readonly diagnostics: Diagnostic[];
  /** All that the file says. */
  readonly root: Node;
}

/** The node with the override applied below it; `undefined` after a diagnostic. */
function patchNode(node: Node, keys: readonly string[], done: readonly string[], patching: Patching): Node | undefined {
  const [token, ...rest] = keys;
  if (!isBlock(node) || token === undefined) return reportNoPlace(done, patching);
  const key = Array.isArray(node) ? indexOf(node as readonly Node[], token) : token;
  if (key === undefined) return reportNoEntry((node as readonly Node[]).length, done, patching);
  const found = Object.hasOwn(node as Block, key) ? (node as Block)[key] : undefined;
  if (rest.length === 0) return setEntry(node, key, found, patching);
  if (found === undefined) return reportNoPlace(done, patching);
  const changed = patchNode(found, rest, [...done, token], patching);
  return changed === undefined ? undefined : withEntry(node, key, changed);
}

function setEntry(node: Node, key: string | number, found: Node | undefined, patching: Patching): Node | undefined {
  const { override, at, diagnostics } = patching;
  const [now, { expect, set }] = [plain(found), override];
  // What it is for is there by itself by now, or has gone by itself.
  const isIdle = sameData(now, set);
  if (!isIdle && !sameData(now, expect)) {
    diagnostics.push(diagnose('override/unexpected', child(at, 'expect'), { ...placeOf(override), expected: show(expect), found: show(now) }, { related: whence(found) }));
    return undefined;
  }
  if (isIdle) diagnostics.push(diagnose('override/no-effect', at, placeOf(override)));
  if (isIdle && (set === undefined || override.before !== undefined)) return node;
  const origin: Origin = { kind: 'override', path: at, ...(found === undefined ? {} : beats(found)) };
  const value = override.set === undefined ? undefined : traceAll(override.set, origin, isPlain(override.set) ? [] : likeThere({ root: patching.root, keys: parsePointer(override.at), parent: node, found }));
  return override.before === undefined ? withEntry(node, key, value) : insert(node, key, value, found, patching);
}

/** Where the model says what stands there now. */
function whence(found: Node | undefined): Related[] {
  const origin = found === undefined ? undefined : originOf(found);
  const from = origin?.kind === 'model' || origin?.kind === 'default' || origin?.kind === 'override' ? origin.path : null;
  return from === null ? [] : [{ message: 'this is what is there now', path: from }];
}

/** What is added, in front of another entry. */
function insert(node: Node, key: string | number, value: Node | undefined, found: Node | undefined, { override, at, diagnostics }: Patching): Node | undefined {
  const next = override.before!;
  if (found !== undefined || value === undefined) {
    diagnostics.push(diagnose('override/not-added', child(at, 'before'), placeOf(override)));
    return undefined;
  }
  const index = Array.isArray(node) ? indexOf(node as readonly Node[], next) : next;
  if (index === undefined || !Object.hasOwn(node as Block, index) || (node as Block)[index] === undefined) {
    const known = Object.entries(node as Block).flatMap(([name, inner]) => (inner === undefined ? [] : [name]));
    diagnostics.push(diagnose('override/no-neighbour', child(at, 'before'), { ...placeOf(override), before: next, known, suggestion: Array.isArray(node) ? undefined : nearest(next, known) }));
    return undefined;
  }
  const entries = Object.entries(node as Block).flatMap(([name, inner]): [string, Node | undefined][] => (name === String(index) ? [[String(key), value], [name, inner]] : [[name, inner]]));
  const copy: Node = Array.isArray(node) ? entries.map(([, inner]) => inner!) : Object.fromEntries(entries);
  return sameReason(node, copy);
}

/** Where in a list a pointer leads: to an entry, or behind the last, which `-` names, too. https://www.rfc-editor.org/rfc/rfc6902#section-4.1 */
function indexOf(list: readonly Node[], token: string): number | undefined {
  if (token === '-') return list.length;
  const index = Number(token);
  return String(index) === token && Number.isInteger(index) && index >= 0 && index <= list.length ? index : undefined;
}

function placeOf({ at, object }: Model.Override): { at: string; object: string | undefined } {
  return { at, object };
}

function beats(node: Node): { beats?: Origin } {
  const origin = originOf(node);
  return origin === undefined ? {} : { beats: origin };
}

function isBlock(node: Node | undefined): boolean {
  return typeof node === 'object' && node !== null && !(node instanceof Traced);
}

function reportNoPlace(done: readonly string[], { override, at, diagnostics }: Patching): undefined {
  diagnostics.push(diagnose('override/no-place', child(at, 'at'), { ...placeOf(override), file: override.file, last: formatPointer(done) || '/' }));
  return undefined;
}

function reportNoEntry(entries: number, done: readonly string[], { override, at, diagnostics }: Patching): undefined {
  diagnostics.push(diagnose('override/no-entry', child(at, 'at'), { ...placeOf(override), file: override.file, list: formatPointer(done) || '/', entries }));
  return undefined;
}

function withEntry(node: Node, key: string | number, value: Node | undefined): Node {
  return sameReason(node, Array.isArray(node) ? listWith(node as readonly Node[], key as number, value) : { ...(node as Block), [key]: value });
}

/** A changed copy stands there for the reason of what it is a copy of. */
function sameReason(node: Node, copy: Node): Node {
  const origin = originOf(node);
  return origin === undefined || originOf(copy) !== undefined ? copy : because(origin, copy);
}

function listWith(list: readonly Node[], index: number, value: Node | undefined): Node[] {
  return value === undefined ? list.filter((_, i) => i !== index) : Object.assign([...list], { [index]: value });
}

/** Keys stand in the order in which those of what is like it do, whatever their order in the model. */
function traceAll(value: Model.Json, origin: Origin, like: readonly Node[]): Node {
  if (isPlain(value)) return new Traced(value, origin);
  if (Array.isArray(value)) return because(origin, value.map((item: Model.Json) => traceAll(item, origin, likeEntries(like))));
  const entries = inOrderOf(sortedEntries(value as Readonly<Record<string, Model.Json>>), like);
  return because(origin, Object.fromEntries(entries.map(([key, inner]) => [key, traceAll(inner, origin, likePart(like, key))])));
}

function isPlain(value: Model.Json): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

/** The data without provenance. */
function plain(node: Node | undefined): Model.Json | undefined {
  if (node === undefined) return undefined;
  if (node instanceof Traced) return node.value;
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item: Node) => plain(item)!);
  return Object.fromEntries(Object.entries(node as Block).flatMap(([key, value]) => (value === undefined ? [] : [[key, plain(value)!]])));
}

function sameData(a: Model.Json | undefined, b: Model.Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameData((a as Record<string, Model.Json>)[key], (b as Record<string, Model.Json>)[key]));
}

function show(value: Model.Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
