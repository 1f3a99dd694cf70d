// A platform of N services, described once: as data for the limit, and as a TypeScript model for platform.
// usage: node bench/workload.mjs SERVICES FOLDER   writes workload.json and platform.config.ts there

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nouns = ['orders', 'payments', 'catalog', 'search', 'cart', 'pricing', 'users', 'auth', 'mail', 'media', 'stock', 'shipping', 'invoices', 'reviews', 'ledger', 'fraud', 'promo', 'geo', 'export', 'audit'];

/** mulberry32: the same sequence on every machine. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Services that call 1.5 others on average, most of them with a database or a cache. */
export function makeWorkload(count, seed = 42) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const services = [];
  for (let i = 0; i < count; i++) {
    const round = Math.floor(i / nouns.length);
    const name = nouns[i % nouns.length] + (round > 0 ? `-${round}` : '');
    const calls = new Set();
    const wanted = Math.min(i, next() < 0.5 ? 1 : 2);
    while (calls.size < wanted) calls.add(services[Math.floor(next() * i)].name);
    services.push({
      name,
      port: 10_000 + i,
      health: pick(['/healthz', '/health', '/ready']),
      calls: [...calls].toSorted((a, b) => (a < b ? -1 : 1)),
      postgres: next() < 0.6,
      redis: next() < 0.4,
      cpu: pick([100, 200, 250, 500]),
      memory: pick([128, 256, 512]),
      timeout: 500 + 250 * Math.floor(next() * 8),
      flags: pick(['a,b', 'a', 'b,c']),
    });
  }
  return { name: 'shop', services };
}

const upper = (name) => name.toUpperCase().replaceAll('-', '_');

function toModel({ name, services }) {
  const entries = services.map((s) => {
    const env = [
      ['LOG_LEVEL', `'info'`],
      ['PORT', `'\${self.ports.http}'`],
      ['REQUEST_TIMEOUT_MS', s.timeout],
      ['FEATURE_FLAGS', `'${s.flags}'`],
      ...s.calls.map((callee) => [`${upper(callee)}_URL`, `'\${${callee}.url}'`]),
      ...(s.postgres ? [['DATABASE_HOST', `'\${postgres.host}'`]] : []),
      ...(s.redis ? [['REDIS_HOST', `'\${redis.host}'`]] : []),
    ];
    const uses = [...(s.postgres ? [`postgres: 'write'`] : []), ...(s.redis ? [`redis: 'write'`] : [])];
    return `    '${s.name}': {
      build: { kind: 'node', directory: 'services/${s.name}', entry: 'src/server.js', dependencies: false },
      ports: { http: ${s.port} },
      health: { live: '${s.health}' },
      uses: { ${uses.join(', ')} },
      calls: [${s.calls.map((callee) => `'${callee}'`).join(', ')}],
      env: { ${env.map(([key, value]) => `${key}: ${value}`).join(', ')} },
      size: { cpu: ['${s.cpu}m', '${s.cpu * 2}m'], memory: ['${s.memory}Mi', '${s.memory * 2}Mi'] },
    },
`;
  });
  return `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: '${name}',
  environments: { local: { runtime: 'compose' } },
  services: {
${entries.join('')}  },
  resources: {
    postgres: { kind: 'postgres', version: 16, standalone: 'some sizes have no user' },
    redis: { kind: 'redis', version: 7, standalone: 'some sizes have no user' },
  },
});
`;
}

export function writeWorkload(count, folder) {
  const workload = makeWorkload(count);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'workload.json'), JSON.stringify(workload));
  writeFileSync(join(folder, 'platform.config.ts'), toModel(workload));
}

if (process.argv[1] === import.meta.filename) writeWorkload(Number(process.argv[2]), process.argv[3]);
