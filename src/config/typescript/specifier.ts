import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an import names. */
export type Target =
  | { readonly kind: 'local'; readonly path: string; readonly language: 'ts' | 'js' | 'json' }
  /** A local file that is nothing of ours: a CommonJS module, WebAssembly. */
  | { readonly kind: 'foreign'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  /** This compiler's own name. */
  | { readonly kind: 'platform' }
  | { readonly kind: 'builtin' }
  | { readonly kind: 'package' };

const languages: Readonly<Record<string, 'ts' | 'js' | 'json'>> = { '.ts': 'ts', '.mts': 'ts', '.js': 'js', '.mjs': 'js', '.json': 'json' };
const written: Readonly<Record<string, string>> = { '.js': '.ts', '.mjs': '.mts' };

/** Resolves what stands in an `import` of the file at `from`. */
export function resolveSpecifier(specifier: string, from: string): Target {
  if (specifier === 'platform-compiler') return { kind: 'platform' };
  if (isBuiltin(specifier)) return { kind: 'builtin' };
  if (/^(?:\.{0,2}\/|\.{1,2}$|file:)/.test(specifier)) return resolveLocal(specifier, from);
  return { kind: 'package' };
}

function resolveLocal(specifier: string, from: string): Target {
  const named = specifier.startsWith('file:') ? fileURLToPath(specifier) : resolve(dirname(from), specifier);
  const path = spellings(named).find(isFile);
  if (path === undefined) return { kind: 'missing', path: named };
  const language = languages[extname(path)];
  return language === undefined ? { kind: 'foreign', path } : { kind: 'local', path, language };
}

/** The ways in which TypeScript lets a file be named: as it is, by the name that it compiles to, without an ending, by its folder. */
function spellings(path: string): string[] {
  const end = extname(path);
  const source = written[end] === undefined ? [] : [path.slice(0, -end.length) + written[end]];
  return [path, ...source, ...['.ts', '.mts', '.js', '.mjs', '.d.ts', '/index.ts', '/index.js'].map((more) => path + more)];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
