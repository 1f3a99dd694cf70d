import { definePlatform } from 'platform-compiler';

/** Services that are rebuilt while somebody works on them: their sources are mounted, a secret still reaches them. */
export default definePlatform({
  name: 'studio',
  environments: { local: { runtime: 'compose' } },
  services: {
    engine: {
      build: { kind: 'rust', package: 'engine' },
      ports: { http: 8080 },
      health: { live: '/health' },
      env: { TOKEN: { secret: 'token' } },
    },
    site: {
      build: { kind: 'node', directory: 'site', entry: 'src/server.js', dependencies: false },
      ports: { http: 3000 },
      health: { live: '/health' },
      calls: ['engine'],
      env: { ENGINE_URL: '${engine.url}' },
    },
  },
  secrets: { token: { description: 'Opens the engine', generated: 32 } },
});
