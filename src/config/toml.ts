import { parse, TomlError } from 'smol-toml';
import { diagnose, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { failed, type Keys, type LoadedValue, type Part } from './loaded.ts';
import { positionAt, startsOfLines, type Source } from './source.ts';
import { readPlaces, type TomlPlaces } from './toml-places.ts';

/**
 * A model in TOML 1.1 (https://toml.io/en/v1.1.0). A fast parser gives the value; a second one, which knows where each key stands but takes ten times
 * as long, reads the file when a position is first asked for.
 */
export function loadToml(source: Source): LoadedValue {
  try {
    const value = parse(source.text);
    let places: TomlPlaces | undefined;
    return { value, diagnostics: [], locate: (keys, part) => locate((places ??= readPlaces(source.text)), source, keys, part), imported: [] };
  } catch (failure) {
    if (!(failure instanceof TomlError)) throw failure;
    return failed([diagnoseError(failure, source)]);
  }
}

function diagnoseError(error: TomlError, source: Source): Diagnostic {
  const offset = (startsOfLines(source.text, /\n/g)[error.line - 1] ?? 0) + error.column - 1;
  const at = { source: positionAt(source, offset) };
  const message = error.message.split('\n', 1)[0]!.replace('Invalid TOML document: ', '');
  const key = /^(?:[\w-]+|"[^"]*"|'[^']*'|\s*\.\s*)+/.exec(source.text.slice(offset))?.[0];
  if (message.startsWith('trying to redefine') && key !== undefined) return diagnose('config/duplicate-key', null, { key }, at);
  return diagnose('config/syntax', null, { message, hint: undefined }, at);
}

function locate(places: TomlPlaces, source: Source, keys: Keys, part: Part): SourcePosition {
  for (let length = keys.length; length > 0; length--) {
    const place = places.get(JSON.stringify(keys.slice(0, length).map(String)));
    if (place !== undefined) return positionAt(source, part === 'key' && length === keys.length ? place.key : place.value);
  }
  return positionAt(source, Math.max(0, source.text.search(/\S/)));
}
