// As much of the language server protocol as it takes to ask TypeScript's own server what it would complete.
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { tsc } from './project.ts';

export interface LanguageServer {
  readonly notify: (method: string, params: object) => void;
  /** Labels in order, without the marks of optional properties. */
  readonly complete: (uri: string, line: number, character: number) => Promise<string>;
  readonly stop: () => void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [tsc, '--lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number | string, (message: Message) => void>();
  const send = (message: Message): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message: Message): void => {
    if (message.id === undefined) return;
    if (message.method === undefined) waiting.get(message.id)?.(message);
    else send({ id: message.id, result: message.method === 'workspace/configuration' ? (message.params as { items: object[] }).items.map(() => null) : null });
  };
  readMessages(child.stdout, receive);

  let id = 0;
  const request = (method: string, params: object): Promise<unknown> =>
    new Promise((done) => {
      id += 1;
      waiting.set(id, (message) => done(message.result));
      send({ id, method, params });
    });
  await request('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
  send({ method: 'initialized', params: {} });
  return {
    notify: (method, params) => send({ method, params }),
    complete: async (uri, line, character) => {
      const result = (await request('textDocument/completion', { textDocument: { uri }, position: { line, character } })) as { items: { label: string }[] } | null;
      return (result?.items ?? []).map(({ label }) => label.replace(/\?$/, '')).join(' ');
    },
    stop: () => child.kill(),
  };
}

function readMessages(stream: NodeJS.ReadableStream, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const header = /^(?:.+\r\n)*?Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(buffer.toString('latin1'));
      if (header === null || buffer.length < header[0].length + Number(header[1])) return;
      const end = header[0].length + Number(header[1]);
      receive(JSON.parse(buffer.subarray(header[0].length, end).toString()) as Message);
      buffer = buffer.subarray(end);
    }
  });
}
