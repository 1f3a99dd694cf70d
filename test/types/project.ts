// Programs for the real type checker: files in a new folder, in which "platform-compiler" is the source of definePlatform.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root: string = resolve(import.meta.dirname, '../..');
export const tsc: string = join(root, 'node_modules/typescript/bin/tsc');

export interface Project {
  readonly folder: string;
  readonly remove: () => void;
}

/** @param others absolute names of files that are checked, too */
export function createProject(files: Readonly<Record<string, string>>, others: readonly string[] = []): Project {
  const folder = mkdtempSync(join(tmpdir(), 'platform-types-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const tsconfig = {
    compilerOptions: {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      types: [],
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      paths: { 'platform-compiler': [join(root, 'src/define.ts')] },
    },
    files: [...Object.keys(files), ...others],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Standard output of the type checker, whatever it found. */
export function check({ folder }: Project, ...flags: string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [tsc, '-p', folder, '--pretty', 'false', ...flags], { cwd: folder, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (stderr !== '' || (error !== null && stdout === '')) fail(error ?? new Error(stderr));
      else done(stdout);
    });
  });
}

export interface TypeProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** With the lines that explain it. */
  readonly message: string;
}

export function problemsOf(output: string): TypeProblem[] {
  return output.split(/\n(?=\S)/).flatMap((block) => {
    const match = /^(.+?)\((\d+),(\d+)\): error TS\d+: ([\s\S]*)$/.exec(block.trimEnd());
    return match ? [{ file: match[1]!, line: Number(match[2]), column: Number(match[3]), message: match[4]! }] : [];
  });
}
