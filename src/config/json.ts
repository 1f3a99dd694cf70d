import { parseJson } from './json-syntax.ts';
import type { LoadedValue } from './loaded.ts';
import { positionAt, type Source } from './source.ts';
import { locateIn, type Records } from './written.ts';

/** A model in strict JSON (RFC 8259): no comments, no trailing commas, no key twice. */
export function loadJson(source: Source): LoadedValue {
  const records: Records = new WeakMap();
  const { value, diagnostics } = parseJson(source, records);
  const start = positionAt(source, source.text.search(/\S/));
  return { value, diagnostics, locate: (keys, part) => locateIn(records, value, start, keys, part), imported: [] };
}
