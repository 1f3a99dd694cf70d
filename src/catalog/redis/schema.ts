import * as z from 'zod';
import { bytes, boolean, field, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const redisSchema: ObjectSchema = resourceSchema('Redis', 'redis', 'A Redis server.', {
  version: required('Major version.', version),
  password: field('Secret that holds its password. Default: a secret of its own, NAME-password.', ref('secret')),
  maxMemory: field('Memory for data; beyond it keys are evicted. Default: three quarters of the container\'s.', bytes),
  eviction: field('Which keys are evicted. Default: noeviction.', z.enum(['noeviction', 'allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-lru', 'volatile-lfu', 'volatile-random', 'volatile-ttl'])),
  appendOnly: field('Whether every write is logged, so that a restart loses nothing. Default: false.', boolean),
  storage: field('Disk for its data. Default: 1Gi.', bytes),
});
