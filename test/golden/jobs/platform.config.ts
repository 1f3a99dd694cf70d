import { definePlatform } from 'platform-compiler';

/** Programs that end: before others start, at times, and when somebody asks. */
export default definePlatform({
  name: 'chores',
  environments: { local: { runtime: 'compose' } },
  services: {
    api: {
      image: 'registry.example.com/api:1.0.0',
      ports: { http: 8080 },
      health: { command: ['/app/healthy', '--quick'], interval: '1m', timeout: '2s', retries: 5, startPeriod: '90s' },
      uses: { postgres: 'write' },
      after: ['seed'],
      scale: { min: 2, max: 4 },
    },
  },
  jobs: {
    migrate: { kind: 'migration', image: 'registry.example.com/migrate:1.0.0', uses: { postgres: 'admin' } },
    cleanup: { kind: 'scheduled', schedule: '0 3 * * *', timezone: 'Europe/Berlin', image: 'registry.example.com/cleanup:1.0.0', uses: { postgres: 'write' } },
    seed: { kind: 'once', image: 'registry.example.com/seed:1.0.0', user: 2000, uses: { postgres: 'write' } },
  },
  resources: { postgres: { kind: 'postgres', version: 16 } },
});
