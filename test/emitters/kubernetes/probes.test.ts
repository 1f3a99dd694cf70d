import { expect, test } from 'vitest';
import { probesOf } from '../../../src/emitters/kubernetes/workload/probes.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function probes(service: object, more: object = {}): unknown {
  const workload = workloadOf(contextFor({ services: { web: service }, ...more }), 'web');
  return plain({ ...probesOf(workload) });
}

const http = (path: string, port: string, every: number, times: number) => ({ httpGet: { path, port }, periodSeconds: every, timeoutSeconds: 5, failureThreshold: times });
const exec = (every: number, times: number) => ({ exec: { command: ['check', '--now'] }, periodSeconds: every, timeoutSeconds: 5, failureThreshold: times });

test.each([
  ['none', { health: { none: 'a toy' } }, {}],
  [
    'a path: a start is asked for often, a restart takes longest',
    { ports: { http: 80 }, health: { live: '/live' } },
    { startupProbe: http('/live', 'http', 5, 15), readinessProbe: http('/live', 'http', 10, 3), livenessProbe: http('/live', 'http', 10, 6) },
  ],
  [
    'a path to ready',
    { ports: { http: 80, admin: 81 }, health: { live: '/live', ready: '/ready', port: 'admin' } },
    { startupProbe: http('/live', 'admin', 5, 15), readinessProbe: http('/ready', 'admin', 10, 3), livenessProbe: http('/live', 'admin', 10, 6) },
  ],
  ['a command', { health: { command: ['check', '--now'] } }, { startupProbe: exec(10, 9), readinessProbe: exec(10, 3), livenessProbe: exec(10, 6) }],
  ['what is asked more often than every 5s', { health: { command: ['check', '--now'], interval: '2s', startPeriod: '10s', retries: 5 } }, { startupProbe: exec(2, 10), readinessProbe: exec(2, 5), livenessProbe: exec(2, 10) }],
  ['what starts at once', { health: { command: ['check', '--now'], startPeriod: '0s' } }, { readinessProbe: exec(10, 3), livenessProbe: exec(10, 6) }],
  ['parts of a second', { health: { command: ['check', '--now'], interval: '1500ms', startPeriod: '0s' } }, { readinessProbe: exec(2, 3), livenessProbe: exec(2, 6) }],
] as const)('%s', (_, service, expected) => {
  expect(probes(service)).toEqual(expected);
});

test('a command of a program is no reference to a variable', () => {
  expect(probes({ health: { command: ['sh', '-c', 'test "$(cat /up)" = 1'], startPeriod: '0s' } })).toMatchObject({ readinessProbe: { exec: { command: ['sh', '-c', 'test "$$(cat /up)" = 1'] } } });
});

test('a server that is asked by a command is alive while it takes connections', () => {
  const workload = workloadOf(contextFor({ resources: { db: { kind: 'postgres', version: 16, database: 'shop', user: 'shop', standalone: 'a test' } } }), 'db');
  expect(plain({ ...probesOf(workload) })).toMatchObject({ startupProbe: { tcpSocket: { port: 'postgres' } }, readinessProbe: { exec: {} }, livenessProbe: { tcpSocket: { port: 'postgres' } } });
});
