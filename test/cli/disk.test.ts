// Disks that are full or read-only, under the command. Needs to be root to mount them.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command, environment, listing, newFolder, output, put, run, snapshot } from './command.ts';
import { shop } from './shop.ts';

/** A small disk of its own, mounted until the test is over. */
function newDisk(): string {
  const disk = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'platform-test', disk], { stdio: 'pipe' });
  onTestFinished(() => void execFileSync('umount', ['--lazy', disk]));
  return disk;
}

function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
}

function remount(disk: string, mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, disk]);
}

/** Why no disk can be mounted, or `undefined`. */
const cannotMount = ((): string | undefined => {
  if (process.platform !== 'linux' || process.getuid!() !== 0) return 'only root on Linux can mount';
  const { status, stderr } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'platform-test', '/mnt'], { encoding: 'utf8' });
  return status === 0 ? undefined : stderr;
})();

if (cannotMount !== undefined) test.skip(`a disk of its own: ${cannotMount}`);

const changed = shop.replace('http: 80', 'http: 81');

describe.skipIf(cannotMount !== undefined)('a disk of its own', () => {
  test('full: the build says so, nothing is changed, and the next one succeeds', async () => {
    const disk = newDisk();
    put(disk, { 'platform.config.yaml': shop });
    await output(disk, 'build');
    put(disk, { 'platform.config.yaml': changed });
    fill(disk);
    const before = snapshot(disk);
    expect(await run(disk, 'build')).toEqual({ code: 2, signal: null, stdout: '', stderr: expect.stringMatching(/^error: cannot write "out\/.*": no space is left on the disk; nothing was changed\n$/) as string });
    expect(snapshot(disk)).toEqual(before);
    expect(await run(disk, 'check')).toMatchObject({ code: 1 });
    rmSync(join(disk, 'ballast'));
    await output(disk, 'build');
    expect(await run(disk, 'check')).toMatchObject({ code: 0 });
  });

  test('full at the first build: not even a folder is left', async () => {
    const disk = newDisk();
    put(disk, { 'platform.config.yaml': shop });
    fill(disk);
    expect(await run(disk, 'build')).toMatchObject({ code: 2 });
    expect(listing(disk)).toEqual(['ballast', 'platform.config.yaml']);
    expect(await run(disk, 'init --config b.ts')).toMatchObject({ code: 2, stderr: 'error: platform.config.yaml is there already; nothing was changed\n' });
  });

  test('read-only: what needs no writing works, the rest ends with 2', async () => {
    const disk = newDisk();
    put(disk, { 'a/platform.config.yaml': shop, 'b/platform.config.yaml': shop, 'c/readme': '' });
    await output(disk, 'build --config a');
    remount(disk, 'ro');
    const before = snapshot(disk);
    expect(await run(disk, 'build --config a')).toMatchObject({ code: 0, stdout: '' });
    expect(await run(disk, 'check --config a')).toMatchObject({ code: 0 });
    expect(await run(disk, 'build --config b')).toEqual({ code: 2, signal: null, stdout: '', stderr: 'error: cannot write "out": the file system is read-only; nothing was changed\n' });
    expect(await run(disk, 'build --config b --dry-run')).toMatchObject({ code: 0 });
    expect(await run(disk, 'init --config c')).toEqual({ code: 2, signal: null, stdout: '', stderr: 'error: cannot write "c/platform.config.ts": the file system is read-only; nothing was changed\n' });
    expect(snapshot(disk)).toEqual(before);
    remount(disk, 'rw');
  });

  test('without space for temporary files a model in TypeScript cannot run, and that is no mistake of the model', async () => {
    const disk = newDisk();
    fill(disk);
    const folder = newFolder();
    await output(folder, 'init');
    const ended = await run(folder, 'build', { env: { TMPDIR: disk } });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^error: no place for the compiled model \(.*: no space is left on the disk\); set TMPDIR to a folder that can be written\n$/);
    expect(listing(disk)).toEqual(['ballast']);
  });
});

test.skipIf(!existsSync('/dev/full'))('a result that cannot be printed is no success', () => {
  const folder = newFolder({ 'platform.config.yaml': shop });
  const script = `${process.execPath} ${command} inspect > /dev/full`;
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, env: environment(), encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toBe('error: cannot print the result: ENOSPC: no space left on device, write\n');
});

describe.skipIf(process.getuid?.() !== 0)('as somebody who may not', () => {
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

  test('write the output', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    chmodSync(folder, 0o755);
    expect(await run(folder, 'build', { under: nobody })).toMatchObject({ code: 2, stderr: 'error: cannot write "out": permission denied; nothing was changed\n' });
    expect(listing(folder)).toEqual(['platform.config.yaml']);
  });

  test('write one folder of it', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    await output(folder, 'build');
    put(folder, { 'platform.config.yaml': changed });
    for (const name of ['', ...listing(folder)]) chownSync(join(folder, name), 65534, 65534);
    chownSync(join(folder, 'out'), 65534, 65534);
    chmodSync(folder, 0o755);
    const before = snapshot(folder);
    expect(await run(folder, 'build', { under: nobody })).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: cannot write "out\/compose\/demo\/compose\.yaml": permission denied; nothing was changed\n$/) as string });
    expect(snapshot(folder)).toEqual(before);
  });

  test('read the model, or a file that it imports', async () => {
    const folder = newFolder({ 'platform.config.ts': "import { web } from './web.ts';\nexport default { web };\n", 'web.ts': 'export const web = 1;\n' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'web.ts'), 0);
    expect(await run(folder, 'build', { under: nobody })).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error\[config\/unreadable\]: cannot read "web\.ts": permission denied\n {2}platform\.config\.ts:1:21\n/) as string });
    chmodSync(join(folder, 'platform.config.ts'), 0);
    expect(await run(folder, 'build', { under: nobody })).toMatchObject({ code: 1, stderr: 'error[config/unreadable]: cannot read "platform.config.ts": permission denied\n\n1 error\n' });
  });

  test('see the output', async () => {
    const folder = newFolder({ 'platform.config.yaml': shop });
    await output(folder, 'build');
    mkdirSync(join(folder, 'x'));
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'out/compose'), 0o700);
    expect(await run(folder, 'check', { under: nobody })).toMatchObject({ code: 2, stderr: 'error: cannot read "out/compose/demo": permission denied; nothing was changed\n' });
  });
});
