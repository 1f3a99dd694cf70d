// platform beside cdk8s, Helm and Kustomize: the same services in the same environments, as whole processes, interleaved, in one run. Each makes the same
// objects of the services, seven each (names are checked, and those that are equal in all fields counted); platform makes those of the stores, the
// namespace and its bounds as well, validates all, and writes a file for each workload. Helm and Kustomize are run once an environment. Prints medians,
// and the ratio of CPU (user and system, all processes) to platform's. What is not there is left out, by name. cdk8s is installed into a temporary folder.
// usage: node bench/peers/run.mjs [--sizes 20x1,100x4] [--rounds 5] [--only platform,helm]

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { runners } from './runners.mjs';
import { makeShop } from './shop.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, sizes: { type: 'string', default: '20x1,20x4,100x4,1000x1' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
const place = mkdtempSync(join(tmpdir(), 'platform-peers-'));

/** One line of the shell with all of its processes; bash says what they used. */
function measure(command, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('bash', ['-c', `(${command}) >/dev/null 2>errors && times >&2`], { cwd, encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${readFileSync(join(cwd, 'errors'), 'utf8')}`);
  const times = stderr.trim().split('\n').at(-1).split(' ').map((text) => /^(\d+)m([\d.]+)s$/.exec(text));
  return { wall, cpu: times.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds), 0) };
}

const namesIn = ({ ours }) => [...ours.keys()].toSorted((a, b) => (a < b ? -1 : 1)).join('\n');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** In one order of keys; a hash of the configuration is as good as another. */
function canonical(value, key) {
  if (key === 'checksum/config') return '';
  if (Array.isArray(value)) return value.map((one) => canonical(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).toSorted().map((one) => [one, canonical(value[one], one)]));
}

/** The services' objects by name, and how large all output is. */
function outputOf(folder, shop) {
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name.endsWith('.yaml') && one.name !== 'kustomization.yaml');
  const names = new Set(shop.services.map((s) => s.name));
  const texts = files.map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'));
  const objects = texts.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()).filter((one) => one !== null));
  const ours = new Map(objects.filter((one) => names.has(one.metadata?.name)).map((one) => [`${one.kind} ${one.metadata.namespace} ${one.metadata.name}`, JSON.stringify(canonical(one))]));
  return { objects: objects.length, bytes: texts.reduce((sum, text) => sum + text.length, 0), ours };
}

function prepare(runner, shop, size) {
  const folder = join(place, `${runner.name}-${size}`);
  mkdirSync(folder);
  runner.prepare(folder, shop, place);
  mkdirSync(join(folder, 'out'), { recursive: true });
  measure(runner.command(shop), folder);
  return { ...runner, folder, output: outputOf(folder, shop), runs: [] };
}

function compare(size) {
  const [services, environments] = size.split('x').map(Number);
  const shop = makeShop(services, environments);
  const entries = present.map((runner) => prepare(runner, shop, size));
  const wanted = namesIn(entries[0].output);
  for (const { name, output } of entries) if (namesIn(output) !== wanted) throw new Error(`${name} does not make the objects that ${entries[0].name} makes`);
  for (let round = 0; round < rounds; round++) {
    for (const entry of entries) {
      rmSync(join(entry.folder, 'out'), { recursive: true });
      mkdirSync(join(entry.folder, 'out'));
      entry.runs.push(measure(entry.command(shop), entry.folder));
    }
  }
  report(`${services} services x ${environments} environments: ${entries[0].output.ours.size} objects of services`, entries);
}

function report(title, entries) {
  const cpu = ({ runs }) => median(runs.map((run) => run.cpu));
  const base = cpu(entries[0]);
  const same = ({ ours }) => [...ours].filter(([name, text]) => entries[0].output.ours.get(name) === text).length;
  console.log(`\n${title}`);
  for (const entry of entries) {
    const { name, output, runs } = entry;
    console.log(`  ${name.padEnd(10)} cpu ${cpu(entry).toFixed(0).padStart(6)} ms  wall ${median(runs.map((run) => run.wall)).toFixed(0).padStart(6)} ms  ${(cpu(entry) / base).toFixed(2).padStart(6)} x the CPU of ${entries[0].name}  ${String(output.objects).padStart(6)} objects, ${(output.bytes / 1024).toFixed(0)} KiB, ${same(output)} of the services' equal`);
  }
}

const chosen = runners.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
const absent = chosen.map((runner) => ({ runner, why: runner.missing(place) }));
const present = absent.flatMap(({ runner, why }) => (why === undefined ? [runner] : []));

try {
  for (const { runner, why } of absent) if (why !== undefined) console.log(`left out: ${runner.name}: ${why}`);
  if (present.length > 0) for (const size of values.sizes.split(',')) compare(size);
} finally {
  rmSync(place, { recursive: true, force: true });
}
