// A real Prometheus with an emitted configuration. What is changed in it is where things are, not what it asks for:
// - every address is asked for by way of a proxy (`proxy_url`), so that targets keep their names, ports and paths;
// - files lie below a folder of the test instead of the root;
// - the API of the cluster is found by a kubeconfig instead of the pod's own account, which only a pod has, and the pod's own namespace is named.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { prometheusPath } from '../../../observability/integrity-expressions.ts';
import type { Container } from '../../../observability/integrity-containers.ts';
import { prometheusApi, type PrometheusApi } from './api.ts';
import { belowRoot, layOut } from './container-root.ts';
import { paced, pacedValue } from './pace.ts';
import { token } from './stand-in-network.ts';
import { startServer, type ServerProcess } from './server-process.ts';

export interface LiveOptions {
  readonly program: string;
  readonly folder: string;
  readonly container: Container;
  /** Address of the proxy that answers for the network. */
  readonly proxy: string;
  /** What durations are divided by. */
  readonly pace: number;
  /** Where there is a cluster: its API, and the namespace of the environment. */
  readonly cluster?: { readonly address: string; readonly namespace: string; readonly authority: string };
}

export interface LivePrometheus extends PrometheusApi, ServerProcess {}

const account = '/var/run/secrets/kubernetes.io/serviceaccount';

export async function startPrometheus({ program, folder, container, proxy, pace, cluster }: LiveOptions): Promise<LivePrometheus> {
  const root = join(folder, 'prometheus');
  layOut(container, root, (path, text) => (path === prometheusPath ? JSON.stringify(redirected(text)) : path.endsWith('.yml') ? paced(text, pace) : text), () => 'secret');
  if (cluster !== undefined) writeAccount(root, cluster);

  function redirected(text: string): unknown {
    const own = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => own(one, key));
      if (typeof value !== 'object' || value === null) return value;
      const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, own(inner, name)]));
      if (key === 'scrape_configs' || key === 'alertmanagers') return { ...fields, proxy_url: proxy };
      if (key === 'kubernetes_sd_configs') return { ...fields, kubeconfig_file: join(root, 'kubeconfig') };
      if (key === 'namespaces' && fields['own_namespace'] === true) return { names: [cluster!.namespace] };
      return fields;
    };
    return own(belowRoot(pacedValue(load(text), pace), root));
  }

  const process = await startServer(program, (port) => [
    `--config.file=${join(root, prometheusPath)}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    // Defaults of the program, which go with the durations of the configuration. https://prometheus.io/docs/prometheus/latest/command-line/prometheus/
    ...(pace === 1 ? [] : [`--query.lookback-delta=${Math.round(300_000 / pace)}ms`, `--rules.alert.resend-delay=${Math.round(60_000 / pace)}ms`]),
  ]);
  return { ...process, ...prometheusApi(process.address) };
}

/** What a pod has of its account, and what leads to the API instead. */
function writeAccount(root: string, { address: server, namespace, authority }: NonNullable<LiveOptions['cluster']>): void {
  mkdirSync(join(root, account), { recursive: true });
  for (const [name, text] of [['token', token], ['ca.crt', authority], ['namespace', namespace]] as const) writeFileSync(join(root, account, name), text);
  const config = { apiVersion: 'v1', kind: 'Config', clusters: [{ name: 'c', cluster: { server } }], users: [{ name: 'u', user: { token } }], contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }], 'current-context': 'x' };
  writeFileSync(join(root, 'kubeconfig'), JSON.stringify(config));
}
