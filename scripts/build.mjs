// Bundles the command and the library, and writes the library's types. Native packages stay outside the bundles.
// usage: node scripts/build.mjs [--no-types]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
rmSync(out, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: out,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { __VERSION__: JSON.stringify(version) },
  external: ['oxc-parser', 'oxc-transform', 'chokidar'],
  // CommonJS packages inside an ES module bundle still call require for Node's own modules.
  banner: { js: "import { createRequire as platformCreateRequire } from 'node:module'; const require = platformCreateRequire(import.meta.url);" },
  logLevel: 'warning',
});
chmodSync(join(out, 'cli.js'), 0o755);

if (!process.argv.includes('--no-types')) {
  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (tsc.status !== 0) process.exit(1);
}

// "npx platform" in the checkout itself finds the command as it would in a project that depends on it.
const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
rmSync(join(bin, 'platform'), { force: true });
symlinkSync(join('..', '..', 'dist', 'cli.js'), join(bin, 'platform'));
