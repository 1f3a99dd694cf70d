import * as z from 'zod';
import { boolean, bytes, duration, field, nonEmpty, object, ref, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, without dots, which break TLS. */
const bucketName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/, 'must be the name of a bucket: 3 to 63 lower-case letters, digits and "-"');

const cloud = object('BucketCloud', 'What the cloud is asked for where it realises the bucket; a container does not read it.', {
  location: field('Region, or several as the provider names them. Default: the environment\'s region.', nonEmpty),
  archiveAfter: field('Age at which objects move to cheaper storage. Default: never.', duration),
});

export const bucketSchema: ObjectSchema = resourceSchema('Bucket', 'bucket', 'A bucket for objects, with the S3 protocol where it runs in a container.', {
  name: field('Name of the bucket. Default: the platform\'s and the resource\'s name; where the cloud realises it, with the environment\'s between them.', bucketName),
  version: field('Tag of the server\'s image. Default: the last one that was published.', version),
  password: field('Secret that holds the key to it. Default: a secret of its own, NAME-password.', ref('secret')),
  versioning: field('Whether a replaced or deleted object can be had back. Default: false.', boolean),
  expireAfter: field('Age at which objects are deleted, in whole days such as "90d". Default: never.', duration),
  public: field('Whether anybody may read its objects. Default: false.', boolean),
  storage: field('Disk for its objects. Default: 10Gi.', bytes),
  cloud: field('What the cloud is asked for where it realises the bucket.', cloud),
});
