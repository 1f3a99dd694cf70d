import { expect, test } from 'vitest';
import { publicRoutesOf } from '../../src/compiler/resolve/routes.ts';
import { resolvePlatform } from '../model-helper.ts';

const cluster = { production: { runtime: 'kubernetes', domain: 'shop.example' } };

/** `shop.example/api: /api/health`, one a route. */
function routes(service: object, environments: object = cluster): string[] {
  const [environment] = resolvePlatform({ environments, services: { web: { ports: { http: 80, admin: 90 }, ...service } } }).environments;
  return publicRoutesOf(environment!.routes, environment!.workloads, environment!.runtime).map(({ host, path, health }) => `${host.value}${path.value}: ${health?.value ?? 'unknown'}`);
}

const port = 'http';
const shop = { host: 'shop.example', port };

test.each<[string, object, string[]]>([
  ['a whole host', { health: { live: '/health', port }, routes: [shop] }, ['shop.example/: /health']],
  ['readiness tells more than life', { health: { live: '/health', ready: '/ready', port }, routes: [shop] }, ['shop.example/: /ready']],
  ['a part of a host that has the path of health', { health: { live: '/api/health', port }, routes: [{ ...shop, path: '/api' }] }, ['shop.example/api: /api/health']],
  ['a path that only begins with the same letters', { health: { live: '/apihealth', port }, routes: [{ ...shop, path: '/api' }] }, ['shop.example/api: unknown']],
  ['a part of a host that has not', { health: { live: '/health', port }, routes: [{ ...shop, path: '/ws', websocket: true }] }, ['shop.example/ws: unknown']],
  ['health at another port', { health: { live: '/health', port: 'admin' }, routes: [shop] }, ['shop.example/: unknown']],
  ['health by a command', { health: { command: ['true'] }, routes: [shop] }, ['shop.example/: unknown']],
  ['no route', { health: { live: '/health', port } }, []],
])('%s', (_, service, expected) => {
  expect(routes(service)).toEqual(expected);
});

test('compose serves nobody outside', () => {
  expect(routes({ health: { live: '/health', port }, routes: [shop] }, { local: { runtime: 'compose' } })).toEqual([]);
});
