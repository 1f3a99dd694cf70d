import * as z from 'zod';
import { bytes, field, object, positive, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';
import { backupSchema } from '../backup-schema.ts';

/** Becomes a part of a URL and a file name. */
const collectionName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,254}$/, 'must be the name of a collection: letters, digits, "_" and "-"');

const collection = object('QdrantCollection', 'Vectors that are searched together.', {
  size: required('Dimensions of a vector.', positive),
  distance: field('How the nearness of two vectors is measured. Default: cosine.', z.enum(['cosine', 'dot', 'euclid', 'manhattan'])),
  m: field('Edges of a node in the index. Default: the server\'s own, 16.', positive),
  efConstruct: field('Neighbours looked at while the index is built. Default: the server\'s own, 100.', positive),
});

export const qdrantSchema: ObjectSchema = resourceSchema('Qdrant', 'qdrant', 'A Qdrant vector database.', {
  version: field('Version, or a tag of the image. Default: 1.19.', version),
  collections: field('Collections that exist before anything uses it, by name. Default: none.', z.record(collectionName, collection)),
  storage: field('Disk for its data. Default: 10Gi.', bytes),
  backup: field('Snapshots of every collection, by a job of its own, on a disk of their own. Default: none are made.', backupSchema),
});
