import { inject } from 'vitest';
import { run, succeed, type Outcome } from './run.ts';
import { toolPath } from './tools.ts';

/** Runs kubectl against the test cluster, to its end. */
export function tryKubectl(...args: string[]): Promise<Outcome> {
  return run(toolPath('kubectl'), ['--kubeconfig', inject('cluster').kubeconfig, ...args]);
}

/** Runs kubectl against the test cluster, which has to succeed, and answers what it printed. */
export function kubectl(...args: string[]): Promise<string> {
  return succeed(toolPath('kubectl'), ['--kubeconfig', inject('cluster').kubeconfig, ...args]);
}
