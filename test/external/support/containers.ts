// What the kernel says about a running container, whatever its image holds and whatever the engine was asked for.
import { readFileSync } from 'node:fs';
import type { Quickstart } from './quickstart.ts';
import { run } from './run.ts';

export interface Container {
  readonly health: string;
  readonly uid: number;
  readonly readOnlyRoot: boolean;
  readonly processId: number;
  readonly addresses: readonly string[];
}

interface Inspection {
  readonly State: { readonly Pid: number; readonly Health?: { readonly Status: string } };
  readonly NetworkSettings: { readonly Networks: Record<string, { readonly IPAddress: string }> };
}

export async function inspectContainer({ compose, docker }: Quickstart, service: string): Promise<Container> {
  const id = await compose('ps', '--quiet', service);
  const { State, NetworkSettings } = JSON.parse(await docker('inspect', '--format', '{{json .}}', id)) as Inspection;
  const status = readFileSync(`/proc/${State.Pid}/status`, 'utf8');
  const mounts = readFileSync(`/proc/${State.Pid}/mounts`, 'utf8');
  return {
    health: State.Health?.Status ?? 'no health check',
    uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]),
    readOnlyRoot: /^\S+ \/ \S+ ro\b/m.test(mounts),
    processId: State.Pid,
    addresses: Object.values(NetworkSettings.Networks).map(({ IPAddress }) => IPAddress),
  };
}

/** Whether a program in the network of one container can open a connection to any address of another one. */
export async function canConnect(from: Container, to: Container, port: number): Promise<boolean> {
  const attempts = await Promise.all(to.addresses.map((address) => run('nsenter', [`--net=/proc/${from.processId}/ns/net`, process.execPath, '-e', probe, address, String(port)])));
  return attempts.some(({ code }) => code === 0);
}

const probe = `
  const [host, port] = process.argv.slice(1);
  const end = (code) => () => process.exit(code);
  require('node:net').connect({ host, port, timeout: 3000 }).on('connect', end(0)).on('error', end(1)).on('timeout', end(1));
`;
