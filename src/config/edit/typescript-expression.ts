import type { ArrayExpression, CallExpression, Node as Syntax, ObjectExpression, ObjectPropertyKind } from 'oxc-parser';
import { addTo, bracketsOf, entryOf, listNode, mapNode, replaceSpan, type Bracketed, type Item } from './bracket-nodes.ts';
import type { Json } from './edit.ts';
import type { Brought, Entry, Fixed, ListNode, MapNode, Node } from './node.ts';
import { callOf, type Called, type Parameter } from './typescript-call.ts';
import type { Names } from './typescript-names.ts';
import type { TypeScriptSpelling } from './typescript-spelling.ts';

export interface Within extends Bracketed {
  readonly spelling: TypeScriptSpelling;
  /** Of the helper whose result is read. */
  readonly parameters?: ReadonlyMap<string, Parameter<Within>>;
  /** Why a literal belongs to several places. */
  readonly shared?: string;
  readonly names: Names;
}

/** What an expression at the top of a module, evaluated once, states. */
export function readExpression(expression: Syntax, within: Within): Node {
  const node = bare(expression, within);
  if (node.type === 'Identifier') return readName(node.name, node, within);
  const called = node.type === 'CallExpression' ? callOf(node, within) : undefined;
  if (called !== undefined) return readResult(node as CallExpression, called, within);
  if (node.type === 'ObjectExpression') return readObject(node, within);
  if (node.type === 'ArrayExpression') return readList(node, within);
  const value = valueIn(node);
  if (value === undefined) return fixed(node, describe(node));
  if (within.shared !== undefined) return fixed(node, within.shared);
  return { kind: 'scalar', at: node.start, value: value.is, replace: (wanted) => replaceSpan(quotedLike(node, within), node, wanted) };
}

/** Without what changes nothing of the value: parentheses, types, `definePlatform(…)`. */
function bare(node: Syntax, { names }: Within): Syntax {
  for (let at = node; ; ) {
    if (at.type === 'ParenthesizedExpression' || at.type === 'TSAsExpression' || at.type === 'TSSatisfiesExpression' || at.type === 'TSTypeAssertion' || at.type === 'TSNonNullExpression') at = at.expression;
    else if (at.type === 'CallExpression' && at.callee.type === 'Identifier' && at.arguments.length === 1 && isDefine(names, at.callee.name)) at = at.arguments[0]!;
    else return at;
  }
}

function isDefine({ bindings }: Names, name: string): boolean {
  const binding = bindings.get(name);
  return binding?.kind === 'import' && binding.from === 'platform-compiler' && binding.name === 'definePlatform';
}

/** What a helper gives: its own literals belong to all of its calls, its arguments to one. */
function readResult(call: CallExpression, { result, parameters, uses }: Called<Within>, within: Within): Node {
  const name = (call.callee as { readonly name: string }).name;
  const shared = uses > 1 ? `it stands in "${name}", which is used in ${uses} places` : within.shared;
  return readExpression(result, { ...within, parameters, ...(shared === undefined ? {} : { shared }) });
}

function readParameter(name: string, { value, uses, within }: Parameter<Within>, node: Syntax): Node {
  if (value === undefined) return fixed(node, `it is the default of "${name}"`);
  return uses > 1 ? fixed(value, `this argument, "${name}", is used in ${uses} places`) : readExpression(value, within);
}

function readName(name: string, node: Syntax, within: Within): Node {
  const parameter = within.parameters?.get(name);
  if (parameter !== undefined) return readParameter(name, parameter, node);
  const binding = within.names.bindings.get(name);
  if (name === 'undefined' && binding === undefined && within.shared === undefined) return { kind: 'scalar', at: node.start, value: undefined, replace: (wanted) => replaceSpan(within, node, wanted) };
  if (binding === undefined) return fixed(node, within.shared ?? `"${name}" is no constant of this file`);
  if (binding.kind === 'import') return fixed(node, `"${name}" is imported from "${binding.from}"`);
  const uses = within.names.uses.get(name) ?? 0;
  if (binding.kind === 'function') return fixed(node, 'it is a function');
  if (binding.kind === 'other') return { kind: 'fixed', at: binding.at, reason: `"${name}" is a variable that may change` };
  if (uses > 1) return { kind: 'fixed', at: binding.at, reason: `the constant "${name}" is used in ${uses} places` };
  // A constant knows nothing of the helper that uses it.
  const { parameters: _, ...outside } = within;
  return readExpression(binding.value, outside);
}

