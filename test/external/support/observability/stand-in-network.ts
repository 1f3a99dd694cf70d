// The network of one environment as its Prometheus sees it: a proxy that answers for every address, so that names, ports and paths stay those of the emitted files.
// What is asked for over TLS comes through a tunnel, which ends here, too, with a certificate of the test's own authority.
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { onlyFamilies, printExposition } from './exposition.ts';
import { inHealth, type Instance, type Play } from './stand-in-target.ts';

/** A stand-in that serves metrics at one path. */
export interface Program {
  readonly kind: 'program';
  readonly workload: string;
  /** Told apart by the parameters of the request, as a prober's targets are. */
  readonly instanceFor: (parameters: URLSearchParams) => Instance | undefined;
  /** Whether it answers over TLS, and only who shows the token of the account. */
  readonly guarded: boolean;
  /** Whether samples have times of their own. */
  readonly timestamped: boolean;
}

/** A real server of this test, under the name that the emitted files have for it. */
export interface Real {
  readonly kind: 'real';
  readonly workload: string;
  readonly address: string;
  /** Of its metrics those that are declared. */
  readonly metrics: ReadonlySet<string>;
}

/** By address and path: `web:8080/metrics`. A real server is there for all paths: `alertmanager:9093`. */
export type Places = ReadonlyMap<string, Program | Real>;

export interface Network {
  /** Of the proxy. */
  readonly address: string;
  /** What a workload does from now on; `down`: nobody answers. */
  readonly play: (workload: string, play: Partial<Play> | 'down') => void;
  /** Addresses that were asked for and that nobody has. */
  readonly unknown: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

export const token = 'token-of-the-account';

export async function startNetwork(places: Places, certificate: Certificate | null): Promise<Network> {
  const plays = new Map<string, Play | 'down'>();
  const unknown = new Set<string>();

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, `${request.socket instanceof TLSSocket ? 'https' : 'http'}://${request.headers.host ?? 'nowhere'}`);
    const at = `${url.hostname}:${url.port === '' ? '80' : url.port}`;
    const place = places.get(at + url.pathname) ?? places.get(at);
    const play = place === undefined ? 'down' : (plays.get(place.workload) ?? inHealth);
    if (place === undefined) unknown.add(url.href);
    if (place === undefined || play === 'down') request.socket.destroy();
    else if (place.kind === 'real') forward(request, response, new URL(url.pathname + url.search, place.address), place.metrics);
    else answer(request, response, place, url, play);
  };

  const answer = (request: IncomingMessage, response: ServerResponse, { instanceFor, guarded, timestamped }: Program, url: URL, play: Play): void => {
    const instance = instanceFor(url.searchParams);
    if (guarded && (url.protocol !== 'https:' || request.headers.authorization !== `Bearer ${token}`)) response.writeHead(401).end();
    else if (instance === undefined) {
      unknown.add(url.href);
      response.writeHead(404).end();
    } else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(printExposition(instance(Date.now() / 1000, play), timestamped ? Date.now() : undefined));
  };

  const server = createServer(serve);
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (certificate === null) {
      socket.destroy();
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secured = new TLSSocket(socket, { isServer: true, key: certificate.key, cert: certificate.certificate });
    secured.on('error', () => secured.destroy());
    server.emit('connection', secured);
  });
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
  const { host: _host, 'proxy-connection': _connection, 'accept-encoding': _encoding, ...headers } = request.headers;
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
