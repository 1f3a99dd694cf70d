// Bundles the command and the library, and writes the library's types. Native packages stay outside the bundles.
// usage: node scripts/build.mjs [--no-types]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  external: Object.keys(dependencies),
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
};

rmSync(out, { recursive: true, force: true });
await build({ ...common, entryPoints: { platform: 'src/cli/main.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' } });
await build({ ...common, entryPoints: { index: 'src/index.ts' }, format: 'esm' });
copyFileSync(join(root, 'src', 'cli', 'launcher.cjs'), join(out, 'cli.cjs'));
chmodSync(join(out, 'cli.cjs'), 0o755);
run('the code cache', [join(out, 'cli.cjs'), 'build', '--dry-run', '--config', 'examples/quickstart'], { PLATFORM_WRITE_CACHE: join(out, 'platform.cache') });
if (!process.argv.includes('--no-types')) run('the types', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);

// "npx platform" in the checkout itself finds the command as it would in a project that depends on it.
const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
rmSync(join(bin, 'platform'), { force: true });
symlinkSync(join('..', '..', 'dist', 'cli.cjs'), join(bin, 'platform'));

function run(what, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`cannot make ${what}:\n${stdout}${stderr}`);
  process.exit(1);
}
