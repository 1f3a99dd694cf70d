import { definePlatform } from 'platform-compiler';

/** A package with dependencies and a compiler, and a package of an npm workspace. */
export default definePlatform({
  name: 'shop',
  repository: { url: 'https://example.com/shop/shop', license: 'Apache-2.0' },
  environments: { local: { runtime: 'compose' } },
  services: {
    api: {
      description: 'Orders and stock',
      build: { kind: 'node', directory: 'api', script: 'build', entry: 'dist/server.js' },
      ports: { http: 4000 },
      health: { live: '/health', ready: '/ready' },
      env: { PORT: '${self.ports.http}' },
    },
    web: {
      build: { kind: 'node', version: '24', workspace: '@shop/web', script: 'build', entry: 'apps/web/dist/main.js', sources: ['apps', 'packages', 'package.json', 'package-lock.json'] },
      ports: { http: 3000 },
      health: { live: '/' },
    },
  },
});
