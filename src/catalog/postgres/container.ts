import type { Postgres } from '../../model/types.gen.ts';
import { combine, map, type Traced } from '../../provenance/traced.ts';
import type { ContainerFacet, DataPath, Variable } from '../facets.ts';
import { bytesOf, fact, health, imageOf, oneReplica, passwordOf, port, readOnlyRoot, sizeOf, source, stopAfter, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { databaseOf, userOf } from './connection.ts';
import { serverPort } from './managed.ts';
import { serverSettings } from './tuning.ts';

type Input = ResourceInput<Postgres>;

const readme = 'https://hub.docker.com/_/postgres';
const dockerfile = 'https://github.com/docker-library/postgres/blob/master/16/bookworm/Dockerfile';

const repository = fact('postgres', 'postgres.image', 'official image, pinned to a patch release and to a Debian release, since another C library sorts text in another order and breaks indexes', readme);
const tags = { 14: '14.24-bookworm', 15: '15.19-bookworm', 16: '16.15-bookworm', 17: '17.11-bookworm', 18: '18.6-bookworm' };

const probe = source('postgres.health', 'asks over TCP, because the server that the image starts to create the database answers on its socket only', 'https://www.postgresql.org/docs/16/app-pg-isready.html');
const program = source('postgres.program', 'the image passes on the arguments of the server', readme);
const sockets = fact('/var/run/postgresql', 'postgres.sockets', 'folder of the socket and its lock', dockerfile);
const sharedMemory = fact('/dev/shm', 'postgres.shared-memory', 'parallel queries share memory in files there, and a container\'s own 64 MiB are soon too few', 'https://www.postgresql.org/docs/16/runtime-config-resource.html#GUC-DYNAMIC-SHARED-MEMORY-TYPE');
const scratch = fact('/tmp', 'postgres.scratch', 'the entry point writes here-documents to it', 'https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh');
const checksums = fact('--data-checksums', 'postgres.checksums', 'damage on the disk is noticed when it is read, not when it is too late', 'https://www.postgresql.org/docs/16/app-initdb.html#APP-INITDB-DATA-CHECKSUMS');

export function image(resource: Input): Traced<string> {
  return imageOf(resource, repository, resource.options.version, tags);
}

/** User `postgres`: as it the entry point needs no capability, and a new named volume takes its owner from the image's folder. */
export function serverUser(resource: Input): Traced<number> {
  const uid = fact(999, 'postgres.uid', 'user "postgres" of the image (70 in its Alpine variants); started as it, the image needs no capability', dockerfile);
  return combine<string | number, number>([image(resource), uid], ([name]) => (/alpine/.test(String(name)) ? 70 : 999));
}

/** From 18 on the image keeps its data one folder up, in a folder a major version. https://github.com/docker-library/postgres/pull/1259 */
function data(resource: Input): { readonly path: DataPath; readonly variables: readonly Variable[] } {
  const size = bytesOf(resource, 'storage', resource.options.storage, '10Gi', 'room for a small database');
  const home = fact('/var/lib/postgresql', 'postgres.data', 'folder that the image keeps its data below', readme);
  const path = combine<string | number, string>([home, resource.options.version], ([folder, version]) => (major(version!) >= 18 ? String(folder) : `${folder}/data`));
  const below = fact('/var/lib/postgresql/data/pgdata', 'postgres.pgdata', 'a folder below the volume, because a file system of its own has "lost+found" in it, which initdb refuses', readme);
  const variables = major(resource.options.version.value) >= 18 ? [] : [variable('PGDATA', combine<string | number, string>([below, resource.options.version], ([folder]) => String(folder)))];
  return { path: { path, name: 'data', size }, variables };
}

/** Folder of the data and its disk. */
export function dataPathOf(resource: Input): DataPath {
  return data(resource).path;
}

function major(version: string | number): number {
  return Number.parseInt(String(version), 10);
}

export function container(resource: Input): ContainerFacet {
  const size = sizeOf(resource, { cpu: ['250m', '2'], memory: ['256Mi', '1Gi'] }, 'a database for development, with room for its cache');
  const { path, variables } = data(resource);
  return {
    image: image(resource),
    command: words(program, 'postgres', ...serverSettings(resource, size.memory.limit).flatMap((setting) => [map(setting, () => '-c'), setting])),
    ports: [port('postgres', serverPort, 'tcp')],
    variables: [
      variable('POSTGRES_DB', databaseOf(resource)),
      variable('POSTGRES_USER', userOf(resource)),
      { name: 'POSTGRES_PASSWORD_FILE', secretFile: passwordOf(resource, resource.options.password) },
      variable('POSTGRES_INITDB_ARGS', checksums),
      ...variables,
    ],
    files: [],
    data: [path],
    temporary: [scratch, sockets, sharedMemory],
    health: health({ kind: 'command', command: words(probe, 'pg_isready', '--quiet', '--host', '127.0.0.1', '--username', userOf(resource), '--dbname', databaseOf(resource)) }),
    user: serverUser(resource),
    readOnly: readOnlyRoot,
    capabilities: [],
    size,
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(60, 'a server that is killed before it has written its memory to disk recovers slowly'),
  };
}

