// Where the model says what was edited by hand: by its fields, by overrides, or not at all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Adoption } from '../../src/adopt/adopt.ts';
import type { Refused } from '../../src/adopt/refused.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { adoptReplaced, open, type Opened } from './situation.ts';

const model = `# the shop
name: shop
environments:
  local: { runtime: compose }
  production: { runtime: kubernetes, domain: shop.example } # the real one
registry: { host: registry.example }
defaults:
  small: { size: { cpu: [100m, '1'], memory: [64Mi, 128Mi] }, user: 10001 }
services:
  # what people see
  web:
    like: small
    image: nginx:1.29.1
    ports: { http: 80 }
    health: { live: / }
    calls: [api]
    env: { API_URL: "\${api.url}", LEVEL: info } # both are read once
    scale: { min: 2, max: 4, cpu: 70% }
  api:
    like: small
    build: { kind: node, directory: api, entry: src/server.js, dependencies: false }
    ports: { http: 3000 }
    health: { live: /health }
    uses: { redis: write }
    env: { REDIS_HOST: "\${redis.host}" }
resources:
  redis: { kind: redis, version: 7 }
overrides:
  - { file: compose/local/compose.yaml, at: /services/api/init, expect: true, set: false, reason: The image reaps }
`;

let folder = '';
let opened: Opened;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'platform-adopt-'));
  writeFileSync(join(folder, 'platform.config.yaml'), model);
  opened = await open(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Where the model says each edit, or why it does not. */
function told(result: Adoption | Refused): string[] {
  if ('code' in result) return [result.code];
  return result.edits.map((edit) => {
    const at = formatPath(path(edit.keys));
    if ('remove' in edit) return `${at} removed`;
    return 'append' in edit ? `${at} + ${JSON.stringify({ ...(edit.append as object), file: undefined, reason: undefined })}` : `${at} = ${JSON.stringify(edit.set)}`;
  });
}

const compose = 'out/compose/local/compose.yaml';
const web = 'out/kubernetes/production/workloads/web.yaml';

type Case = [name: string, file: string, from: string, to: string, ...expected: string[]];

function check(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_, file, from, to, ...expected) => {
    const result = await adoptReplaced(opened, file, [[from, to]]);
    expect(told(result)).toEqual(expected);
    if ('code' in result) return;
    expect(opened.compiledWith(result.model, file)).toBe(opened.file(file).text.replace(from, () => to));
    for (const comment of ['# the shop', '# the real one', '# what people see', '# both are read once']) expect(result.text).toContain(comment);
  });
}

describe('a field of the model', () => {
  check([
    ['for the environment of the file', compose, '    image: nginx:1.29.1\n', '    image: nginx:1.29.2\n', 'services.web.per.local.image = "nginx:1.29.2"'],
    ['where no other environment has it', web, 'minReplicas: 2', 'minReplicas: 3', 'services.web.scale.min = 3'],
    ['a number with a unit', web, 'averageUtilization: 70', 'averageUtilization: 75', 'services.web.scale.cpu = "75%"'],
    ['a variable', compose, 'LEVEL: info', 'LEVEL: debug', 'services.web.per.local.env.LEVEL = "debug"'],
    ['a reference that becomes a text', compose, 'REDIS_HOST: redis', 'REDIS_HOST: cache', 'services.api.per.local.env.REDIS_HOST = "cache"'],
    ['one more variable', compose, '      LEVEL: info\n', '      LEVEL: info\n      NAME: shop\n', 'services.web.per.local.env.NAME = "shop"'],
    ['what several services take from one default', web, 'memory: 128Mi', 'memory: 256Mi', 'services.web.per.production.size.memory = ["64Mi","256Mi"]'],
    ['a version, by what it is printed as', compose, 'redis:7.4.11-bookworm', 'redis:8.2.10-bookworm', 'resources.redis.per.local.version = 8'],
    ['of what serves all environments', 'out/docker/api/Dockerfile', ':3000/health', ':3000/alive', 'services.api.health.live = "/alive"'],
  ]);
});

describe('an override', () => {
  check([
    ['of a decision', compose, '  redis:\n    image: ', '  redis:\n    pids_limit: 50\n    image: ', 'overrides + {"at":"/services/redis/pids_limit","before":"image","set":50}'],
    ['of an object of a cluster', web, 'automountServiceAccountToken: false\n---', 'automountServiceAccountToken: true\n---', 'overrides + {"object":"ServiceAccount/web","at":"/automountServiceAccountToken","expect":false,"set":true}'],
    ['of what an override says: that one', compose, 'init: false', 'init: null', 'overrides[0].set = null'],
    ['that adds to a list', compose, '    tmpfs:\n      - /tmp\n    ports:\n      - 127.0.0.1:8080:80\n', '    tmpfs:\n      - /run\n      - /tmp\n    ports:\n      - 127.0.0.1:8080:80\n', 'overrides + {"at":"/services/web/tmpfs/-","before":"0","set":"/run"}'],
    ['that adds a block, in the order of those beside it', web, '          ports:\n            - name: http\n              containerPort: 80\n', '          ports:\n            - name: http\n              containerPort: 80\n            - name: admin\n              containerPort: 9090\n', 'overrides + {"object":"Deployment/web","at":"/spec/template/spec/containers/0/ports/-","set":{"name":"admin","containerPort":9090}}'],
    ['that takes away', compose, '    tmpfs:\n      - /tmp\n    ports:\n      - 127.0.0.1:8080:80\n', '    ports:\n      - 127.0.0.1:8080:80\n', 'overrides + {"at":"/services/web/tmpfs","expect":["/tmp"]}'],
  ]);
});

describe('refused', () => {
  check([
    ['a comment', compose, 'services:\n', 'services:\n  # mine\n', 'adopt/form'],
    ['a quote', compose, 'LEVEL: info', 'LEVEL: "info"', 'adopt/form'],
    ['a value in another form', compose, 'LEVEL: info', 'LEVEL: "debug"', 'adopt/reprinted'],
    ['what is no YAML', compose, 'services:\n', 'services: [\n', 'adopt/unreadable'],
    ['a line of a text', 'out/docker/api/Dockerfile', 'WORKDIR /app\n', 'RUN true\nWORKDIR /app\n', 'adopt/text'],
    ['an edit and a comment', compose, 'LEVEL: info\n', 'LEVEL: debug # mine\n', 'adopt/reprinted'],
  ]);
});

test('an edit beside one that is refused is refused with it', async () => {
  const result = await adoptReplaced(opened, compose, [['LEVEL: info', 'LEVEL: debug'], ['services:\n', 'services:\n  # mine\n']]);
  expect(result).toMatchObject({ code: 'adopt/reprinted', args: { made: '  api:', found: '  # mine' } });
});

test('several edits at once: each where it belongs', async () => {
  const result = await adoptReplaced(opened, compose, [['LEVEL: info', 'LEVEL: debug'], ['    image: nginx:1.29.1\n', '    image: nginx:1.29.2\n'], ['  redis:\n    image: ', '  redis:\n    pids_limit: 50\n    image: ']]);
  expect((result as Adoption).adopted.map(({ edit, model: said }) => `${edit.name}: ${said === null ? 'override' : formatPath(path(said.keys))}`)).toEqual([
    'services.redis.pids_limit: override',
    'services.web.image: services.web.per.local.image',
    'services.web.environment.LEVEL: services.web.per.local.env.LEVEL',
  ]);
});
