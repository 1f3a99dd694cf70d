// Bundles the command and the library, and writes the library's types. Native packages stay outside the bundles. All is made in a folder
// of its own that takes the place of dist/ at the end: a build that fails, or is still at work, leaves dist/ as it was.
// usage: node scripts/build.mjs [--no-types]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const out = join(root, '.cache', `dist-${process.pid}`);
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// The parser's own JavaScript goes into the bundle and its code cache; its native part stays in its package and is found from there.
const nativeParser = {
  name: 'native-parser',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/oxc-(parser|transform)\/.*\.js$/ }, ({ path }) => {
      const [name] = /oxc-(parser|transform)/.exec(path);
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `platformUrlOf(${JSON.stringify(name)})`), loader: 'js' };
    });
  },
};
const urlOf = "function platformUrlOf(name) { return require('node:url').pathToFileURL(require.resolve(name)).href; }";

// Executables of its own, of which there are none, would cost every start the loading of a module of Node.js.
const withoutExecutables = {
  name: 'without-executables',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/commander\/lib\/command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("require('node:child_process')", "{ get spawn() { return require('node:child_process').spawn; } }"),
      loader: 'js',
    }));
  },
};

// What makes types of custom resources is nearly as large as the rest, so it is a bundle of its own that only "platform types" loads. Of prettier
// it takes the parts that format TypeScript, and not the whole, which the package that makes the types would bring.
const typesGenerator = {
  name: 'types-generator',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/crd\/generator\.ts$/ }, () => ({ path: 'crd-generator', namespace: 'bundle' }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path }) => ({ contents: `module.exports = require('./${path}.cjs');`, loader: 'js' }));
    onResolve({ filter: /.*/, namespace: 'bundle' }, ({ path }) => ({ path, external: true }));
  },
};
const withoutPrettier = {
  name: 'without-prettier',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^prettier$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

// What an import with "?raw" names is wanted as the text that it is; vitest reads such imports the same way.
const rawText = {
  name: 'raw-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace('?raw', '')), namespace: 'raw' }));
    onLoad({ filter: /.*/, namespace: 'raw' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
  },
};

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

process.on('exit', () => rmSync(out, { recursive: true, force: true }));
await build({
  ...common,
  entryPoints: { platform: 'src/cli/main.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: [],
  plugins: [nativeParser, withoutExecutables, typesGenerator, rawText],
  banner: { js: urlOf },
});
await build({ ...common, entryPoints: { 'crd-generator': 'src/foreign/crd/generator.ts' }, format: 'cjs', minify: true, outExtension: { '.js': '.cjs' }, plugins: [withoutPrettier] });
await build({ ...common, entryPoints: { index: 'src/index.ts' }, format: 'esm' });
keepAscii(join(out, 'platform.cjs'));
copyFileSync(join(root, 'src', 'cli', 'launcher.cjs'), join(out, 'cli.cjs'));
chmodSync(join(out, 'cli.cjs'), 0o755);
run('the code cache', [join(out, 'cli.cjs'), 'build', '--dry-run', '--config', '.'], { PLATFORM_WRITE_CACHE: join(out, 'platform.cache') });
if (!process.argv.includes('--no-types')) {
  run('the types', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', join(out, 'types')]);
  keepPublicTypes(join(out, 'types'));
}
replaceDist();

// "npx platform" in the checkout itself finds the command as it would in a project that depends on it.
const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
rmSync(join(bin, 'platform'), { force: true });
symlinkSync(join('..', '..', 'dist', 'cli.cjs'), join(bin, 'platform'));

/** The compiler writes types of all that the library is made of. Users see few of them, and are to need none of what the others import. */
function keepPublicTypes(folder) {
  const wanted = new Set([join(folder, 'index.d.ts')]);
  for (const file of wanted) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)\.ts'/g)) wanted.add(join(dirname(file), `${name}.d.ts`));
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(file)) rmSync(file);
  }
}

/** One byte a character is read, kept and checked several times faster. esbuild leaves the words of tagged templates as they are written; as an escape they mean the same. */
function keepAscii(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

function replaceDist() {
  const old = `${out}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
}

function run(what, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`cannot make ${what}:\n${stdout}${stderr}`);
  process.exit(1);
}
