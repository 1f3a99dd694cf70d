import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A source as it was fetched. */
export interface Fetched {
  readonly name: string;
  readonly version: string;
  /** Day of its publication; empty where it is not known. */
  readonly date: string;
  readonly folder: string;
}

/** The newest patch of a minor version that the module proxy serves. */
export function newestPatch(module: string, minor: string): string {
  const versions = execFileSync('go', ['list', '-m', '-versions', module], { cwd: '/', encoding: 'utf8' }).trim().split(' ');
  const patches = versions.flatMap((version) => (new RegExp(`^v${minor.replace('.', '\\.')}\\.\\d+$`).test(version) ? [Number(version.split('.')[2])] : []));
  if (patches.length === 0) throw new Error(`no version ${minor} of ${module}`);
  return `v${minor}.${Math.max(...patches)}`;
}

/** Gives `use` a module of Go, in a module cache of its own that is removed afterwards. */
export function withModule<T>(module: string, version: string, use: (fetched: Fetched) => T): T {
  return withFolder((cache) => {
    const env = { ...process.env, GOMODCACHE: cache, GOFLAGS: '-modcacherw' };
    const run = (...args: string[]): string => execFileSync('go', args, { cwd: '/', env, encoding: 'utf8', maxBuffer: 1 << 26 });
    const { Version: exact, Time: time } = JSON.parse(run('list', '-m', '-json', `${module}@${version}`)) as { Version: string; Time: string };
    const { Dir: folder } = JSON.parse(run('mod', 'download', '-json', `${module}@${exact}`)) as { Dir: string };
    return use({ name: module, version: exact, date: time.slice(0, 10), folder });
  });
}

/** Gives `use` a package of npm. */
export function withPackage<T>(name: string, version: string, use: (fetched: Fetched) => T): T {
  return withFolder((folder) => {
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--silent', `${name}@${version}`], { cwd: folder, encoding: 'utf8' })) as [{ filename: string }];
    execFileSync('tar', ['xzf', filename], { cwd: folder });
    const times = JSON.parse(execFileSync('npm', ['view', '--json', '--silent', name, 'time'], { cwd: folder, encoding: 'utf8' })) as Record<string, string>;
    return use({ name, version, date: (times[version] ?? '').slice(0, 10), folder: join(folder, 'package') });
  });
}

function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kubernetes-schemas-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
