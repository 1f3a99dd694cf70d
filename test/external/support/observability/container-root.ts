// The files of a container, laid out below a folder of the test, so that a real program reads what it would read there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Container } from '../../../observability/integrity-containers.ts';

/** `change` may rewrite a file on its way; `secretOf` gives the value of the secret at a path. */
export function layOut(container: Container, root: string, change: (path: string, text: string) => string, secretOf: (path: string) => string): void {
  for (const [path, text] of container.files) write(join(root, path), change(path, text));
  for (const path of container.secrets) write(join(root, path), secretOf(path));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The value, with every string below a key that names files put below the root. */
export function belowRoot(value: unknown, root: string, key = ''): unknown {
  if (typeof value === 'string') return /(?:_file|^rule_files|^templates)$/.test(key) && value.startsWith('/') ? join(root, value) : value;
  if (Array.isArray(value)) return value.map((one) => belowRoot(one, root, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, belowRoot(inner, root, name)]));
}
