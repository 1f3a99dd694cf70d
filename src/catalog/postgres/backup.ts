import type { Postgres } from '../../model/types.gen.ts';
import { because, originOf } from '../../provenance/document.ts';
import { map, traced } from '../../provenance/traced.ts';
import { keptOf, scheduleOf } from '../backup.ts';
import type { BackupStep, FacetFile } from '../facets.ts';
import { fact, source, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { scratch } from './bootstrap.ts';
import { clientVariables } from './client.ts';
import { dataPathOf, image, serverUser } from './container.ts';

const reference = 'https://www.postgresql.org/docs/16/app-pgdump.html';
const path = fact('/bootstrap/backup.sh', 'postgres.backup-file', 'read by the shell', reference);
const dump = source('postgres.backup', 'a dump in the custom format is compressed, consistent while others write, and restored by pg_restore, whole or in parts', reference);

/** A dump has its name only once it is whole. Names sort as the moments do. */
const script = [
  '#!/bin/sh',
  '# Dumps the database, and removes all dumps but the newest.',
  'set -eu',
  'cd "$BACKUP_FOLDER"',
  'rm -f ./*.part',
  'PGPASSWORD="$(cat "$PGPASSWORD_FILE")"',
  'export PGPASSWORD',
  'name="$PGDATABASE-$(date -u +%Y%m%dT%H%M%SZ).dump"',
  'pg_dump --format=custom --file="$name.part"',
  'mv "$name.part" "$name"',
  'echo "wrote $name"',
  '# shellcheck disable=SC2012 # The names are those that stand above.',
  'ls -r "$PGDATABASE"-*.dump | tail -n "+$((BACKUP_KEEP + 1))" | while IFS= read -r old; do',
  '  rm "$old"',
  '  echo "removed $old"',
  'done',
];

/** The dumps take the place of the server's data: the image has that folder, and it belongs to the user who dumps. */
export function backup(resource: ResourceInput<Postgres>): BackupStep | undefined {
  const { backup: asked } = resource.options;
  if (asked === undefined) return undefined;
  const origin = originOf(asked) ?? resource.origin;
  const folder = dataPathOf(resource);
  const file: FacetFile = { path, content: () => ({ format: 'lines', content: because([dump, origin], [...script]) }) };
  return {
    name: 'backup',
    origin,
    schedule: scheduleOf(resource, asked),
    mode: traced('read', dump),
    image: image(resource),
    command: words(dump, 'sh', path),
    variables: [...clientVariables(resource), { name: 'BACKUP_FOLDER', value: [folder.path] }, { name: 'BACKUP_KEEP', value: [map(keptOf(resource, asked), String)] }],
    files: [file],
    temporary: [scratch],
    user: serverUser(resource),
    data: [{ ...folder, name: 'backups' }],
  };
}
