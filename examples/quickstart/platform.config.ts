import { definePlatform } from 'platform-compiler';

// Two small services: web shows notes and calls api, which keeps them in redis.

export default definePlatform({
  name: 'quickstart',
  environments: {
    local: { runtime: 'compose' },
    production: { runtime: 'kubernetes', domain: 'notes.example', ingress: { class: 'eg', issuer: 'letsencrypt' } },
  },
  services: {
    web: {
      build: { kind: 'node', directory: 'web', entry: 'src/server.js', dependencies: false },
      ports: { http: 3000 },
      health: { live: '/health' },
      calls: ['api'],
      routes: [{ host: '${environment.domain}' }],
      env: { PORT: '${self.ports.http}', API_URL: '${api.url}' },
    },
    api: {
      build: { kind: 'node', directory: 'api', entry: 'src/server.js', dependencies: false },
      ports: { http: 4000 },
      health: { live: '/health', ready: '/ready' },
      uses: { redis: 'write' },
      env: { PORT: '${self.ports.http}', REDIS_URL: '${redis.url}' },
    },
  },
  resources: {
    redis: { kind: 'redis', version: 7, appendOnly: true },
  },
});
