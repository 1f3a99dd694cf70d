// The network of one environment as its Prometheus sees it: a proxy that answers for every address, so that names, ports and paths stay those of the emitted files.
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { onlyFamilies, printExposition } from './exposition.ts';
import { inHealth, type Instance, type Play } from './stand-in-target.ts';

/** A stand-in that serves metrics at one path. */
export interface Program {
  readonly kind: 'program';
  readonly workload: string;
  readonly path: string;
  /** Told apart by the query of the address, as a prober's targets are. */
  readonly instanceFor: (query: string) => Instance | undefined;
}

/** A real server of this test, under the name that the emitted files have for it. */
export interface Real {
  readonly kind: 'real';
  readonly workload: string;
  readonly address: string;
  /** Of its metrics those that are declared. */
  readonly metrics: ReadonlySet<string>;
}

export interface Network {
  /** Of the proxy. */
  readonly address: string;
  /** What a workload does from now on; `down`: nobody answers. */
  readonly play: (workload: string, play: Partial<Play> | 'down') => void;
  /** Addresses that were asked for and that nobody has. */
  readonly unknown: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

export async function startNetwork(places: ReadonlyMap<string, Program | Real>): Promise<Network> {
  const plays = new Map<string, Play | 'down'>();
  const unknown = new Set<string>();

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, `http://${request.headers.host ?? 'nowhere'}`);
    const at = `${url.hostname}:${url.port === '' ? '80' : url.port}`;
    const place = places.get(at);
    const play = place === undefined ? 'down' : (plays.get(place.workload) ?? inHealth);
    if (place === undefined) unknown.add(at);
    if (place === undefined || play === 'down') request.socket.destroy();
    else if (place.kind === 'real') forward(request, response, new URL(url.pathname + url.search, place.address), place.metrics);
    else answer(response, place, url, play);
  };

  const answer = (response: ServerResponse, { path, instanceFor }: Program, url: URL, play: Play): void => {
    const instance = url.pathname === path ? instanceFor(url.search) : undefined;
    if (instance === undefined) {
      unknown.add(url.href);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(printExposition(instance(Date.now() / 1000, play)));
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    play: (workload, play) => plays.set(workload, play === 'down' ? play : { ...inHealth, ...play }),
    unknown,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is compressed could not be filtered, so nothing is. */
function forward(request: IncomingMessage, response: ServerResponse, to: URL, metrics: ReadonlySet<string>): void {
  const { host: _, 'proxy-connection': __, 'accept-encoding': ___, ...headers } = request.headers;
  const filtered = to.pathname === '/metrics';
  const sent = send(to, { method: request.method, headers: { ...headers, ...(filtered ? { accept: 'text/plain; version=0.0.4' } : {}) } }, (answered) => {
    let text = '';
    answered.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    answered.on('end', () => {
      response.writeHead(answered.statusCode!, { 'content-type': answered.headers['content-type'] ?? 'text/plain' }).end(filtered ? onlyFamilies(text, metrics) : text);
    });
  });
  sent.on('error', () => request.socket.destroy());
  request.pipe(sent);
}
