import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, output, read, snapshot } from './command.ts';

// The example at the top of the README, played in a copy of the quickstart.

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text! }));
const [edit, followed] = blocks.filter(({ language }) => language === 'diff').map(({ text }) => text);
const questions = blocks.filter(({ language }) => language === 'console').map(({ text }) => text);

/** The lines that a diff without numbers takes away, or puts there, each as it stands in the file. */
function lines(diff: string, sign: '-' | '+'): string[] {
  return diff.split('\n').flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : []));
}

/** Changed lines, file by file: what the README shows. Lines here change and never move, so equal numbers stand across from each other. */
function changes(before: Record<string, string>, after: Record<string, string>): string {
  return Object.keys(after)
    .flatMap((name) => {
      const [old, now] = [before[name]!.split('\n'), after[name]!.split('\n')];
      expect(now.length).toBe(old.length);
      const changed = now.flatMap((line, i) => (line === old[i] ? [] : [`-${old[i]}\n+${line}\n`]));
      return changed.length === 0 || name === 'out/platform.lock' ? [] : [`${name}\n${changed.join('')}`];
    })
    .join('');
}

/** As the first commit of a repository. */
function commitAll(folder: string): void {
  for (const args of [['init', '--quiet', '--initial-branch=main'], ['add', '--all'], ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'first']]) execFileSync('git', args, { cwd: folder });
}

test('one change, and the files that follow', async () => {
  const folder = newFolder();
  cpSync('examples/quickstart', folder, { recursive: true });
  expect(await output(folder, 'build')).toBe('');
  commitAll(folder);
  const before = snapshot(join(folder, 'out'));

  const model = read(folder, 'platform.config.ts');
  const [from, to] = [lines(edit!, '-').join('\n'), lines(edit!, '+').join('\n')];
  expect(model.split(from)).toHaveLength(2);
  for (const context of edit!.split('\n').filter((line) => line.startsWith(' '))) expect(model).toContain(context.slice(1));
  writeFileSync(join(folder, 'platform.config.ts'), model.replace(from, to));
  await output(folder, 'build');
  const below = (files: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text]));
  expect(changes(below(before), below(snapshot(join(folder, 'out'))))).toBe(followed);

  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) {
    const [command, ...answer] = question.split('\n');
    const args = command!.replace(/^\$ npx platform /, '');
    expect(await output(folder, args, args.startsWith('diff') ? 1 : 0)).toBe(answer.join('\n'));
  }
});
