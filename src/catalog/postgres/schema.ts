import * as z from 'zod';
import { field, nonEmpty, ref, required, version, bytes, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a lower-case SQL identifier of at most 63 characters');

/** https://www.postgresql.org/docs/16/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
export const postgresSchema: ObjectSchema = resourceSchema('Postgres', 'postgres', 'A PostgreSQL server with one database.', {
  version: required('Major version.', version),
  database: field('Name of the database. Default: the platform\'s name.', identifier),
  user: field('Name of the user that owns it. Default: the database\'s name.', identifier),
  password: field('Secret that holds the user\'s password. Default: a secret of its own, NAME-password.', ref('secret')),
  schemas: field('Schemas that exist before anything uses it. Default: only public.', z.array(identifier)),
  extensions: field('Extensions that are installed. Default: none.', z.array(nonEmpty)),
  storage: field('Disk for its data. Default: 10Gi.', bytes),
});
