import { expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { diagnose } from '../model-helper.ts';
import { table } from './table.ts';

const at = (number: number, hostPort: number, protocol = 'http'): object => ({ ports: { http: { number, hostPort, protocol } } });

table([
  ['different host ports', { services: { api: at(80, 8080), web: at(80, 8081) } }, []],
  ['the same number inside two containers', { services: { api: { ports: { http: 8080 } }, web: { ports: { http: 8080 } } } }, []],
  ['the same host port', { services: { api: at(80, 8080), web: at(80, 8080) } }, ['service/port-conflict @ services.web.ports.http.hostPort']],
  ['three of them', { services: { api: at(80, 8080), sync: at(80, 8080), web: at(80, 8080) } }, ['service/port-conflict @ services.sync.ports.http.hostPort', 'service/port-conflict @ services.web.ports.http.hostPort']],
  ['twice in one service', { services: { web: { ports: { admin: { number: 81, hostPort: 8080 }, http: { number: 80, hostPort: 8080 } } } } }, ['service/port-conflict @ services.web.ports.http.hostPort']],
  ['TCP and UDP', { services: { api: at(53, 5353, 'udp'), web: at(53, 5353, 'tcp') } }, []],
  ['a service and a resource', { services: { web: { ...at(80, 5432), uses: { db: 'read' } } }, resources: { db: { kind: 'postgres', version: 16, hostPorts: { postgres: 5432 } } } }, ['service/port-conflict @ services.web.ports.http.hostPort']],
  ['in one environment of two', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, services: { api: at(80, 8080), web: { ports: { http: 80 }, per: { test: { ports: { http: { hostPort: 8080 } } } } } } }, ['service/port-conflict @ services.web.per.test.ports.http.hostPort']],
  ['in both environments, told once', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, services: { api: at(80, 8080), web: at(80, 8080) } }, ['service/port-conflict @ services.web.ports.http.hostPort']],
  ['where nothing is published on a host', { environments: { production: { runtime: 'kubernetes' } }, services: { api: at(80, 8080), web: at(80, 8080) } }, []],
  ['never in the same environment', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, services: { api: { ...at(80, 8080), in: ['local'] }, web: { ...at(80, 8080), in: ['test'] } } }, []],
  ['one number under two names', { services: { web: { ports: { http: 8080, metrics: 8080 } } } }, ['service/port-repeated @ services.web.ports.metrics']],
  ['one number for TCP and UDP', { services: { web: { ports: { dns: { number: 53, protocol: 'udp' }, 'dns-tcp': { number: 53, protocol: 'tcp' } } } } }, []],
]);

test('names both places', () => {
  const [only] = diagnose({ services: { api: at(80, 8080), web: at(81, 8080) } });
  expect(describe(only!).message).toBe('host port 8080 is already published by "api", for its port "http"');
  expect(only!.related.map(({ message, path }) => `${message}: ${formatPath(path)}`)).toEqual(['published here: services.api.ports.http.hostPort']);
});
