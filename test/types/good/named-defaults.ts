import { definePlatform } from 'platform-compiler';
export const defaulted = definePlatform({
  name: 'defaulted',
  environments: { local: { runtime: 'compose' } },
  defaults: { web: { ports: { http: 80, admin: 81 }, health: { live: '/h' } } },
  services: {
    a: { image: 'registry.example.com/a:1', like: 'web', env: { A: '${self.ports.admin}', B: '${b.ports.admin}' }, metrics: { port: 'admin' } },
    b: { image: 'registry.example.com/a:1', like: 'web', ports: { grpc: 82 }, env: { A: '${self.ports.admin}' }, metrics: { port: 'admin' }, calls: { a: { port: 'admin' } }, health: { live: '/a', port: 'admin' }, routes: [{ host: 'a.b', port: 'admin' }] },
    c: { image: 'registry.example.com/a:1', calls: { b: { port: 'admin' }, a: {} }, env: { P: 'a $${b} ${ a.url } $${c.d} ${environment.domain} ${platform.name}', Q: 3, R: true } },
  },
});
