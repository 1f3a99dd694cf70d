import { definePlatform } from 'platform-compiler';

/** Two programs of one Cargo workspace, of which one needs libraries of the system. */
export default definePlatform({
  name: 'search',
  environments: { local: { runtime: 'compose' } },
  registry: { host: 'registry.example.com/search', tag: '1.4.0' },
  services: {
    query: { build: { kind: 'rust', package: 'search-query' }, ports: { http: 8080 }, health: { live: '/health' } },
    index: {
      build: { kind: 'rust', directory: 'engine', package: 'search-index', binary: 'indexer', features: ['simd'], packages: ['cmake', 'libssl-dev', 'pkg-config'], libraries: ['libssl3'] },
      ports: { grpc: 9000 },
      health: { none: 'takes documents from a queue, and nothing waits for it' },
    },
  },
});
