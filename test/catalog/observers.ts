// A platform with everything that observes machines, containers, clusters and public routes, for tests of what they say.
import type { Subject, Watch } from '../../src/observability/watch.ts';
import { watchIn } from '../observability/support.ts';

const service = { image: 'example/web:1.0.0', user: 1000, ports: { http: 8080 }, health: { live: '/health' }, metrics: {} };

export const model: object = {
  name: 'shop',
  owners: { core: { slack: '#core' } },
  environments: {
    local: { runtime: 'compose' },
    production: { runtime: 'kubernetes', domain: 'shop.example', ingress: { class: 'envoy', issuer: 'letsencrypt' } },
  },
  services: {
    web: { ...service, routes: [{ host: 'www.${environment.domain}' }] },
    sync: { ...service, routes: [{ host: 'ws.${environment.domain}', path: '/ws', websocket: true }] },
  },
  resources: {
    prometheus: { kind: 'prometheus' },
    vectors: { kind: 'qdrant', standalone: 'a resource that is backed up', backup: { at: '30 2 * * *', keep: 7 } },
    machine: { kind: 'node-exporter', in: ['local'] },
    containers: { kind: 'cadvisor', in: ['local'] },
    cluster: { kind: 'kube-state-metrics', in: ['production'] },
    probes: { kind: 'blackbox-exporter', in: ['production'] },
  },
};

export const local: Watch = watchIn(model);
export const production: Watch = watchIn(model, 'production');

export function subjectOf(watch: Watch, name: string): Subject {
  const subject = watch.subjects.find((one) => one.name.value === name);
  if (subject === undefined) throw new Error(`${watch.environment.value} does not watch ${name}`);
  return subject;
}
