import { definePlatform } from 'platform-compiler';

/** Tools that are started with a second compose file, and only then. */
export default definePlatform({
  name: 'events',
  environments: { local: { runtime: 'compose' } },
  services: {
    feed: {
      image: 'registry.example.com/feed:1.0.0',
      ports: { http: 8080 },
      health: { live: '/health' },
      uses: { kafka: { subscribe: ['clicks'] } },
      env: { KAFKA_BROKERS: '${kafka.brokers}' },
    },
    replay: {
      image: 'registry.example.com/replay:1.0.0',
      overlay: 'tools',
      ports: { http: 8080 },
      health: { live: '/health' },
      uses: { kafka: { publish: ['clicks'] } },
      calls: ['feed'],
      env: { KAFKA_BROKERS: '${kafka.brokers}', FEED_URL: '${feed.url}' },
    },
  },
  resources: {
    kafka: { kind: 'kafka', version: '7.9.0', topics: { clicks: {} } },
    'schema-registry': { kind: 'schema-registry', kafka: 'kafka', overlay: 'tools' },
    'kafka-ui': { kind: 'kafka-ui', kafka: 'kafka', schemaRegistry: 'schema-registry', overlay: 'tools' },
  },
});
