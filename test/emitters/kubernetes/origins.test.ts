import { expect, test } from 'vitest';
import { objectFilesOf } from '../../../src/emitters/kubernetes/objects.ts';
import { printDocument } from '../../../src/formats/index.ts';
import type { Place } from '../../../src/provenance/line-map.ts';
import { contextFor } from './support.ts';

const health = { live: '/live', ready: '/ready' };
const rich = contextFor({
  environments: { production: { runtime: 'kubernetes', domain: 'shop.example', cloud: { provider: 'google', region: 'europe-west3' }, storage: { own: 'fast' } } },
  services: {
    web: {
      build: { kind: 'node', version: 22, entry: 'index.js' },
      description: 'Sells',
      ports: { http: 80, grpc: 9000, dns: { number: 53, protocol: 'udp' } },
      health,
      uses: { db: 'write', kafka: { publish: ['events'] } },
      calls: ['api'],
      env: { LEVEL: 'info', URL: '${db.url}', TOKEN: { secret: 'token' }, KEY: { secretFile: 'token' } },
      files: { '/etc/web.conf': { content: 'a\nb' }, '/etc/key': { secret: 'token' } },
      volumes: { shared: '/shared' },
      temporary: ['/tmp', '/dev/shm'],
      routes: [{ host: '${environment.domain}' }],
      scale: { min: 2, max: 5, cpu: '70%' },
    },
    api: { user: 1000, ports: { http: 80 }, health, volumes: { shared: { path: '/shared', mode: 'read' }, own: '/own' }, external: ['example.com'], rollout: { drain: '10s' } },
  },
  jobs: { seed: { user: 1000, uses: { db: 'admin' } }, tidy: { user: 1000, kind: 'scheduled', schedule: '0 2 * * *', volumes: { own: '/own' } } },
  resources: { db: { kind: 'postgres', version: 16, database: 'shop', user: 'shop', schemas: ['sales'] }, kafka: { kind: 'kafka', version: '7.5.0', brokers: 3, topics: { events: {} } }, prometheus: { kind: 'prometheus' } },
  volumes: { shared: { size: '5Gi' }, own: { size: '1Gi', access: 'own' } },
  secrets: { token: {} },
});

test.each(objectFilesOf(rich.platform, rich.environment))('every scalar of $path has an origin', ({ objects }) => {
  const places: Place[] = [];
  printDocument({ format: 'yaml-stream', content: objects() }, (place) => places.push(place));
  expect(places.length).toBeGreaterThan(5);
  expect(places.filter(({ kind, origin }) => kind === 'scalar' && origin === undefined).map(({ pointer, text }) => `${pointer} ${text}`)).toEqual([]);
});
