import { expect, test } from 'vitest';
import { newFolder, run, type Ended } from './command.ts';
import { shop } from './shop.ts';

const older = { 'old/platform.config.yaml': shop };
const another = shop.replace('nginx:1.29.1', 'nginx:1.29.2');
const moved = shop.replace('redis: { kind: redis', 'store: { kind: redis').replace('uses: { redis: write }', 'uses: { store: write }').replace('${redis.host}', '${store.host}');

function diff(model: string, flags: string): Promise<Ended> {
  return run(newFolder({ ...older, 'platform.config.yaml': model }), `diff --base old ${flags}`);
}

test.each([
  ['a rollout is none of these', another, 'data-loss,exposure', 0],
  ['a rollout is one', another, 'data-loss,rollout', 1],
  ['several flags', another, '--fail-on rollout', 1],
  ['a volume under another name loses data', moved, 'data-loss', 1],
  ['nothing changes', shop, 'rollout', 0],
])('%s', async (_, model, classes, code) => {
  const ended = await diff(model, `--fail-on ${classes.replace('--fail-on ', 'cost --fail-on ')}`);
  expect(ended.code, ended.stderr).toBe(code);
});

test('all is shown whether it fails or not', async () => {
  const [all, some] = [await diff(another, ''), await diff(another, '--fail-on data-loss')];
  expect(some.stdout).toBe(all.stdout);
  expect([all.code, some.code]).toEqual([1, 0]);
});

test.each(['markdown', 'json', 'diff'])('--format %s, too', async (format) => {
  const ended = await diff(another, `--fail-on data-loss --format ${format}`);
  expect([ended.code, ended.stdout.includes('1.29.2')]).toEqual([0, true]);
});

test.each([
  ['data-los', 'error: "data-los" is no class of risks: did you mean "data-loss"?\n'],
  ['everything', 'error: "everything" is no class of risks: expected "data-loss", "exposure", "permission", "secret", "downtime", "replacement", "availability", "alerting", "capacity", "rollout", "cost" or "cosmetic"\n'],
])('%s is none of the classes', async (name, stderr) => {
  expect(await diff(another, `--fail-on ${name}`)).toMatchObject({ code: 2, stdout: '', stderr });
});
