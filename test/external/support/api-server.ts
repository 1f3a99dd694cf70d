// Talks to the test cluster's API server itself: what takes kubectl half a second a call takes this some milliseconds.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { inject } from 'vitest';
import { parse } from 'yaml';
import type { KubernetesObject } from './kubernetes-objects.ts';

/** What the server says of an object; both empty where it takes it in silence. */
export interface Verdict {
  /** Why it is refused. */
  readonly refusal: string;
  readonly warnings: readonly string[];
}

export interface ApiServer {
  /** What there may be objects of: `apps/v1 Deployment`. */
  readonly kinds: ReadonlySet<string>;
  /** What the server would say if this were applied; unknown fields and fields given twice are refused. */
  readonly judge: (object: KubernetesObject) => Promise<Verdict>;
  /** Applies the object, which has to succeed. */
  readonly apply: (object: KubernetesObject) => Promise<void>;
  /** Has the object deleted, which may take a while; one that is not there is no fault. */
  readonly remove: (object: KubernetesObject) => Promise<void>;
  /** All objects of a kind, in a namespace where one is given. */
  readonly list: (apiVersion: string, kind: string, namespace?: string) => Promise<readonly KubernetesObject[]>;
}

interface Kubeconfig {
  readonly clusters: readonly [{ readonly cluster: { readonly server: string; readonly 'certificate-authority': string } }];
  readonly users: readonly [{ readonly user: { readonly token: string } }];
}

interface Answer {
  readonly status: number;
  readonly body: { readonly message?: string; readonly [field: string]: unknown };
  readonly warnings: readonly string[];
}

type Send = (method: string, path: string, object?: KubernetesObject) => Promise<Answer>;

export async function connectApiServer(): Promise<ApiServer> {
  const send = connect(parse(readFileSync(inject('cluster').kubeconfig, 'utf8')) as Kubeconfig);
  const paths = await discoverPaths(send);
  const pathOf = (apiVersion: string, kind: string, namespace: string | undefined): string => {
    const found = paths.get(`${apiVersion} ${kind}`);
    if (found === undefined) throw new Error(`the server has no kind ${apiVersion} ${kind}`);
    return found(namespace);
  };
  const pathTo = ({ apiVersion, kind, metadata }: KubernetesObject): string => `${pathOf(apiVersion, kind, metadata.namespace ?? 'default')}/${metadata.name}`;
  const patch = (object: KubernetesObject, options: string): Promise<Answer> => send('PATCH', `${pathTo(object)}?fieldManager=test&force=true&fieldValidation=Strict${options}`, object);
  const create = ({ metadata, ...object }: KubernetesObject, options: string): Promise<Answer> =>
    send('POST', `${pathOf(object.apiVersion, object.kind, metadata?.namespace ?? 'default')}?fieldValidation=Strict${options}`, { metadata, ...object });

  return {
    kinds: new Set(paths.keys()),
    judge: async (object) => {
      if (!paths.has(`${object.apiVersion} ${object.kind}`)) return { refusal: `the server has no kind ${object.apiVersion} ${object.kind}`, warnings: [] };
      const { status, body, warnings } = await (isNamed(object) ? patch(object, '&dryRun=All') : create(object, '&dryRun=All'));
      return { refusal: status < 300 ? '' : (body.message ?? String(status)), warnings };
    },
    apply: async (object) => {
      const { status, body } = await patch(object, '');
      if (status >= 300) throw new Error(`${object.kind} ${object.metadata.name}: ${body.message ?? String(status)}`);
    },
    remove: async (object) => {
      const { status, body } = await send('DELETE', pathTo(object));
      if (status >= 300 && status !== 404) throw new Error(`${object.kind} ${object.metadata.name}: ${body.message ?? String(status)}`);
    },
    list: async (apiVersion, kind, namespace) => {
      const { status, body } = await send('GET', pathOf(apiVersion, kind, namespace));
      if (status >= 300) throw new Error(`${kind}: ${body.message ?? String(status)}`);
      return (body['items'] as readonly KubernetesObject[]).map((item) => ({ ...item, apiVersion, kind }));
    },
  };
}

/** Without a name there is no place to apply an object to. */
function isNamed({ metadata }: Partial<KubernetesObject>): boolean {
  return typeof metadata?.name === 'string' && metadata.name !== '';
}

function connect({ clusters: [{ cluster }], users: [{ user }] }: Kubeconfig): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 8, ca: readFileSync(cluster['certificate-authority']) });
  const headers = { authorization: `Bearer ${user.token}`, accept: 'application/json' };
  return (method, path, object) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, cluster.server), { method, agent, headers: { ...headers, ...(object === undefined ? {} : { 'content-type': method === 'PATCH' ? 'application/apply-patch+yaml' : 'application/json' }) } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode!, body: parseBody(text), warnings: warningsIn(response.headers.warning) }));
      });
      sent.on('error', reject);
      sent.end(object === undefined ? undefined : JSON.stringify(object));
    });
}

/** An aggregated API whose server is not there answers in plain text. */
function parseBody(text: string): Answer['body'] {
  return text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : { message: text.trim() };
}

/** `299 - "text"`, several with commas between. */
function warningsIn(header: string | undefined): string[] {
  return [...(header ?? '').matchAll(/299 - "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
}

/** Where the objects of each kind are, by apiVersion and kind. */
async function discoverPaths(send: Send): Promise<Map<string, (namespace: string | undefined) => string>> {
  const groups = (await send('GET', '/apis')).body['groups'] as readonly { readonly versions: readonly { readonly groupVersion: string }[] }[];
  const versions = ['v1', ...groups.flatMap((group) => group.versions.map(({ groupVersion }) => groupVersion))];
  const found = await Promise.all(versions.map((version) => discoverKinds(send, version)));
  return new Map(found.flat());
}

interface Discovered {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** A version whose server does not answer, as an aggregated one without a backend, has no kinds. */
async function discoverKinds(send: Send, version: string): Promise<[string, (namespace: string | undefined) => string][]> {
  const root = version === 'v1' ? '/api/v1' : `/apis/${version}`;
  const { body } = await send('GET', root);
  return ((body['resources'] ?? []) as readonly Discovered[])
    .filter(({ name }) => !name.includes('/'))
    .map(({ name, kind, namespaced }) => [`${version} ${kind}`, (namespace) => (namespaced && namespace !== undefined ? `${root}/namespaces/${namespace}/${name}` : `${root}/${name}`)]);
}
