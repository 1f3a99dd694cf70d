import { definePlatform } from 'platform-compiler';
const names = ['a', 'b', 'c'];
export const computed = definePlatform({
  name: 'computed',
  environments: { local: { runtime: 'compose' } },
  services: Object.fromEntries(
    names.map((name, i) => [name, { image: `registry.example.com/${name}:1`, ports: { http: 8000 + i }, env: { DB: '${db.url}', PORT: '${self.ports.http}', A: '${a.url}' }, uses: { db: 'write' as const }, calls: ['a'] }]),
  ),
  resources: { db: { kind: 'postgres', version: 16, database: 'a' } },
});
