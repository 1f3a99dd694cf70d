import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { command, environment } from './command.ts';

/** Why there is no terminal to be had, or `undefined`. */
export const noTerminal: string | undefined = spawnSync('python3', ['-c', 'import pty']).status === 0 ? undefined : 'python3, which makes one, is missing';

/** Runs the command on a terminal of its own, on which `answer` is typed at the first question. */
export function runOnTerminal(cwd: string, args: readonly string[], answer = '', env: Readonly<Record<string, string>> = {}): { code: number | null; shown: string } {
  const escaped = answer.replace(/[^ -~]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const { status, stdout } = spawnSync('python3', [join(import.meta.dirname, 'terminal.py'), escaped, process.execPath, command, ...args], {
    cwd,
    env: environment({ TERM: 'xterm', ...env }),
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { code: status, shown: stdout.replaceAll('\r\n', '\n') };
}
