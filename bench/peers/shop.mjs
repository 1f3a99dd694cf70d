// The work that is compared: N services in M environments, and the model of them for platform.
// Services are those of bench/workload.mjs; environments differ in namespace, domain, log level and the least number of replicas.

import { makeWorkload } from '../workload.mjs';

const all = [
  { name: 'prod', namespace: 'shop-prod', domain: 'example.com', logLevel: 'info', replicas: 2 },
  { name: 'stage', namespace: 'shop-stage', domain: 'stage.example.com', logLevel: 'info', replicas: 2 },
  { name: 'test', namespace: 'shop-test', domain: 'test.example.com', logLevel: 'debug', replicas: 1 },
  { name: 'dev', namespace: 'shop-dev', domain: 'dev.example.com', logLevel: 'debug', replicas: 1 },
];

export const maxReplicas = 6;

export function makeShop(count, environments) {
  const { name, services } = makeWorkload(count);
  const made = services.map((s) => ({ ...s, image: `registry.example.com/shop/${s.name}:1.4.2`, health: '/health', cpuLimit: s.cpu === 500 ? '1' : `${2 * s.cpu}m`, memoryLimit: s.memory === 512 ? '1Gi' : `${2 * s.memory}Mi` }));
  const calledBy = new Map(made.map((s) => [s.name, []]));
  for (const s of made) for (const callee of s.calls) calledBy.get(callee).push(s.name);
  const ports = Object.fromEntries(made.map((s) => [s.name, s.port]));
  const sorted = made.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { name, environments: all.slice(0, environments), services: sorted.map((s) => ({ ...s, calledBy: calledBy.get(s.name).toSorted(), env: variables(s, ports) })), ports };
}

const upper = (name) => name.toUpperCase().replaceAll('-', '_');

/** In the order of their names; the log level is that of the environment. */
function variables(s, ports) {
  const entries = [
    ['FEATURE_FLAGS', s.flags],
    ['LOG_LEVEL', undefined],
    ['PORT', String(s.port)],
    ['REQUEST_TIMEOUT_MS', String(s.timeout)],
    ...s.calls.map((callee) => [`${upper(callee)}_URL`, `http://${callee}:${ports[callee]}`]),
    ...(s.postgres ? [['DATABASE_HOST', 'postgres']] : []),
    ...(s.redis ? [['REDIS_HOST', 'redis']] : []),
  ];
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export const stores = { postgres: 5432, redis: 6379 };

/** What a service talks to, in the order in which its policy lists it: `[name, port]`. */
export function callees(s, ports) {
  const entries = [...s.calls.map((name) => [name, ports[name]]), ...(s.postgres ? [['postgres', stores.postgres]] : []), ...(s.redis ? [['redis', stores.redis]] : [])];
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const quote = (text) => JSON.stringify(text);

/** platform.config.ts */
export function toModel({ name, environments, services }) {
  const places = environments.map((e) => `    ${e.name}: { runtime: 'kubernetes', namespace: '${e.namespace}', domain: '${e.domain}', variables: { logLevel: '${e.logLevel}' } },\n`);
  const few = environments.filter((e) => e.replicas === 1).map((e) => `${e.name}: { scale: { min: 1, max: ${maxReplicas}, cpu: '70%' } }`);
  const entries = services.map((s) => {
    const env = s.env.map(([key, value]) => {
      const callee = s.calls.find((one) => key === `${upper(one)}_URL`);
      const text = key === 'LOG_LEVEL' ? '${environment.logLevel}' : key === 'PORT' ? '${self.ports.http}' : key === 'DATABASE_HOST' ? '${postgres.host}' : key === 'REDIS_HOST' ? '${redis.host}' : callee === undefined ? value : `\${${callee}.url}`;
      return `${key}: ${quote(text)}`;
    });
    const uses = [...(s.postgres ? [`postgres: 'write'`] : []), ...(s.redis ? [`redis: 'write'`] : [])];
    return `    '${s.name}': {
      image: '${s.image}',
      user: 1000,
      ports: { http: ${s.port} },
      health: { live: '${s.health}' },
      uses: { ${uses.join(', ')} },
      calls: [${s.calls.map((callee) => `'${callee}'`).join(', ')}],
      env: { ${env.join(', ')} },
      size: { cpu: ['${s.cpu}m', '${s.cpu * 2}m'], memory: ['${s.memory}Mi', '${s.memory * 2}Mi'] },
      scale: { min: 2, max: ${maxReplicas}, cpu: '70%' },
      per: { ${few.join(', ')} },
    },
`;
  });
  return `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: '${name}',
  environments: {
${places.join('')}  },
  services: {
${entries.join('')}  },
  resources: {
    postgres: { kind: 'postgres', version: 16, standalone: 'some sizes have no user' },
    redis: { kind: 'redis', version: 7, standalone: 'some sizes have no user' },
  },
  output: { targets: ['kubernetes'] },
});
`;
}