function readObject(node: ObjectExpression, within: Within): MapNode {
  const items = node.properties.map((property) => itemOf(property, within));
  const brackets = bracketsOf(within, node, items);
  const plain = mapNode(within, node, items);
  return {
    ...plain,
    names: namesOf(node, items, within),
    replace: (value) => (within.shared === undefined ? plain.replace(value) : fixed(node, within.shared)),
    find: (name) => findProperty(name, node, items, (index) => unlessShared(entryOf(brackets, items, index)!, within), within),
    add: (name, value) => {
      if (within.shared !== undefined) return fixed(node, within.shared);
      const earlier = items.find((item) => item.name === name);
      return earlier === undefined ? addTo(within, brackets, name, value) : { kind: 'fixed', at: earlier.start, reason: `a spread behind "${name}" may bring it, too` };
    },
  };
}

function unlessShared(entry: Entry, { shared }: Within): Entry {
  return shared === undefined ? entry : { ...entry, remove: () => ({ kind: 'fixed', at: entry.value.at, reason: shared }) };
}

function itemOf(property: ObjectPropertyKind, within: Within): Item {
  const span = { start: property.start, end: property.end };
  if (property.type === 'SpreadElement') return { ...span, name: undefined, at: span, value: fixed(property, 'a spread is no entry') };
  const { key, value } = property;
  const name = key.type === 'Literal' ? String(key.value) : key.type === 'Identifier' && !property.computed ? key.name : undefined;
  const isData = property.kind === 'init' && !property.method;
  return { ...span, name, at: value, value: isData ? readExpression(value, within) : fixed(property, 'it is a function') };
}

/** The last entry that gives `name`, also inside of literals that are spread. */
function findProperty(name: string, { properties }: ObjectExpression, items: readonly Item[], entry: (index: number) => Entry, within: Within): Entry | Brought | undefined {
  for (let i = properties.length - 1; i >= 0; i--) {
    const property = properties[i]!;
    if (items[i]!.name === name) return unlessBefore(entry(i), properties.slice(0, i), name, within);
    if (property.type !== 'SpreadElement') {
      if (items[i]!.name === undefined) return { kind: 'brought', at: property.start, reason: 'the name of this entry is computed' };
      continue;
    }
    const found = readSpread(property.argument, within).find(name);
    if (found?.kind === 'entry') return unlessBefore(found, properties.slice(0, i), name, within);
    if (found !== undefined) {
      const own = items.findLastIndex((item, at) => at < i && item.name === name);
      return own < 0 ? found : { ...found, otherwise: entry(own) };
    }
  }
  return undefined;
}

/** An entry that can be removed only if nothing before it brings another of its name. */
function unlessBefore(entry: Entry, before: readonly ObjectPropertyKind[], name: string, within: Within): Entry {
  const other = before.find((one) => {
    return one.type === 'SpreadElement' ? readSpread(one.argument, within).find(name) !== undefined : one.computed && one.key.type !== 'Literal';
  });
  return other === undefined ? entry : { ...entry, remove: () => fixed(other, `without its own, "${name}" may be what this brings`) };
}

function namesOf({ properties }: ObjectExpression, items: readonly Item[], within: Within): readonly string[] | undefined {
  const names = properties.map((property, i) => (property.type === 'SpreadElement' ? readSpread(property.argument, within).names : items[i]!.name));
  return names.includes(undefined) ? undefined : [...new Set(names.flatMap((name) => name ?? []))];
}

