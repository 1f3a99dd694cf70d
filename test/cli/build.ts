import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds `dist/` if it is older than anything that it is made of. */
export function setup(): void {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const newest = Math.max(...[...sources.map((entry) => join(entry.parentPath, entry.name)), 'scripts/build.mjs', 'package.json', 'tsconfig.build.json'].map((file) => statSync(file).mtimeMs));
  if ((statSync('dist/platform.cjs', { throwIfNoEntry: false })?.mtimeMs ?? 0) > newest) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
