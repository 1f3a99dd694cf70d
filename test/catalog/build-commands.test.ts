// Commands that images run, run here: probes against a server, the start of the development stage with a stand-in for npm.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { convention } from '../../src/provenance/origin.ts';
import { traced } from '../../src/provenance/traced.ts';
import { build, buildKind } from './build-input.ts';
import { texts } from './support.ts';

const origin = convention('a test');

function exitCode([program, ...args]: readonly string[]): Promise<number | null> {
  return new Promise((done) => spawn(program!, args, { stdio: 'ignore' }).on('close', done));
}

describe.each(['rust', 'node', 'sqlx'])('the probe of %s', (kind) => {
  const server = createServer((request, response) => {
    const status = Number(request.url!.slice(1, 4));
    response.writeHead(status, status === 302 ? { location: '/200' } : {}).end('x'.repeat(100_000));
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const ask = (at: number, path: string): Promise<number | null> => exitCode(texts(buildKind(kind).httpProbe(traced(at, origin), traced(path, origin))) as string[]);

  it.each([
    ['/200', 0],
    ['/204', 0],
    ['/302', 0],
    ['/404', 1],
    ['/500', 1],
    ['/503', 1],
    [`/200?q="'%s$(false)\\`, 0],
  ])('%s exits %d', async (path, code) => {
    expect(await ask(port, path)).toBe(code);
  });

  it('exits 1 where nothing listens', async () => {
    expect(await ask(1, '/200')).toBe(1);
  });
});

describe('the start of a development container', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'platform-dev-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    standIn('node', 'echo started >> log');
    standIn('npm', 'echo installed >> log; rm -rf node_modules/* node_modules/.installed');
  });

  function standIn(program: string, script: string): void {
    const file = join(folder, 'bin', program);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** What happened, one word each. */
  function start(): string[] {
    const input = build({ kind: 'node', entry: 'server.js' });
    const [program, ...args] = texts(buildKind('node').development!(input).command) as string[];
    spawnSync(program!, args, { cwd: folder, env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']!}` } });
    const log = join(folder, 'log');
    const happened = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    rmSync(log, { force: true });
    return happened;
  }

  it('installs at the first start, and then when the lock file changed', () => {
    expect(start()).toEqual(['installed', 'started']);
    expect(start()).toEqual(['started']);
    writeFileSync(join(folder, 'package-lock.json'), '{ }');
    expect(start()).toEqual(['installed', 'started']);
    expect(start()).toEqual(['started']);
    rmSync(folder, { recursive: true });
  });

  it('starts nothing where the installation failed, and tries again', () => {
    standIn('npm', 'echo failed >> log; exit 1');
    expect(start()).toEqual(['failed']);
    expect(start()).toEqual(['failed']);
    rmSync(folder, { recursive: true });
  });
});
