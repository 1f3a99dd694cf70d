// Those who are told: servers that take what Alertmanager sends to Slack and to PagerDuty, and remember it.
import { createServer } from 'node:http';

export interface Told {
  /** `slack`, or `pagerduty`. */
  readonly by: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Receivers {
  readonly address: string;
  /** What was heard since the last time that all was forgotten. */
  readonly told: readonly Told[];
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

/** Answers as the two do: Slack with `ok`, PagerDuty with 202. Anything else is a path that nobody has. */
export async function startReceivers(): Promise<Receivers> {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const by = new URL(request.url!, 'http://receivers').pathname.split('/')[1]!;
      told.push({ by, body: text.startsWith('{') ? (JSON.parse(text) as Told['body']) : { text }, at: Date.now() });
      if (by === 'pagerduty') response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"success","message":"Event processed","dedup_key":"x"}');
      else response.writeHead(200).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    told,
    forget: () => void told.splice(0),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
