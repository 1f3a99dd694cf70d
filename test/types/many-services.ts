/** A model of many services, each with texts, uses and calls, as a team would write it. */
export function manyServices(count: number): string {
  const service = (i: number): string => {
    const others = [1, 2, 3].map((step) => `s${(i + step) % count}`);
    return `    s${i}: {
      owner: '${i % 2 === 0 ? 'orders' : 'pages'}',
      build: { kind: 'rust', package: 's${i}', binary: 's${i}' },
      ports: { http: ${8000 + i}, grpc: ${20_000 + i} },
      health: { live: '/health', ready: '/ready', port: 'http' },
      uses: { postgres: 'write', redis: 'read', kafka: { publish: ['orders'] } },
      calls: [${others.map((other) => `'${other}'`).join(', ')}],
      env: {
        PORT: '\${self.ports.http}',
        DATABASE_URL: '\${postgres.url}',
        REDIS_URL: '\${redis.url}',
        KAFKA_BROKERS: '\${kafka.brokers}',
        LOG_LEVEL: 'info',
        API_KEY: { secret: 'api-key' },
${others.map((other) => `        ${other.toUpperCase()}_URL: '\${${other}.url}/v1',\n`).join('')}      },
      size: { cpu: ['250m', '1'], memory: ['256Mi', '1Gi'] },
      scale: { min: 2, max: 6, cpu: '70%' },
      per: { local: { scale: { min: 1, max: 1 } } },
    },
`;
  };
  return `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: 'many',
  owners: { orders: {}, pages: {} },
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes' } },
  secrets: { 'api-key': {} },
  resources: {
    postgres: { kind: 'postgres', version: 16, database: 'many' },
    redis: { kind: 'redis', version: 7 },
    kafka: { kind: 'kafka', version: '7.5.0', topics: { orders: { partitions: 3 } } },
  },
  services: {
${Array.from({ length: count }, (_, i) => service(i)).join('')}  },
});
`;
}
