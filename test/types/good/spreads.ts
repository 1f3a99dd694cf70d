import { definePlatform } from 'platform-compiler';

const http = { ports: { http: 8080 }, health: { live: '/health' } } as const;
const small = { cpu: '250m', memory: '256Mi' };
const image = (name: string) => `registry.example.com/${name}:1.0`;
const scaled = (min: number, max: number, cpu = '70%') => ({ scale: { min, max, cpu } });
const topic = (hours: number) => ({ partitions: 3, retention: `${hours}h` });
const logging = { LEVEL: 'info', SELF: '${self.name}', DB: '${db.url}' } as const;
const loose = { LEVEL: 'info', DB: '${db.url}' };

const searchServices = {
  search: { ...http, image: image('search'), owner: 'search', uses: { db: 'write' }, env: { ...logging } },
  suggest: { ...http, image: image('suggest'), owner: 'search', calls: ['search'] },
} as const;

export const shop = definePlatform({
  name: 'shop',
  owners: { search: { slack: '#search' }, web: {} },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes' } },
  services: {
    ...searchServices,
    web: { ...http, image: image('web'), owner: 'web', size: small, ...scaled(1, 3), calls: ['search', 'suggest'], uses: { db: 'read' }, env: { ...logging, ...loose, SEARCH: '${search.url}', PORT: '${self.ports.http}' }, per: { local: { scale: { max: 1 } } } },
  },
  resources: {
    db: { kind: 'postgres', version: 16, database: 'shop' },
    events: { kind: 'kafka', version: '7.5.0', topics: { orders: topic(24) } },
  },
});
