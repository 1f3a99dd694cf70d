import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sortBy } from '../../src/util/sort.ts';

/** Files by path below one folder, POSIX. Whether a file may be executed is said in its name here, so that it is compared too. */
export type Tree = Readonly<Record<string, string>>;

const MARK = ' (executable)';

export interface TreeFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

export function treeOf(files: readonly TreeFile[]): Tree {
  const named = files.map(({ path, text, executable }) => [path + (executable ? MARK : ''), text] as const);
  return Object.fromEntries(sortBy(named, ([name]) => name));
}

/** Every file below the folder; none where there is no folder. */
export function readTree(folder: string): Tree {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return treeOf(names.map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8'), executable: isExecutable(join(folder, name)) })));
}

function isExecutable(file: string): boolean {
  return (statSync(file).mode & 0o100) !== 0;
}

/** Makes the folder hold these files and nothing else. */
export function writeTree(folder: string, tree: Tree): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(tree)) {
    const file = join(folder, name.replace(MARK, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, name.endsWith(MARK) ? 0o755 : 0o644);
  }
}
