// Scripts of a workflow, run as a runner does. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';

export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

export interface Workflow {
  readonly on: Readonly<Record<string, { readonly branches?: readonly string[] }>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  /** What it wrote for whoever reads the run. */
  readonly summary: string;
  /** What it wrote for later steps: `name=value` lines. */
  readonly outputs: string;
}

/** The machine of one job. */
export interface Machine {
  readonly temporary: string;
  /** Puts a program before all others of that name; it is run by this Node.js. */
  readonly install: (name: string, program: string) => void;
  /** A file that an action or a step left below the folder for temporary files. */
  readonly leave: (path: string, text: string) => void;
  /** Runs the script of the step of that name; `variables` stand for what its expressions say. */
  readonly run: (job: Job, step: string, variables: Readonly<Record<string, string>>, folder?: string) => Promise<Ended>;
}

const machines: string[] = [];
afterAll(() => {
  for (const folder of machines) rmSync(folder, { recursive: true });
});

/** It is gone after the last test of the file. */
export function startMachine(): Machine {
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'));
  machines.push(temporary);
  const programs = join(temporary, 'programs');
  const leave = (path: string, text: string): void => {
    mkdirSync(join(temporary, path, '..'), { recursive: true });
    writeFileSync(join(temporary, path), text);
  };
  const read = (name: string): string => (existsSync(join(temporary, name)) ? readFileSync(join(temporary, name), 'utf8') : '');
  return {
    temporary,
    leave,
    install: (name, program) => {
      leave(`programs/${name}`, `#!${process.execPath}\n${program}`);
      chmodSync(join(programs, name), 0o755);
    },
    run: async (job, name, variables, folder = temporary) => {
      const step = job.steps.find((one) => one.name === name)!;
      const unset = Object.keys(step.env ?? {}).filter((variable) => !(variable in variables) && step.env![variable]!.includes('${{'));
      if (unset.length > 0) throw new Error(`no value for ${unset.join(', ')}`);
      leave('script.sh', step.run!);
      leave('summary', '');
      leave('outputs', '');
      const files = { RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: join(temporary, 'summary'), GITHUB_OUTPUT: join(temporary, 'outputs') };
      const env = { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`, HOME: temporary, ...files, ...step.env, ...variables };
      const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(temporary, 'script.sh')], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
      return { code, stderr, summary: read('summary'), outputs: read('outputs') };
    },
  };
}
