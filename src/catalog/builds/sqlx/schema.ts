import * as z from 'zod';
import { field, object, required, type ObjectSchema } from '../../../model/schema.ts';
import { crateVersion, plainPath } from '../fields.ts';

export const sqlxBuildSchema: ObjectSchema = object('SqlxBuild', 'An image that applies sqlx migrations to the database of DATABASE_URL, and ends.', {
  kind: required('Kind of build.', z.literal('sqlx')),
  version: field('Version of sqlx-cli, as text. Default: 0.9.0.', crateVersion),
  directory: field('Folder of the migrations. Default: migrations.', plainPath),
  database: field('Database that they are for. Default: postgres.', z.enum(['postgres', 'mysql'])),
});
