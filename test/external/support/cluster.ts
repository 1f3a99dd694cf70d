// One private Kubernetes control plane for the whole run, with nodes that are made up: started before the first test, taken away after the last.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run, succeed } from './run.ts';

export interface Cluster {
  /** Path of the file that tells kubectl where the cluster is. */
  readonly kubeconfig: string;
  /** Why there is no cluster. */
  readonly problem?: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster;
  }
}

const script = 'scripts/tools/cluster.sh';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-cluster-'));
  const { code, stdout, stderr } = await run(script, ['start', folder, String(process.pid)]);
  const started = code === 0;
  if (started) await furnish(stdout.trim());

  project.provide('cluster', started ? { kubeconfig: stdout.trim() } : { kubeconfig: '', problem: stderr.trim() });
  return async () => {
    if (started) await succeed(script, ['stop', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What a cluster has before a platform comes to it: nodes, storage, and the operators' kinds of objects. */
async function furnish(kubeconfig: string): Promise<void> {
  const tools = await succeed('scripts/tools/install.sh', ['where']);
  const crds = join(dirname(tools), 'share/crds');
  const own = resolve('test/external/kubernetes');
  const files = [...readdirSync(crds).map((file) => join(crds, file)), ...readdirSync(own).map((file) => join(own, file))];
  const kubectl = (...args: string[]): Promise<string> => succeed(join(tools, 'kubectl'), ['--kubeconfig', kubeconfig, ...args]);
  await kubectl('apply', '--server-side', ...files.flatMap((file) => ['--filename', file]));
  await kubectl('wait', '--for', 'condition=Established', 'crd', '--all', '--timeout', '60s');
  await kubectl('wait', '--for', 'condition=Ready', 'node', '--all', '--timeout', '60s');
}
