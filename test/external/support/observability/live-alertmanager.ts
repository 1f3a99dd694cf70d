// A real Alertmanager with the emitted configuration and templates. What is changed is where files lie, and the address of PagerDuty, which is not ours to answer for;
// Slack's address and the keys are secrets in files, whose values the test chooses.
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Container } from '../../../observability/integrity-containers.ts';
import { alertmanagerPath } from '../../../observability/integrity-routes.ts';
import { belowRoot, layOut } from './container-root.ts';
import { pacedValue } from './pace.ts';
import type { Receivers } from './receivers.ts';
import { startServer, type ServerProcess } from './server-process.ts';

export interface AlertmanagerOptions {
  readonly program: string;
  readonly folder: string;
  readonly container: Container;
  readonly pace: number;
  readonly receivers: Receivers;
}

export interface AlertGroup {
  readonly labels: Readonly<Record<string, string>>;
  readonly receiver: { readonly name: string };
  readonly alerts: readonly { readonly labels: Readonly<Record<string, string>>; readonly status: { readonly state: string; readonly inhibitedBy: readonly string[] } }[];
}

export interface LiveAlertmanager extends ServerProcess {
  readonly groups: () => Promise<readonly AlertGroup[]>;
}

export async function startAlertmanager({ program, folder, container, pace, receivers }: AlertmanagerOptions): Promise<LiveAlertmanager> {
  const root = join(folder, 'alertmanager');
  const change = (path: string, text: string): string => {
    if (path !== alertmanagerPath) return text;
    const file = belowRoot(pacedValue(load(text), pace), root) as { readonly global?: object };
    return JSON.stringify({ ...file, global: { ...file.global, pagerduty_url: `${receivers.address}/pagerduty/v2/enqueue` } });
  };
  layOut(container, root, change, (path) => secretAt(path, receivers));
  const process = await startServer(program, (port) => [`--config.file=${join(root, alertmanagerPath)}`, `--storage.path=${join(folder, 'alertmanager-data')}`, `--web.listen-address=127.0.0.1:${port}`, '--cluster.listen-address=']);
  return { ...process, groups: async () => (await (await fetch(`${process.address}/api/v2/alerts/groups`)).json()) as readonly AlertGroup[] };
}

/** What is an address leads to the stand-ins; what is not is a key. */
function secretAt(path: string, { address }: Receivers): string {
  if (/slack/.test(path)) return `${address}/slack`;
  return /heartbeat|url/.test(path) ? `${address}/heartbeat` : 'key';
}
