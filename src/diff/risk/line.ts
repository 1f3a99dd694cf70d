import { type Plain, textOf } from '../plain.ts';
import { parsePointer } from '../../compiler/pointer.ts';
import type { Keys } from '../keys.ts';

export function keysOf(pointer: string): (string | number)[] {
  return parsePointer(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

const entry = /^("[^"]*"|[^\s"'#{[][^\s:]*(?::[^\s:]+)*):(?:\s+(.*))?$/;

/** What stands on a line of YAML, and where, below the place that the line is known by: `- alert: Down` is the alert of an entry. */
export function readLine(text: string | undefined, at: Keys): { readonly keys: Keys; readonly value: Plain } | undefined {
  if (text === undefined) return undefined;
  const bare = text.replace(/^(?:- )+/, '');
  const found = entry.exec(bare);
  if (found === null) return { keys: at, value: readScalar(bare) };
  const key = textOf(readScalar(found[1]!));
  const keys = bare === text || String(at.at(-1)) === key ? at : [...at, key];
  return { keys, value: found[2] === undefined ? {} : readScalar(found[2]) };
}

/** What a template makes of it is not known: its action stays text. */
export function readScalar(text: string): Plain {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null' || text === '{}' || text === '[]') return text === 'null' ? null : text === '{}' ? {} : [];
  const quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted === null ? text : quoted[2]!;
}
