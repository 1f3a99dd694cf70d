// Runs a TypeScript script of this folder on Node 20, which cannot strip types: bundles it in memory with esbuild, imports the result.
// usage: node scripts/run.mjs scripts/gen.ts [arguments]
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [script],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  write: false,
});
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'platform-compiler');
const file = join(folder, `run-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, outputFiles[0].text);
process.argv = [process.argv[0], script, ...rest];
process.setSourceMapsEnabled(true);
try {
  await import(pathToFileURL(file).href);
} finally {
  rmSync(file, { force: true });
}
