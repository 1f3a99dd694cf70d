import { expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const routed = (...routes: object[]): object => ({ ports: { http: 80 }, routes });
const host = 'api.example.com';
const everywhere = { local: { runtime: 'compose' }, staging: { runtime: 'kubernetes', domain: 'staging.example.com' }, production: { runtime: 'kubernetes', domain: 'example.com' } };
const cluster = (route: object, environment = {}): Config => ({ environments: { production: { runtime: 'kubernetes', ...environment } }, services: { web: routed(route) } });

table([
  ['two hosts', { services: { api: routed({ host }), web: routed({ host: 'www.example.com' }) } }, []],
  ['two paths', { services: { api: routed({ host, path: '/v1' }), web: routed({ host }) } }, []],
  ['the same host and path', { services: { api: routed({ host, path: '/v1' }), web: routed({ host, path: '/v1' }) } }, ['route/duplicate @ services.web.routes[0]']],
  ['the default path', { services: { api: routed({ host }), web: routed({ host, path: '/' }) } }, ['route/duplicate @ services.web.routes[0]']],
  ['a slash at the end', { services: { api: routed({ host, path: '/v1' }), web: routed({ host, path: '/v1/' }) } }, ['route/duplicate @ services.web.routes[0]']],
  ['twice in one service', { services: { web: routed({ host }, { host }) } }, ['route/duplicate @ services.web.routes[1]']],
  ['a websocket on the path of another', { services: { sync: routed({ host, path: '/ws', websocket: true }), web: routed({ host, path: '/ws' }) } }, ['route/duplicate @ services.web.routes[0]']],
  ['the same below every domain, told once', { environments: everywhere, services: { api: routed({ host: 'api.${environment.domain}' }), web: routed({ host: 'api.${environment.domain}' }) } }, ['route/duplicate @ services.web.routes[0]']],
  ['the same in one environment', { environments: everywhere, services: { api: routed({ host: 'api.${environment.domain}' }), web: { ...routed({ host: 'www.${environment.domain}' }), per: { staging: { routes: [{ host: 'api.staging.example.com' }] } } } } }, ['route/duplicate @ services.web.per.staging.routes[0]']],
  ['never in the same environment', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, services: { api: { ...routed({ host }), in: ['local'] }, web: { ...routed({ host }), in: ['test'] } } }, []],

  ['the domain of a laptop', { services: { web: routed({ host: '${environment.domain}' }) } }, []],
  ['below the domain of a laptop', { services: { web: routed({ host: 'api.${environment.domain}' }) } }, []],
  ['a host with an underscore', { services: { web: routed({ host: 'web_1.example.com' }) } }, ['route/bad-host @ services.web.routes[0].host']],
  ['a host with a port', { services: { web: routed({ host: 'example.com:8080' }) } }, ['route/bad-host @ services.web.routes[0].host']],
  ['a URL', { services: { web: routed({ host: 'https://example.com' }) } }, ['route/bad-host @ services.web.routes[0].host']],
  ['bad only once it is put together', { environments: { local: { runtime: 'compose', variables: { prefix: 'Web_' } } }, services: { web: routed({ host: '${environment.prefix}.example.com' }) } }, ['route/bad-host @ services.web.routes[0].host']],

  ['a cluster with a domain', cluster({ host: 'www.${environment.domain}' }, { domain: 'example.com' }), []],
  ['a cluster without a domain', cluster({ host: 'www.${environment.domain}' }), ['environment/no-domain @ environments.production']],
  ['a cluster that needs none', cluster({ host: 'www.example.com' }), []],
]);

test('names what is there', () => {
  const [only] = diagnose({ services: { api: routed({ host, path: '/v1' }), web: routed({ host, path: '/v1' }) } });
  expect(describe(only!).message).toBe('requests for "api.example.com/v1" go to "api" already; a host and path have one route');
  expect(only!.related.map(({ path }) => formatPath(path))).toEqual(['services.api.routes[0]']);
});
