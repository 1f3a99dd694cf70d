// Cold builds as whole processes, interleaved, beside a plain start of Node and beside the limit: a script that writes the same
// bytes from template literals. Prints medians: CPU (user and system), wall, peak memory, and the ratio of CPU to the limit's.
// usage: npm run bench [-- --rounds 9 --sizes 20,100,1000]

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeShop, toModel } from './peers/shop.mjs';
import { writeWorkload } from './workload.mjs';

const root = join(import.meta.dirname, '..');
const command = join(root, 'dist', 'cli.cjs');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, sizes: { type: 'string', default: '20,100,1000' } } });
const rounds = Number(values.rounds);
const work = mkdtempSync(join(tmpdir(), 'platform-bench-'));

/** One whole process. */
function measure(args, cwd, expected = 0) {
  const usage = join(work, 'usage.json');
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(import.meta.dirname, 'usage.cjs'), ...args], { cwd, env: { ...process.env, BENCH_USAGE: usage }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== expected) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs the entries in turn, `rounds` times after one that does not count. */
function compare(entries) {
  const runs = new Map(entries.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, args, cwd, before, status } of entries) {
      before?.();
      const run = measure(args, cwd, status);
      if (round > 0) runs.get(name).push(run);
    }
  }
  return new Map([...runs].map(([name, list]) => [name, { cpu: median(list.map((r) => r.cpu)), wall: median(list.map((r) => r.wall)), rss: median(list.map((r) => r.rss)) }]));
}

function report(title, results, limit) {
  console.log(`\n${title}`);
  for (const [name, { cpu, wall, rss }] of results) {
    const ratio = limit === undefined ? '' : `  ${(cpu / results.get(limit).cpu).toFixed(2)} x the limit's CPU`;
    console.log(`  ${name.padEnd(22)} cpu ${cpu.toFixed(0).padStart(6)} ms  wall ${wall.toFixed(0).padStart(6)} ms  peak ${rss.toFixed(0).padStart(5)} MB${ratio}`);
  }
}

const fresh = (folder) => () => rmSync(join(folder, 'out'), { recursive: true, force: true });

/** The limit is only a limit if it writes what the command writes. */
function checkSame(folder) {
  const filesIn = (at) => readdirSync(at, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(at.length)).filter((f) => !/\/(\.gitattributes|platform\.lock)$/.test(f)).sort();
  const [ours, limit] = [join(folder, 'ours'), join(folder, 'out')];
  const names = filesIn(ours);
  const differs = names.join() !== filesIn(limit).join() ? 'the list of files' : names.find((name) => readFileSync(ours + name, 'utf8') !== readFileSync(limit + name, 'utf8'));
  if (differs !== undefined) throw new Error(`bench/limit.mjs does not write what platform writes: ${differs} differs`);
}

function prepare(size) {
  const folder = join(work, String(size));
  writeWorkload(size, folder);
  measure([command, 'build'], folder);
  cpSync(join(folder, 'out'), join(folder, 'ours'), { recursive: true });
  fresh(folder)();
  measure([join(import.meta.dirname, 'limit.mjs')], folder);
  checkSame(folder);
  return folder;
}

/** The model as it was, and with one field edited. */
function prepareEdit() {
  const [before, after] = [join(work, 'before'), join(work, 'after')];
  const model = toModel(makeShop(20, 4));
  const edited = model.replace('shop/auth:1.4.2', 'shop/auth:1.4.3');
  if (edited === model) throw new Error('the edit changes nothing');
  for (const [folder, text] of [[before, model], [after, edited]]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'platform.config.ts'), text);
  }
  return { before, after };
}

try {
  const start = { name: 'node -e 0', args: ['-e', '0'], cwd: work };
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = prepare(size);
    const results = compare([
      start,
      { name: 'limit', args: [join(import.meta.dirname, 'limit.mjs')], cwd: folder, before: fresh(folder) },
      { name: 'platform build', args: [command, 'build'], cwd: folder, before: fresh(folder) },
      { name: 'platform build again', args: [command, 'build'], cwd: folder },
      { name: 'platform check', args: [command, 'check'], cwd: folder },
    ]);
    report(`${size} services, ${2 * size + 7} files`, results, 'limit');
  }
  const { before, after } = prepareEdit();
  report('one edit, 20 services in 4 environments', compare([start, { name: 'platform build', args: [command, 'build'], cwd: after, before: fresh(after) }, { name: 'platform diff', args: [command, 'diff', '--base', before], cwd: after, status: 1 }]));
  const media = join(work, 'media-gateway');
  mkdirSync(media);
  writeFileSync(join(media, 'platform.config.ts'), readFileSync(join(root, 'platform.config.ts')));
  report('media-gateway', compare([start, { name: 'platform build', args: [command, 'build'], cwd: media, before: fresh(media) }, { name: 'platform check', args: [command, 'check'], cwd: media }, { name: 'platform why', args: [command, 'why', 'out/compose/local/compose.yaml:100'], cwd: media }, { name: 'platform where', args: [command, 'where', 'services.discovery.ports.http'], cwd: media }]));
} finally {
  rmSync(work, { recursive: true, force: true });
}
