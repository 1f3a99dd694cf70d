import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const sized = (memory: string | string[]): object => ({ size: { memory } });
const compose = (memory: string): Config => ({ environments: { local: { runtime: 'compose', memory } } });
const kubernetes = (memory: string): Config => ({ environments: { production: { runtime: 'kubernetes', memory } } });
const two = { services: { api: sized('1Gi'), web: sized(['128Mi', '512Mi']) } };

const scaled = (name: string): object => ({ scale: { min: 1, max: 5, metric: { name, perReplica: 1000 } } });

group('memory', () => {
  table([
    ['nothing is declared', two, []],
    ['as much as is allowed', { ...compose('1536Mi'), ...two }, []],
    ['more than is allowed', { ...compose('1Gi'), ...two }, ['environment/memory @ environments.local.memory']],
    ['limits count, not requests', { ...compose('640Mi'), services: { web: sized(['128Mi', '512Mi']) } }, []],
    ['jobs do not run all the time', { ...compose('512Mi'), services: { web: sized('512Mi') }, jobs: { seed: sized('4Gi'), clean: { ...sized('4Gi'), kind: 'scheduled', schedule: '0 2 * * *' } } }, []],
    ['an overlay is not always started', { ...compose('512Mi'), services: { web: sized('512Mi'), debug: { ...sized('4Gi'), overlay: 'debug' } } }, []],
    ['compose runs one of each', { ...compose('512Mi'), services: { web: { ...sized('512Mi'), scale: { min: 3, max: 5 } } } }, []],
    ['a cluster runs the fewest at least', { ...kubernetes('1Gi'), services: { web: { ...sized('512Mi'), scale: { min: 3, max: 5 } } } }, ['environment/memory @ environments.production.memory']],
    ['none at the fewest', { ...kubernetes('1Gi'), services: { web: { ...sized('4Gi'), scale: { min: 0, max: 5 } } } }, []],
    ['resources count', { ...compose('512Mi'), services: { web: { ...sized('512Mi'), uses: { cache: 'write' } } }, resources: { cache: { kind: 'redis', version: 7, size: { memory: '64Mi' } } } }, ['environment/memory @ environments.local.memory']],
    ['what the cloud manages does not', { environments: { local: { runtime: 'kubernetes', memory: '512Mi', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, services: { web: { ...sized('512Mi'), uses: { cache: 'write' } } }, resources: { cache: { kind: 'redis', version: 7, size: { memory: '64Mi' } } } }, []],
    ['only where it is too much', { environments: { local: { runtime: 'compose', memory: '1Gi' }, test: { runtime: 'compose', memory: '1Gi' } }, services: { web: { ...sized('1Gi'), per: { test: sized('2Gi') } } } }, ['environment/memory @ environments.test.memory']],
  ]);

  test('names who takes how much, the largest first', () => {
    const [only] = diagnose({ ...kubernetes('4Gi'), services: { web: sized('512Mi'), api: { ...sized('1Gi'), scale: { min: 3, max: 3 } }, auth: sized('2Gi'), sync: sized('512Mi') } });
    expect(describe(only!).message).toBe('the containers of "production" may use 6Gi together, and 4Gi are allowed: "api" 3 x 1Gi, "auth" 2Gi, "sync" 512Mi, "web" 512Mi');
  });

  test('names ten, and counts the others', () => {
    const services = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`s${i}`, sized('1Gi')]));
    expect(describe(diagnose({ ...compose('1Gi'), services })[0]!).message).toMatch(/"s5" 1Gi and 4 more$/);
  });
});

group('request and limit', () => {
  table([
    ['one amount', { services: { web: { size: { cpu: '1', memory: '1Gi' } } } }, []],
    ['the smaller first', { services: { web: { size: { cpu: ['250m', 1], memory: ['256Mi', '1Gi'] } } } }, []],
    ['equal', { services: { web: { size: { cpu: ['1000m', 1] } } } }, []],
    ['the larger CPU first', { services: { web: { size: { cpu: ['2', '1500m'] } } } }, ['size/request-over-limit @ services.web.size.cpu[0]']],
    ['the larger memory first', { services: { web: { size: { memory: ['2Gi', '1025Mi'] } } } }, ['size/request-over-limit @ services.web.size.memory[0]']],
    ['of a resource', { resources: { db: { kind: 'postgres', version: 16, standalone: 'x', size: { memory: ['2Gi', '1Gi'] } } } }, ['size/request-over-limit @ resources.db.size.memory[0]']],
    ['in one environment', { services: { web: { size: { memory: ['1Gi', '2Gi'] }, per: { local: { size: { memory: ['2Gi', '1Gi'] } } } } } }, ['size/request-over-limit @ services.web.per.local.size.memory[0]']],
  ]);

  test('prints both as they are written', () => {
    const said = diagnose({ services: { web: { size: { cpu: [1.5, '250m'], memory: ['2Gi', '1536Mi'] } } } }).map((one) => describe(one).message);
    expect(said).toEqual([
      '"web" asks for 1.5 of CPU and may use 250m; the request must not exceed the limit',
      '"web" asks for 2Gi of memory and may use 1536Mi; the request must not exceed the limit',
    ]);
  });
});

group('scale', () => {
  const metrics = { ports: { http: 80 }, metrics: { serves: { websocket_connections: { type: 'gauge' }, requests_total: { type: 'counter' } } } };
  table([
    ['a range', { services: { web: { scale: { min: 2, max: 5 } } } }, []],
    ['a fixed number', { services: { web: { scale: { min: 3 } } } }, []],
    ['an empty range', { services: { web: { scale: { min: 5, max: 2 } } } }, ['scale/min-over-max @ services.web.scale.max']],
    ['an empty range in one environment', { services: { web: { scale: { min: 3, max: 12 }, per: { local: { scale: { max: 2 } } } } } }, ['scale/min-over-max @ services.web.per.local.scale.max']],
    ['a metric that is served', { services: { sync: { ...metrics, ...scaled('websocket_connections') } } }, []],
    ['a metric that is not', { services: { sync: { ...metrics, ...scaled('websocket_conections') } } }, ['scale/unknown-metric @ services.sync.scale.metric.name']],
    ['no metrics at all', { services: { sync: scaled('websocket_connections') } }, ['scale/unknown-metric @ services.sync.scale.metric.name']],
  ]);

  test('suggests the metric that was meant', () => {
    const [only] = diagnose({ services: { sync: { ...metrics, ...scaled('websocket_conections') } } });
    expect(describe(only!)).toEqual({ message: '"sync" scales on the metric "websocket_conections", which it does not serve; it serves "requests_total" and "websocket_connections"', help: 'did you mean "websocket_connections"?' });
  });
});
