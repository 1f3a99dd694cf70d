import * as z from 'zod';
import { boolean, bytes, count, duration, field, object, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

/** https://redis.io/docs/latest/develop/reference/eviction/#eviction-policies */
const eviction = z.enum(['noeviction', 'allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-lru', 'volatile-lfu', 'volatile-random', 'volatile-ttl']);

const cloud = object('RedisCloud', 'What the cloud is asked for where it realises the server; a container does not read it.', {
  replicas: field('Copies, of which one takes over when the primary fails. Default: 0.', count),
  requireTls: field('Whether connections without TLS are refused. Default: true.', boolean),
  snapshots: field('How often its data is written to disk. Default: never.', duration),
});

export const redisSchema: ObjectSchema = resourceSchema('Redis', 'redis', 'A Redis server.', {
  version: required('Major version, or a tag of the image.', version),
  password: field('Secret that holds its password. Default: a secret of its own, NAME-password.', ref('secret')),
  maxMemory: field('Memory for data; beyond it keys are evicted. Default: three quarters of the container\'s.', bytes),
  eviction: field('Which keys are evicted. Default: noeviction.', eviction),
  appendOnly: field('Whether every write is logged, so that a restart loses nothing. Default: false.', boolean),
  storage: field('Disk for its data. Default: 1Gi.', bytes),
  cloud: field('What the cloud is asked for where it realises the server.', cloud),
});
