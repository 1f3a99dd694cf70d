// Runs the scripts with a shell, and with stand-ins for the programs that they call.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kindOf, printFiles, printVariables, resource, texts } from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(root, { recursive: true }));

function standIn(name: string, script: string): void {
  writeFileSync(join(root, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, name), 0o755);
}

function scriptOf(kind: string, options: object): string {
  return Object.values(printFiles(kindOf(kind).backup!(resource(kind, options))!.files))[0]!;
}

function run(script: string, variables: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: `${root}:${process.env['PATH']}`, ...variables } });
}

describe('postgres', () => {
  const options = { version: 16, database: 'shop', user: 'app', storage: '20Gi', backup: { at: '15 2 * * *', keep: 2 } };

  test('asks for it as a client does, and keeps dumps where the image keeps data', () => {
    const step = kindOf('postgres').backup!(resource('postgres', options))!;
    expect({ ...step, image: step.image.value, command: texts(step.command), variables: printVariables(step.variables), schedule: step.schedule.value, mode: step.mode.value, user: step.user.value }).toMatchObject({
      name: 'backup',
      image: 'postgres:16.15-bookworm',
      command: ['sh', '/bootstrap/backup.sh'],
      variables: { PGHOST: 'postgres', PGDATABASE: 'shop', PGUSER: 'app', PGPASSWORD_FILE: '<file:postgres-password>', BACKUP_FOLDER: '/var/lib/postgresql/data', BACKUP_KEEP: '2' },
      schedule: '15 2 * * *',
      mode: 'read',
      user: 999,
    });
    expect(step.data.map(({ name, path, size }) => [name, path.value, size.value])).toEqual([['backups', '/var/lib/postgresql/data', 20 * 2 ** 30]]);
  });

  test('nothing where nobody asks, and what a careful operator chooses where nothing is said', () => {
    const { backup } = kindOf('postgres');
    expect(backup!(resource('postgres', { version: 16 }))).toBeUndefined();
    const step = backup!(resource('postgres', { version: 16, backup: {} }))!;
    expect([step.schedule.value, printVariables(step.variables)['BACKUP_KEEP']]).toEqual(['0 3 * * *', '7']);
  });

  const folder = join(root, 'dumps');
  const password = join(root, 'password');
  const variables = { PGDATABASE: 'shop', PGPASSWORD_FILE: password, BACKUP_FOLDER: folder, BACKUP_KEEP: '2' };

  test('keeps the newest dumps and nothing that is not whole', () => {
    mkdirSync(folder);
    writeFileSync(password, 'geheim');
    for (const name of ['shop-20250101T000000Z.dump', 'shop-20250102T000000Z.dump', 'shop-20250103T000000Z.dump', 'shop-20250104T000000Z.dump.part', 'other-20240101T000000Z.dump']) writeFileSync(join(folder, name), '');
    standIn('pg_dump', 'for word in "$@"; do case $word in --file=*) echo "$PGPASSWORD" >"${word#--file=}" ;; esac; done');
    const { status, stderr } = run(scriptOf('postgres', options), variables);
    expect([status, stderr]).toEqual([0, '']);
    const left = readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));
    expect(left).toEqual(['other-20240101T000000Z.dump', 'shop-20250103T000000Z.dump', expect.stringMatching(/^shop-\d{8}T\d{6}Z\.dump$/)]);
    expect(readFileSync(join(folder, left[2]!), 'utf8')).toBe('geheim\n');
  });

  test('removes nothing where the dump fails', () => {
    const before = readdirSync(folder);
    standIn('pg_dump', 'exit 1');
    expect(run(scriptOf('postgres', options), { ...variables, BACKUP_KEEP: '1' }).status).not.toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('qdrant', () => {
  const url = 'http://qdrant:6333/collections';
  const name = (collection: string, day: number): string => `${collection}-3912-2025-01-0${day}-03-00-00.snapshot`;
  const listed = (collection: string, ...days: number[]): string => `{"result":[${days.map((day) => `{"name":"${name(collection, day)}","creation_time":"2025-01-0${day}T03:00:00","size":1}`).join(',')}],"status":"ok","time":0.1}`;

  /** What is asked of the server, in order; `answers` by method and address. */
  function asked(answers: Record<string, string>, keep: string): { status: number | null; requests: string[] } {
    const log = join(root, 'requests');
    writeFileSync(log, '');
    const cases = Object.entries(answers).map(([request, answer]) => `  '${request}') printf %s '${answer}' ;;`);
    standIn('curl', ['method=GET', 'while [ $# -gt 0 ]; do', '  case $1 in --request) method=$2; shift ;; http*) url=$1 ;; esac', '  shift', 'done', `echo "$method $url" >>"${log}"`, 'case "$method $url" in', ...cases, '  *) exit 22 ;;', 'esac'].join('\n'));
    const { status } = run(scriptOf('qdrant', { backup: {} }), { QDRANT_URL: 'http://qdrant:6333', BACKUP_KEEP: keep });
    return { status, requests: readFileSync(log, 'utf8').trimEnd().split('\n') };
  }

  const collections = { [`GET ${url}`]: '{"result":{"collections":[{"name":"media"},{"name":"users"}]},"status":"ok","time":0.1}' };
  const made = (collection: string): Record<string, string> => ({ [`POST ${url}/${collection}/snapshots`]: `{"result":{"name":"${name(collection, 4)}","creation_time":null,"size":1},"status":"ok","time":0.1}` });

  test('makes one of each collection, and removes what is older than those kept', () => {
    const answers = {
      ...collections,
      ...made('media'),
      [`GET ${url}/media/snapshots`]: listed('media', 2, 4, 1, 3),
      [`DELETE ${url}/media/snapshots/${name('media', 2)}`]: '',
      [`DELETE ${url}/media/snapshots/${name('media', 1)}`]: '',
      ...made('users'),
      [`GET ${url}/users/snapshots`]: listed('users', 4),
    };
    expect(asked(answers, '2')).toEqual({ status: 0, requests: Object.keys(answers) });
  });

  test('nothing to copy is no failure', () => {
    expect(asked({ [`GET ${url}`]: '{"result":{"collections":[]},"status":"ok","time":0.1}' }, '2')).toEqual({ status: 0, requests: [`GET ${url}`] });
  });

  test('removes nothing where a snapshot fails', () => {
    expect(asked({ ...collections, [`GET ${url}/media/snapshots`]: listed('media', 1, 2, 3) }, '1')).toEqual({ status: 22, requests: [`GET ${url}`, `POST ${url}/media/snapshots`] });
  });
});
