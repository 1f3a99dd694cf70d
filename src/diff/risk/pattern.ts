import type { Keys } from '../keys.ts';

/** A place in objects of one sort: `spec.template.**`. A part is a key, several as `from|to`, `*` for any one, `**` for any number of them. */
export type Pattern = readonly Part[];
type Part = '*' | '**' | ReadonlySet<string>;

/** `""` is the object itself. */
export function compilePattern(text: string): Pattern {
  return text === '' ? [] : text.split('.').map((part) => (part === '*' || part === '**' ? part : new Set(part.split('|'))));
}

export function matches(pattern: Pattern, keys: Keys): boolean {
  return matchesFrom(pattern, 0, keys, 0);
}

function matchesFrom(pattern: Pattern, p: number, keys: Keys, k: number): boolean {
  for (; p < pattern.length; p++, k++) {
    const part = pattern[p]!;
    if (part === '**') {
      for (let skipped = k; skipped <= keys.length; skipped++) if (matchesFrom(pattern, p + 1, keys, skipped)) return true;
      return false;
    }
    if (k === keys.length || (part !== '*' && !part.has(String(keys[k])))) return false;
  }
  return k === keys.length;
}

/** The keys with which a place must end; `undefined` where it may be any. */
export function lastKeys(pattern: Pattern): ReadonlySet<string> | undefined {
  const last = pattern.at(-1);
  return last === undefined || last === '*' || last === '**' ? undefined : last;
}
