import * as z from 'zod';
import { boolean, bytes, field, nonEmpty, object, positive, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';
import { backupSchema } from '../backup-schema.ts';

/** https://www.postgresql.org/docs/16/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a lower-case SQL identifier of at most 63 characters');
const extension = z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be the name of an extension such as "pg_trgm" or "uuid-ossp"');
/** https://www.postgresql.org/docs/16/config-setting.html: a name, or two with a dot for an extension's. */
const setting = z.string().regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?$/, 'must be the name of a server setting such as "work_mem"');
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "02:00"');

const backups = object('PostgresBackups', 'Backups that the cloud makes.', {
  keep: field('How many daily backups are kept. Default: 7.', positive),
  at: field('When they start, as HH:MM in UTC. Default: 02:00.', time),
  pointInTime: field('Whether any moment between two backups can be restored. Default: true.', boolean),
});

const cloud = object('PostgresCloud', 'What the cloud is asked for where it realises the server; a container does not read it.', {
  highAvailability: field('Whether a standby in another zone takes over. Default: false.', boolean),
  maxStorage: field('Disk to which it may grow by itself. Default: no growth.', bytes),
  replicas: field('Regions with a copy for reading. Default: none.', z.array(nonEmpty)),
  requireTls: field('Whether connections without TLS are refused. Default: true.', boolean),
  backups: field('Backups.', backups),
});

export const postgresSchema: ObjectSchema = resourceSchema('Postgres', 'postgres', 'A PostgreSQL server with one database.', {
  version: required('Major version, or a tag of the image.', version),
  database: field('Name of the database. Default: the platform\'s name, with "_" for "-".', identifier),
  user: field('Name of the user that owns it. Default: the database\'s name.', identifier),
  password: field('Secret that holds the user\'s password. Default: a secret of its own, NAME-password.', ref('secret')),
  schemas: field('Schemas that exist before anything uses it. Default: only public.', z.array(identifier)),
  extensions: field('Extensions that are installed. Default: none.', z.array(extension)),
  connections: field('Clients that may be connected at a time. Default: the server\'s own, 100.', positive),
  settings: field('Settings of the server, by name; they win over those that follow from its memory.', z.record(setting, z.union([z.string(), z.number(), z.boolean()]))),
  storage: field('Disk for its data. Default: 10Gi.', bytes),
  backup: field('Dumps of the database, by a job of its own. Default: none are made.', backupSchema),
  cloud: field('What the cloud is asked for where it realises the server.', cloud),
});
