import { expect, test } from 'vitest';
import { services } from '../../../src/emitters/kubernetes/workload/service.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

function specs(name: string, config: Config): Record<string, unknown> {
  const context = contextFor(config);
  const found = services(workloadOf(context, name), context).map((one) => plain(one) as { metadata: { name: string }; spec: unknown });
  return Object.fromEntries(found.map(({ metadata, spec }) => [metadata.name, spec]));
}

const selector = (name: string) => ({ 'app.kubernetes.io/name': name });
const web = (service: object, access = 'shared') => ({ services: { web: { user: 1000, ...service } }, volumes: { data: { size: '1Gi', access } } });
const http = { name: 'http', port: 80, targetPort: 'http' };

test.each([
  ['one address for all replicas', 'web', web({ ports: { http: 80 }, scale: { min: 2 } }), { web: { type: 'ClusterIP', selector: selector('web'), ports: [http] } }],
  ['none without ports', 'web', web({}), {}],
  ['none for a job', 'seed', { jobs: { seed: { user: 1000 } } }, {}],
  [
    'what is spoken, where it must be known',
    'web',
    web({ ports: { grpc: 9000, dns: { number: 53, protocol: 'udp' }, raw: { number: 7, protocol: 'tcp' } } }),
    {
      web: {
        type: 'ClusterIP',
        selector: selector('web'),
        ports: [
          { name: 'dns', protocol: 'UDP', port: 53, targetPort: 'dns' },
          { name: 'grpc', appProtocol: 'kubernetes.io/h2c', port: 9000, targetPort: 'grpc' },
          { name: 'raw', port: 7, targetPort: 'raw' },
        ],
      },
    },
  ],
  [
    'a program with volumes of its own is still asked at one address',
    'web',
    web({ ports: { http: 80 }, volumes: { data: '/data' }, scale: { min: 2 } }, 'own'),
    { web: { type: 'ClusterIP', selector: selector('web'), ports: [http] }, 'web-headless': { clusterIP: 'None', selector: selector('web'), ports: [http] } },
  ],
  [
    'a server of several replicas is known by them',
    'kafka',
    { resources: { kafka: { kind: 'kafka', version: '7.5.0', brokers: 3, standalone: 'a test' } } },
    {
      kafka: {
        clusterIP: 'None',
        publishNotReadyAddresses: true,
        selector: selector('kafka'),
        ports: [
          { name: 'kafka', port: 9092, targetPort: 'kafka' },
          { name: 'controller', port: 9093, targetPort: 'controller' },
        ],
      },
    },
  ],
] as const)('%s', (_, name, config, expected) => {
  expect(specs(name, config)).toEqual(expected);
});
