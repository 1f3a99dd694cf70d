import { Visitor, type ArrayExpression, type ImportExpression, type MetaProperty, type Node, type ObjectExpression, type ObjectPropertyKind, type Program, type ObjectProperty, type PropertyKey } from 'oxc-parser';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionAt, type Source } from '../source.ts';
import type { Entry, Site, Written } from '../written.ts';
import type { Edit } from './edits.ts';

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
  const insert = (at: number, text: string): void => void wrapping.edits.push({ at, remove: 0, insert: text });
  const dynamic = new Map<Node, '{}' | '[]'>();
  const enter = (node: ObjectExpression | ArrayExpression, site: Site, parts: readonly Node[]): void => {
    for (const part of parts) dynamic.set(part, site.list ? '[]' : '{}');
    const how = parts.length === 0 ? 'made' : site.list ? 'joined' : 'merged';
    insert(node.start, `${wrapping.recorder}.${how}(${wrapping.sites.length},`);
    wrapping.sites.push({ site, parts: [] });
  };
  const close = (part: Node): void => {
    const brackets = dynamic.get(part);
    if (brackets !== undefined) insert(part.end, brackets === '{}' ? ',{...null' : ',[...[]');
  };
  new Visitor({
    ObjectExpression: (node) => enter(node, objectSite(node, wrapping), node.properties.filter(isDynamic)),
    'ObjectExpression:exit': (node) => insert(node.end, ')'),
    ArrayExpression: (node) => enter(node, listSite(node, wrapping), node.elements.filter((element) => element?.type === 'SpreadElement')),
    'ArrayExpression:exit': (node) => insert(node.end, ')'),
    SpreadElement: (node) => {
      const brackets = dynamic.get(node);
      if (brackets !== undefined) wrapping.edits.push({ at: node.start, remove: '...'.length, insert: `${brackets[1]!},` });
    },
    'SpreadElement:exit': close,
    Property: (node) => {
      if (dynamic.has(node)) insert(node.start, '},{');
    },
    'Property:exit': (node) => {
      if (dynamic.has(node)) insert(node.end, '}');
      close(node);
    },
    ImportExpression: (node) => redirectImport(node, wrapping),
    MetaProperty: (node) => redirectMeta(node, wrapping),
  }).visit(program);
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
    const source = positionAt(wrapping.source, property.key.start);
    const first = seen.get(key);
    seen.set(key, first ?? property);
    if (key === '__proto__' && !property.shorthand && !property.method) wrapping.diagnostics.push(diagnose('config/forbidden-key', null, { key }, { source }));
    else if (first !== undefined) {
      const related = [{ message: 'first written here', path: null, source: positionAt(wrapping.source, first.key.start) }];
      wrapping.diagnostics.push(diagnose('config/duplicate-key', null, { key }, { source, related }));
    }
  }
}

function redirectImport(node: ImportExpression, wrapping: Wrapping): void {
  const parenthesis = wrapping.source.text.indexOf('(', node.start) + 1;
  wrapping.edits.push({ at: node.start, remove: parenthesis - node.start, insert: `${wrapping.recorder}.load(${wrapping.module},${node.start},` });
}

function redirectMeta(node: MetaProperty, wrapping: Wrapping): void {
  if (node.meta.name !== 'import') return;
  wrapping.edits.push({ at: node.start, remove: node.end - node.start, insert: `${wrapping.recorder}.meta(${wrapping.module})` });
}
