import { definePlatform } from 'platform-compiler';

/** What services use starts before them: resources once healthy, then what must exist in them, then migrations. */
export default definePlatform({
  name: 'media',
  environments: { local: { runtime: 'compose' } },
  services: {
    catalog: {
      image: 'registry.example.com/catalog:2.1.0',
      ports: { http: 8080 },
      health: { live: '/health' },
      uses: { postgres: 'read', qdrant: 'write', kafka: { publish: ['titles'], subscribe: ['views'] } },
      env: { QDRANT_URL: '${qdrant.url}', KAFKA_BROKERS: '${kafka.brokers}' },
    },
    player: {
      image: 'registry.example.com/player:2.1.0',
      ports: { http: 8080 },
      health: { live: '/health' },
      uses: { kafka: { publish: ['views'] } },
      after: ['catalog'],
      env: { KAFKA_BROKERS: '${kafka.brokers}' },
    },
  },
  jobs: {
    migrate: {
      kind: 'migration',
      build: { kind: 'sqlx' },
      uses: { postgres: 'admin' },
      env: { DATABASE_URL: '${postgres.url}' },
    },
  },
  resources: {
    postgres: { kind: 'postgres', version: 17, schemas: ['titles'], extensions: ['pg_trgm'] },
    qdrant: { kind: 'qdrant', collections: { titles: { size: 384 } } },
    kafka: { kind: 'kafka', version: '7.9.0', topics: { titles: { partitions: 6 }, views: { retention: '24h' } } },
  },
});
