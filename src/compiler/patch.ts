import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../formats/index.ts';
import { because, originOf, type Node } from '../provenance/document.ts';
import type { Origin } from '../provenance/origin.ts';
import { child, path, type Path } from '../provenance/path.ts';
import { Traced } from '../provenance/traced.ts';
import type * as Model from '../model/types.gen.ts';
import { sortedEntries } from '../util/sort.ts';
import { nearest } from '../util/suggest.ts';
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
  const content = patchNode(document.content, parsePointer(override.at), [], override, at, diagnostics);
  return content === undefined ? undefined : ({ ...document, content } as Document);
}

/** The node with the override applied below it; `undefined` after a diagnostic. */
function patchNode(node: Node, keys: readonly string[], done: readonly string[], override: Model.Override, at: Path, diagnostics: Diagnostic[]): Node | undefined {
  const [key, ...rest] = keys;
  if (!isBlock(node) || key === undefined) return reportNoPlace(override, done, at, diagnostics);
  const list = Array.isArray(node);
  const block = node as Block;
  if (rest.length > 0) {
    const inner = block[key];
    if (inner === undefined) return reportNoPlace(override, done, at, diagnostics);
    const changed = patchNode(inner, rest, [...done, key], override, at, diagnostics);
    return changed === undefined ? undefined : withEntry(node, list ? Number(key) : key, changed);
  }
  const found = block[key];
  if (!sameData(plain(found), override.expect)) {
    diagnostics.push(diagnose('override/unexpected', child(at, 'expect'), { at: override.at, expected: show(override.expect), found: show(plain(found)) }));
    return undefined;
  }
  if (sameData(plain(found), override.set)) diagnostics.push(diagnose('override/no-effect', at, { at: override.at }));
  const origin: Origin = { kind: 'override', path: at, ...(found === undefined ? {} : beats(found)) };
  return withEntry(node, list ? Number(key) : key, override.set === undefined ? undefined : traceAll(override.set, origin));
}

function beats(node: Node): { beats?: Origin } {
  const origin = originOf(node);
  return origin === undefined ? {} : { beats: origin };
}

function isBlock(node: Node | undefined): boolean {
  return typeof node === 'object' && node !== null && !(node instanceof Traced);
}

function reportNoPlace(override: Model.Override, done: readonly string[], at: Path, diagnostics: Diagnostic[]): undefined {
  diagnostics.push(diagnose('override/no-place', child(at, 'at'), { file: override.file, at: override.at, last: formatPointer(done) || '/' }));
  return undefined;
}

function withEntry(node: Node, key: string | number, value: Node | undefined): Node {
  const origin = originOf(node);
  const copy: Node = Array.isArray(node) ? listWith(node as readonly Node[], Number(key), value) : { ...(node as Block), [key]: value };
  return origin === undefined || originOf(copy) !== undefined ? copy : because(origin, copy);
}

function listWith(list: readonly Node[], index: number, value: Node | undefined): Node[] {
  return value === undefined ? list.filter((_, i) => i !== index) : Object.assign([...list], { [index]: value });
}

function traceAll(value: Model.Json, origin: Origin): Node {
  if (typeof value !== 'object' || value === null) return new Traced(value, origin);
  if (Array.isArray(value)) return because(origin, value.map((item: Model.Json) => traceAll(item, origin)));
  return because(origin, Object.fromEntries(sortedEntries(value as Readonly<Record<string, Model.Json>>).map(([key, inner]) => [key, traceAll(inner, origin)])));
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
