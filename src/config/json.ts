import { diagnose } from '../diagnostics/diagnostic.ts';
import { failed, type LoadedValue } from './loaded.ts';
import { parseJson } from './json-syntax.ts';
import { positionAt, type Source } from './source.ts';
import { locateIn, type Records } from './written.ts';

/** A model in strict JSON (RFC 8259): no comments, no trailing commas, no key twice. */
export function loadJson(source: Source): LoadedValue {
  if (source.text.trim() === '') return failed([diagnose('config/empty', null, { file: source.file })]);
  const records: Records = new WeakMap();
  const { value, diagnostics } = parseJson(source, records);
  const start = positionAt(source, source.text.search(/\S/));
  return { value, diagnostics, locate: (keys, part) => locateIn(records, value, start, keys, part), imported: [] };
}
