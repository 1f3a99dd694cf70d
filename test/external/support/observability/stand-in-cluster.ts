// The part of a cluster's API that service discovery asks, filled with the pods that the emitted manifests would make, and guarded by the roles that they give.
// Objects are told of as the API does: lists, and watches that begin with a list. https://kubernetes.io/docs/reference/using-api/api-concepts/#streaming-lists
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Manifest } from '../../../observability/integrity-containers.ts';

export interface ApiObject {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels: Readonly<Record<string, string>>; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface StandInCluster {
  readonly address: string;
  /** What was asked for and not allowed, or not there. */
  readonly refused: ReadonlySet<string>;
  /** Whether the account has a right in all of the cluster, as the kubelet asks. */
  readonly may: (verb: string, resource: string) => boolean;
  readonly stop: () => Promise<void>;
}

/** Plural names of resources, with the kind of their lists. */
export type Objects = ReadonlyMap<string, { readonly kind: string; readonly items: readonly ApiObject[] }>;

/** `account` is the ServiceAccount in whose name is asked; `manifests` hold the roles that it has. */
export async function startCluster(objects: Objects, manifests: readonly Manifest[], account: string): Promise<StandInCluster> {
  const rights = rightsOf(manifests, account);
  const refused = new Set<string>();
  const open = new Set<ServerResponse>();

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, 'http://cluster');
    const [, namespace, resource] = /^\/api\/v1\/(?:namespaces\/([^/]+)\/)?(\w+)$/.exec(url.pathname) ?? [];
    const verb = url.searchParams.get('watch') === 'true' || url.searchParams.get('watch') === '1' ? 'watch' : 'list';
    const found = objects.get(resource ?? '');
    if (found === undefined || !rights.some((right) => right.resources.includes(resource!) && right.verbs.includes(verb) && (right.namespace === undefined || right.namespace === namespace))) {
      refused.add(`${verb} ${url.pathname}`);
      response.writeHead(403, json).end(JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'Forbidden', code: 403, message: `${account} may not ${verb} ${url.pathname}` }));
      return;
    }
    const items = found.items.filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
    if (verb === 'list') {
      response.writeHead(200, json).end(JSON.stringify({ kind: `${found.kind}List`, apiVersion: 'v1', metadata: { resourceVersion: '1' }, items }));
      return;
    }
    response.writeHead(200, json);
    const tell = (type: string, object: object): boolean => response.write(`${JSON.stringify({ type, object })}\n`);
    if (url.searchParams.get('sendInitialEvents') === 'true') {
      for (const item of items) tell('ADDED', { kind: found.kind, apiVersion: 'v1', ...item });
      tell('BOOKMARK', { kind: found.kind, apiVersion: 'v1', metadata: { resourceVersion: '1', annotations: { 'k8s.io/initial-events-end': 'true' } } });
    } else response.flushHeaders();
    open.add(response);
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    refused,
    may: (verb, resource) => rights.some((right) => right.namespace === undefined && right.resources.includes(resource) && right.verbs.includes(verb)),
    stop: async () => {
      for (const response of open) response.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = { 'content-type': 'application/json' };

interface Right {
  /** `undefined`: all of the cluster. */
  readonly namespace: string | undefined;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

interface RoleManifest extends Manifest {
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly rules?: readonly { readonly apiGroups: readonly string[]; readonly resources?: readonly string[]; readonly verbs: readonly string[] }[];
  readonly roleRef?: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string }[];
}

/** In the core group. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
function rightsOf(manifests: readonly Manifest[], account: string): Right[] {
  const all = manifests as readonly RoleManifest[];
  const bindings = all.filter(({ kind, subjects = [] }) => /^(?:Cluster)?RoleBinding$/.test(kind ?? '') && subjects.some((subject) => subject.kind === 'ServiceAccount' && subject.name === account));
  return bindings.flatMap(({ kind, metadata, roleRef }) => {
    const rules = all.find((one) => one.kind === roleRef!.kind && one.metadata.name === roleRef!.name)?.rules ?? [];
    return rules.filter(({ apiGroups }) => apiGroups.includes('')).map(({ resources = [], verbs }) => ({ namespace: kind === 'RoleBinding' ? metadata.namespace : undefined, resources, verbs }));
  });
}
