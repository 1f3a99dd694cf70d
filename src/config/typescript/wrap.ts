import type {
  ArrayExpression,
  ImportExpression,
  MetaProperty,
  Node,
  ObjectExpression,
  ObjectProperty,
  ObjectPropertyKind,
  Program,
  PropertyKey,
} from 'oxc-parser';
import { diagnose, type DiagnoseOptions, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionAt, type Source } from '../source.ts';
import type { Entry, Site, Written } from '../written.ts';
import type { Edit } from './edits.ts';
import { walk } from './walk.ts';

export interface Wrapping {
  readonly module: number;
  readonly source: Source;
  /** The name under which the wrapped source calls the recorder. */
  readonly recorder: string;
  readonly edits: Edit[];
  /** What literals may make, by the number that the wrapped source passes; shared by all modules of a load. */
  readonly sites: Written[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Wraps each object and array literal in a call that notes which object it made:
 *
 *     { a: 1 }                 made(7, { a: 1 })
 *     { a: 1, ...b, c: 2 }     merged(7, { a: 1, }, b, {...null, c: 2 })
 *     { [a]: 1 }               merged(7, {}, {[a]: 1}, {...null })
 *     [1, ...b]                joined(7, [1, ], b, [...[]])
 *
 * Spreads and computed keys become arguments of their own, so that what they brought is known exactly, also under recursion and
 * `await`. `import(…)` and `import.meta` become calls as well, since the wrapped source runs from another place.
 */
export function wrapLiterals(program: Program, wrapping: Wrapping): void {
  const { edits } = wrapping;
  const insert = (at: number, text: string): void => void edits.push({ at, remove: 0, insert: text });
  /** The spreads and computed keys of literals, with the brackets around them. A spread in a call is not among them. */
  const parts = new Map<Node, '{}' | '[]'>();
  const enter = (node: Node): boolean => {
    const brackets = parts.get(node);
    if (brackets !== undefined) {
      if (node.type === 'SpreadElement') edits.push({ at: node.start, remove: '...'.length, insert: `${brackets[1]!},` });
      else insert(node.start, '},{');
    } else if (node.type === 'ImportExpression') redirectImport(node, wrapping);
    else if (node.type === 'MetaProperty') redirectMeta(node, wrapping);
    if (node.type !== 'ObjectExpression' && node.type !== 'ArrayExpression') return brackets !== undefined;
    const list = node.type === 'ArrayExpression';
    const dynamic = list ? node.elements.filter((one) => one?.type === 'SpreadElement') : node.properties.filter(isDynamic);
    for (const part of dynamic) parts.set(part, list ? '[]' : '{}');
    const how = dynamic.length === 0 ? 'made' : list ? 'joined' : 'merged';
    insert(node.start, `${wrapping.recorder}.${how}(${wrapping.sites.length},`);
    wrapping.sites.push({ site: list ? listSite(node, wrapping) : objectSite(node, wrapping), parts: [] });
    return true;
  };
  const leave = (node: Node): void => {
    const brackets = parts.get(node);
    if (brackets === undefined) insert(node.end, ')');
    else insert(node.end, brackets === '[]' ? ',[...[]' : node.type === 'SpreadElement' ? ',{...null' : '},{...null');
  };
  walk(program, enter, leave);
}

function isDynamic(property: ObjectPropertyKind): boolean {
  return property.type === 'SpreadElement' || property.computed;
}

function objectSite(node: ObjectExpression, wrapping: Wrapping): Site {
  const entries = node.properties.map((property): Entry => {
    if (property.type === 'SpreadElement') return { kind: 'spread', value: property.argument.start };
    const offsets = { key: property.key.start, value: property.value.start };
    return property.computed ? { kind: 'computed', ...offsets } : { kind: 'named', name: nameOf(property.key), ...offsets };
  });
  checkKeys(node.properties, wrapping);
  return { source: wrapping.source, at: node.start, list: false, entries };
}

function listSite(node: ArrayExpression, wrapping: Wrapping): Site {
  const entries = node.elements.map((element): Entry => {
    if (element?.type === 'SpreadElement') return { kind: 'spread', value: element.argument.start };
    return { kind: 'item', value: element?.start ?? node.start };
  });
  return { source: wrapping.source, at: node.start, list: true, entries };
}

function nameOf(key: PropertyKey): string {
  if (key.type === 'Literal') return String(key.value);
  return key.type === 'Identifier' ? key.name : '';
}

/** What JavaScript would take without a word: a key twice, of which the first vanishes, and `__proto__: …`, which is no key. */
function checkKeys(properties: readonly ObjectPropertyKind[], wrapping: Wrapping): void {
  const seen = new Map<string, ObjectProperty>();
  for (const property of properties) {
    if (property.type === 'SpreadElement' || property.computed || property.kind !== 'init') continue;
    const key = nameOf(property.key);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, property);
    else {
      const related = [{ message: 'first written here', path: null, source: positionAt(wrapping.source, first.key.start) }];
      report('config/duplicate-key', key, property, wrapping, { related });
    }
    if (key === '__proto__' && !property.shorthand && !property.method) report('config/forbidden-key', key, property, wrapping);
  }
}

type KeyMistake = 'config/duplicate-key' | 'config/forbidden-key';

function report(code: KeyMistake, key: string, at: ObjectProperty, wrapping: Wrapping, more: DiagnoseOptions = {}): void {
  wrapping.diagnostics.push(diagnose(code, null, { key }, { ...more, source: positionAt(wrapping.source, at.key.start) }));
}

function redirectImport(node: ImportExpression, wrapping: Wrapping): void {
  const parenthesis = wrapping.source.text.indexOf('(', node.start) + 1;
  wrapping.edits.push({ at: node.start, remove: parenthesis - node.start, insert: `${wrapping.recorder}.load(${wrapping.module},${node.start},` });
}

function redirectMeta(node: MetaProperty, wrapping: Wrapping): void {
  if (node.meta.name !== 'import') return;
  wrapping.edits.push({ at: node.start, remove: node.end - node.start, insert: `${wrapping.recorder}.meta(${wrapping.module})` });
}
