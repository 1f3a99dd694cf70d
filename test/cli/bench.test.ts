import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the benchmark measures the command against a limit that writes the same bytes', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/run.mjs', '--sizes', '3', '--rounds', '1'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/3 services, 13 files\n(?:.*\n)* {2}platform build +cpu +\d+ ms/);
}, 60_000);

test('the benchmark beside other tools has work for each, and leaves out what is not there', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/peers/run.mjs', '--sizes', '3x2', '--rounds', '1', '--only', 'platform,helm'], { encoding: 'utf8', env: { ...process.env, PATH: '/usr/bin:/bin' } });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^left out: helm: helm is not on the PATH\n\n3 services x 2 environments: 42 objects of services\n {2}platform +cpu +\d+ ms .*, 42 of the services' equal\n$/);
}, 60_000);
