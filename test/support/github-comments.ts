// The comments of one pull request, as the REST API of GitHub has them: https://docs.github.com/en/rest/issues/comments
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

export interface Comments {
  /** `http://127.0.0.1:1234`: it answers whichever host is asked for, as a proxy does. */
  readonly address: string;
  readonly all: readonly Comment[];
  /** What was asked: `GET /repos/example/shop/issues/7/comments?per_page=100`. */
  readonly requests: readonly string[];
  readonly close: () => void;
}

const issue = '/repos/example/shop/issues/7/comments';
const longest = 65_536;

/** Lists them, makes new ones, and changes them, for whoever has the token; `first` are there already. */
export async function serveComments(first: readonly Comment[] = []): Promise<Comments> {
  let all = [...first];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };
    const { pathname, search, searchParams, origin } = new URL(request.url!, 'http://api.github.localhost');
    requests.push(`${request.method!} ${pathname}${search}`);
    if (request.headers.authorization !== 'token of-the-run') return answer(401, { message: 'Bad credentials' });
    if (request.method === 'GET' && pathname === issue) {
      const size = Number(searchParams.get('per_page') ?? 30);
      const page = Number(searchParams.get('page') ?? 1);
      const more = all.length > size * page;
      return answer(200, all.slice(size * (page - 1), size * page), more ? { link: `<${origin}${issue}?per_page=${size}&page=${page + 1}>; rel="next"` } : {});
    }
    void bodyOf(request).then((body) => {
      if (body.length > longest) return answer(422, { message: 'Validation Failed' });
      if (request.method === 'POST' && pathname === issue) {
        all = [...all, { id: 1000 + all.length, user: { login: 'github-actions[bot]' }, body }];
        return answer(201, all.at(-1));
      }
      const id = Number(/^\/repos\/example\/shop\/issues\/comments\/(\d+)$/.exec(pathname)?.[1]);
      if (request.method !== 'PATCH' || !all.some((one) => one.id === id)) return answer(404, { message: 'Not Found' });
      all = all.map((one) => (one.id === id ? { ...one, body } : one));
      return answer(200, all.find((one) => one.id === id));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get all() {
      return all;
    },
    requests,
    close: () => server.close(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part as string;
  return (JSON.parse(text) as { body: string }).body;
}
