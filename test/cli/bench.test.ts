import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the benchmark measures the command against a limit that writes the same bytes', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/run.mjs', '--sizes', '3', '--rounds', '1'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/3 services, 13 files\n(?:.*\n)* {2}platform build +cpu +\d+ ms/);
}, 60_000);
