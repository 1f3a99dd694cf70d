import type { Qdrant } from '../../model/types.gen.ts';
import { because, originOf } from '../../provenance/document.ts';
import { map, traced } from '../../provenance/traced.ts';
import { keptOf, scheduleOf } from '../backup.ts';
import type { BackupStep, FacetFile } from '../facets.ts';
import { fact, source, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { client, clientUser } from './bootstrap.ts';
import { urlOf } from './connection.ts';

const reference = 'https://qdrant.tech/documentation/concepts/snapshots/';
const path = fact('/bootstrap/backup.sh', 'qdrant.backup-file', 'read by the shell', reference);
const snapshot = source('qdrant.backup', 'the server writes a snapshot of a collection to the disk that it has for them, beside that of the data', reference);

/**
 * Names of snapshots end in the moment at which they were made, so those of one collection sort as the moments do. Answers are JSON
 * without line breaks, and no name has a quote in it.
 */
const script = [
  '#!/bin/sh',
  '# Makes a snapshot of each collection, and removes all but the newest of each.',
  'set -eu',
  'names() {',
  '  grep -o \'"name":"[^"]*"\' | cut -d \'"\' -f 4',
  '}',
  'ask() {',
  '  curl --silent --show-error --fail-with-body "$@"',
  '}',
  'collections="$(ask "$QDRANT_URL/collections")"',
  'for collection in $(printf %s "$collections" | names); do',
  '  url="$QDRANT_URL/collections/$collection/snapshots"',
  '  made="$(ask --request POST "$url")"',
  '  echo "$collection: made $(printf %s "$made" | names)"',
  '  present="$(ask "$url")"',
  '  for old in $(printf %s "$present" | names | sort -r | tail -n "+$((BACKUP_KEEP + 1))"); do',
  '    ask --request DELETE "$url/$old" >/dev/null',
  '    echo "$collection: removed $old"',
  '  done',
  'done',
];

export function backup(resource: ResourceInput<Qdrant>): BackupStep | undefined {
  const { backup: asked } = resource.options;
  if (asked === undefined) return undefined;
  const origin = originOf(asked) ?? resource.origin;
  const file: FacetFile = { path, content: () => ({ format: 'lines', content: because([snapshot, origin], [...script]) }) };
  return {
    name: 'backup',
    origin,
    schedule: scheduleOf(resource, asked),
    mode: traced('admin', snapshot),
    image: client,
    command: words(snapshot, 'sh', path),
    variables: [variable('QDRANT_URL', urlOf(resource)), { name: 'BACKUP_KEEP', value: [map(keptOf(resource, asked), String)] }],
    files: [file],
    temporary: [],
    user: clientUser,
    data: [],
  };
}
