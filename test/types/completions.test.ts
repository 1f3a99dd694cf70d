import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { kinds } from '../../src/catalog/index.ts';
import { sortBy } from '../../src/util/sort.ts';
import { startLanguageServer, type LanguageServer } from './language-server.ts';
import { createProject } from './project.ts';

// What an editor offers at each | of a model that is being written.

const model = `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: 'shop',
  owners: { search: {}, shopping: {} },
  environments: { local: { runtime: 'compose' }, production: { runtime: '|' } },
  services: {
    web: {
      image: 'web:1',
      ports: { http: 80, grpc: 81 },
      owner: '|',
      calls: ['|'],
      uses: { | },
      after: ['|'],
      health: { live: '/', port: '|' },
      env: { KEY: { secret: '|' } },
      volumes: { | },
      per: { | },
      stop: '|',
    },
    api: { image: 'api:1', ports: { admin: 82 }, calls: { web: { port: '|' } } },
  },
  secrets: { 'api-key': {} },
  volumes: { uploads: { size: '1Gi' } },
  resources: { db: { kind: 'postgres', version: 16, cloud: { | } }, cache: { kind: '|' } },
});
`;

const expected: readonly (readonly [position: string, offered: string])[] = [
  ['runtime', 'cloud-run compose ecs kubernetes'],
  ['owner', 'search shopping'],
  ['calls', 'api web'],
  ['uses', 'cache db'],
  ['after', 'api cache db web'],
  ['health.port', 'grpc http'],
  ['secret', 'api-key'],
  ['volumes', 'uploads'],
  ['per', 'local production'],
  ['stop', '12h 30s 5m'],
  ['port of a call', 'grpc http'],
  ['option of a kind', 'highAvailability maxStorage replicas requireTls backups'],
  ['kind', sortBy(kinds.keys(), String).join(' ')],
];

const project = createProject({ 'model.ts': model.replaceAll('|', '') });
let server: LanguageServer;

beforeAll(async () => {
  server = await startLanguageServer(project.folder);
});
afterAll(() => {
  server.stop();
  project.remove();
});

test('names, kinds and options complete where they may stand', async () => {
  const uri = pathToFileURL(join(project.folder, 'model.ts')).href;
  const parts = model.split('|');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text: parts.join('') } });
  const offered: (readonly [string, string])[] = [];
  for (const [i, [position]] of expected.entries()) {
    const before = parts.slice(0, i + 1).join('').split('\n');
    offered.push([position, await server.complete(uri, before.length - 1, before.at(-1)!.length)]);
  }
  expect(offered).toEqual(expected);
});
