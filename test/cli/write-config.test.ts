import { chmodSync, lstatSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeConfig } from '../../src/cli/write-config.ts';
import { listing, newFolder, put, read } from './command.ts';

const name = 'platform.config.yaml';

test('the text is replaced, and nothing else is left', () => {
  const folder = newFolder({ [name]: 'a: 1\n', '.platform-999999999-1.tmp': 'of a killed one' });
  writeConfig(join(folder, name), 'a: 1\n', 'a: 2\n');
  expect(read(folder, name)).toBe('a: 2\n');
  expect(listing(folder)).toEqual([name]);
});

test('permissions stay, whatever the umask', () => {
  const folder = newFolder({ [name]: 'a: 1\n' });
  chmodSync(join(folder, name), 0o666);
  const umask = process.umask(0o077);
  try {
    writeConfig(join(folder, name), 'a: 1\n', 'a: 2\n');
  } finally {
    process.umask(umask);
  }
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o666);
});

test('a byte order mark stays', () => {
  const folder = newFolder();
  writeFileSync(join(folder, name), Buffer.from([0xef, 0xbb, 0xbf, 0x61]));
  writeConfig(join(folder, name), 'a', 'é');
  expect([...readFileSync(join(folder, name))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
});

test('a link stays one, and what it leads to is written', () => {
  const folder = newFolder({ 'elsewhere/model.yaml': 'a: 1\n' });
  symlinkSync('elsewhere/model.yaml', join(folder, name));
  writeConfig(join(folder, name), 'a: 1\n', 'a: 2\n');
  expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(folder, name))).toBe('elsewhere/model.yaml');
  expect(read(folder, 'elsewhere/model.yaml')).toBe('a: 2\n');
});

test('what changed meanwhile is not lost', () => {
  const folder = newFolder({ [name]: 'a: 3\n' });
  expect(() => writeConfig(join(folder, name), 'a: 1\n', 'a: 2\n')).toThrow('"platform.config.yaml" has changed since it was read: run this again; nothing was changed');
  expect(read(folder, name)).toBe('a: 3\n');
  expect(listing(folder)).toEqual([name]);
  put(folder, { [name]: null });
  expect(() => writeConfig(join(folder, name), 'a: 1\n', 'a: 2\n')).toThrow('cannot write "platform.config.yaml": it has gone, or its folder has; nothing was changed');
});
