import { types } from 'node:util';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { child, formatPath, type Path } from '../provenance/path.ts';

/** Levels of nesting; the language itself needs about ten. */
export const depthLimit = 100;

/** Values that a model may have when every alias and shared object is written out: some hundred times the largest platforms. */
export const sizeLimit = 5_000_000;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
  readonly diagnostics: Diagnostic[];
  /** Objects around the present one, each with its path. */
  readonly around: Map<object, Path | null>;
  /** Checked objects, with the number of values in them: what is shared is checked once and counted each time. */
  readonly sizes: Map<object, number>;
  /** Keys that are known to be good; a model has few different ones. */
  readonly keys: Set<string>;
}

/**
 * Whether a loaded model is plain data, in whatever language it was written: no cycle, no function, date, class instance or
 * getter, no key that JavaScript would misunderstand, no text or number that cannot be written down exactly, and of a size that
 * later stages can walk. `undefined` as a property counts as absent. Getters are not run.
 */
export function checkPlainData(model: unknown): readonly Diagnostic[] {
  const walk: Walk = { diagnostics: [], around: new Map(), sizes: new Map(), keys: new Set() };
  if (typeof model !== 'object' || model === null || Array.isArray(model)) {
    return [diagnose('config/not-an-object', null, { got: nameOf(model), hint: hintFor(model) })];
  }
  const size = checkObject(model, null, walk);
  if (size > sizeLimit) walk.diagnostics.push(diagnose('config/too-large', null, { limit: sizeLimit }));
  return walk.diagnostics;
}

/** Reports what is wrong in entry `key` of the object at `owner`, and answers how many values it holds. */
function checkValue(value: unknown, owner: Path | null, key: string | number, walk: Walk): number {
  if (typeof value === 'string') checkText(value, owner, key, walk);
  else if (typeof value === 'object' && value !== null) return checkObject(value, child(owner, key), walk);
  else if (typeof value === 'number') checkNumber(value, owner, key, walk);
  else if (typeof value !== 'boolean' && value !== null) report(value, child(owner, key), walk);
  return 1;
}

function report(value: unknown, at: Path | null, walk: Walk): void {
  walk.diagnostics.push(diagnose('config/not-plain-data', at, { got: nameOf(value), hint: hintFor(value) }));
}

function checkObject(value: object, at: Path | null, walk: Walk): number {
  const known = walk.sizes.get(value);
  if (known !== undefined) return known;
  if (walk.around.has(value)) {
    const first = walk.around.get(value) ?? null;
    walk.diagnostics.push(diagnose('config/cycle', at, { to: first === null ? 'the model' : JSON.stringify(formatPath(first)) }));
    return 1;
  }
  if (!isPlain(value)) {
    report(value, at, walk);
    return 1;
  }
  if (walk.around.size >= depthLimit) {
    walk.diagnostics.push(diagnose('config/too-deep', at, { limit: depthLimit }));
    return 1;
  }
  walk.around.set(value, at);
  const size = 1 + (Array.isArray(value) ? checkItems(value, at, walk) : checkEntries(value, at, walk));
  walk.around.delete(value);
  walk.sizes.set(value, size);
  return size;
}

function checkItems(items: readonly unknown[], at: Path | null, walk: Walk): number {
  let size = 0;
  for (let i = 0; i < items.length; i++) size += checkValue(items[i], at, i, walk);
  return size;
}

function checkEntries(object: object, at: Path | null, walk: Walk): number {
  let size = 0;
  for (const symbol of Object.getOwnPropertySymbols(object)) {
    if (!types.isModuleNamespaceObject(object)) walk.diagnostics.push(diagnose('config/forbidden-key', at, { key: String(symbol) }));
  }
  for (const key of Object.keys(object)) {
    if (!walk.keys.has(key)) checkKey(key, at, walk);
    const property = Object.getOwnPropertyDescriptor(object, key)!;
    if (property.get !== undefined || property.set !== undefined) {
      walk.diagnostics.push(diagnose('config/not-plain-data', child(at, key), { got: 'a getter', hint: 'write the value itself' }));
    } else if (property.value !== undefined) size += checkValue(property.value, at, key, walk);
  }
  return size;
}

function checkKey(key: string, owner: Path | null, walk: Walk): void {
  const before = walk.diagnostics.length;
  if (forbiddenKeys.has(key)) walk.diagnostics.push(diagnose('config/forbidden-key', child(owner, key), { key }));
  checkText(key, owner, key, walk);
  if (walk.diagnostics.length === before) walk.keys.add(key);
}

function checkText(text: string, owner: Path | null, key: string | number, walk: Walk): void {
  if (text.includes('\0')) walk.diagnostics.push(diagnose('config/bad-text', child(owner, key), { what: 'a NUL character' }));
  if (halfSurrogate.test(text)) walk.diagnostics.push(diagnose('config/bad-text', child(owner, key), { what: 'half of a surrogate pair' }));
}

const halfSurrogate = /\p{Surrogate}/u;

function checkNumber(number: number, owner: Path | null, key: string | number, walk: Walk): void {
  if (!Number.isFinite(number)) report(number, child(owner, key), walk);
  else if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    walk.diagnostics.push(diagnose('config/inexact-number', child(owner, key), { number: String(number) }));
  }
}

function isPlain(value: object): boolean {
  if (types.isProxy(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype || prototype === null;
}

/** `a Date`, `the number NaN`: a value as a message names it. */
function nameOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === 'object') return nameOfObject(value);
  return typeof value === 'number' && !Number.isFinite(value) ? `the number ${value}` : `a ${typeof value}`;
}

function nameOfObject(value: object): string {
  if (types.isProxy(value)) return 'a Proxy';
  if (types.isDate(value)) return 'a date';
  if (types.isPromise(value)) return 'a promise';
  if (Array.isArray(value)) return 'a list';
  const constructor: unknown = Object.getOwnPropertyDescriptor((Object.getPrototypeOf(value) ?? {}) as object, 'constructor')?.value;
  const name = typeof constructor === 'function' && constructor !== Object ? constructor.name : '';
  return name === '' ? 'an object with a prototype of its own' : `an instance of ${name}`;
}

function hintFor(value: unknown): string | undefined {
  if (typeof value === 'function') return 'call it, so that its result stands in the model';
  if (typeof value === 'bigint') return 'write a number, or a string';
  if (types.isDate(value)) return 'write it as a string, in quotes';
  if (types.isPromise(value)) return 'put "await" in front of it';
  if (types.isMap(value)) return 'Object.fromEntries(…) makes an object of it';
  if (types.isSet(value)) return '[...values] makes a list of it';
  return undefined;
}