/** What a spread brings: entries of a literal that is nowhere else, or what is known of a shared one. */
function readSpread(argument: Syntax, within: Within): Pick<MapNode, 'names' | 'find'> {
  const spread = readExpression(argument, within);
  if (spread.kind === 'map') return spread;
  if (spread.kind !== 'fixed') return { names: [], find: () => undefined };
  const brought: Brought = { kind: 'brought', at: spread.at, reason: `a spread may bring it: ${spread.reason}` };
  const shared = sharedLiteral(argument, within);
  return shared === undefined ? { names: undefined, find: () => brought } : { names: shared.names, find: (name) => (shared.find(name) === undefined ? undefined : brought) };
}

/** The literal of a constant that is only ever spread. */
function sharedLiteral(argument: Syntax, within: Within): MapNode | undefined {
  if (argument.type !== 'Identifier') return undefined;
  const { bindings, uses, spreads } = within.names;
  const binding = bindings.get(argument.name);
  if (binding?.kind !== 'const' || uses.get(argument.name) !== spreads.get(argument.name)) return undefined;
  const literal = readExpression(binding.value, within);
  return literal.kind === 'map' ? literal : undefined;
}

function readList(node: ArrayExpression, within: Within): ListNode {
  const items = node.elements.map((element): Item => {
    if (element === null) return { name: undefined, start: node.start, end: node.start, at: node, value: fixed(node, 'the list has a hole') };
    const span = { start: element.start, end: element.end };
    if (element.type === 'SpreadElement') return { ...span, name: undefined, at: span, value: fixed(element, 'a spread brings entries') };
    return { ...span, name: undefined, at: span, value: readExpression(element, within) };
  });
  const list = unlessSharedList(listNode(within, node, items), within);
  const odd = node.elements.findIndex((element) => element === null || element.type === 'SpreadElement');
  if (odd < 0) return list;
  const { at: { start }, value } = items[odd]!;
  const brought: Brought = { kind: 'brought', at: start, reason: value.kind === 'fixed' ? value.reason : '' };
  return { ...list, length: undefined, find: (index) => (index < odd ? list.find(index) : brought) };
}

function unlessSharedList(list: ListNode, within: Within): ListNode {
  const { shared } = within;
  if (shared === undefined) return list;
  const refuse = (): Fixed => ({ kind: 'fixed', at: list.at, reason: shared });
  const find = (index: number): Entry | Brought | undefined => {
    const entry = list.find(index);
    return entry?.kind === 'entry' ? unlessShared(entry, within) : entry;
  };
  return { ...list, add: refuse, replace: refuse, find };
}

/** The value of a literal. Under `is`, since it may be `null`. */
function valueIn(node: Syntax): { readonly is: Json } | undefined {
  if (node.type === 'Literal') {
    const { value } = node as { value: unknown };
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || (value === null && !('regex' in node) && !('bigint' in node)) ? { is: value } : undefined;
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return { is: node.quasis[0]!.value.cooked ?? '' };
  if (node.type !== 'UnaryExpression' || node.operator !== '-') return undefined;
  const of = valueIn(node.argument);
  return typeof of?.is === 'number' ? { is: -of.is } : undefined;
}

/** A text that takes the place of another one is quoted as that was. */
function quotedLike(node: Syntax, within: Within): Within {
  const mark = within.text[node.start];
  return mark === '"' || mark === "'" ? { ...within, spelling: within.spelling.quotedBy(mark) } : within;
}

function fixed({ start }: Syntax, reason: string): Fixed {
  return { kind: 'fixed', at: start, reason };
}

function describe(node: Syntax): string {
  if (node.type === 'CallExpression') return node.callee.type === 'Identifier' ? `"${node.callee.name}(…)" computes it` : 'a call computes it';
  if (node.type === 'MemberExpression') return 'it is read from another value';
  if (node.type === 'TemplateLiteral') return 'it is composed of other values';
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' ? 'it is a function' : 'it is computed';
}
