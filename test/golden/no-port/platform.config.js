import { definePlatform } from 'platform-compiler';

/** Every mistake of one stage is reported at once, where it was made. */
export default definePlatform({
  name: 'wrong',
  environments: { local: { runtime: 'compose' } },
  services: {
    worker: { image: 'registry.example.com/worker:1.0.0', health: { live: '/health' } },
    web: {
      image: 'registry.example.com/web:1.0.0',
      ports: { public: 80, admin: 81 },
      health: { live: '/health' },
      env: { REDIS_URL: '${redis.url}', OTHER: '${redis' },
    },
  },
  resources: { redis: { kind: 'redis', version: 7 } },
});
