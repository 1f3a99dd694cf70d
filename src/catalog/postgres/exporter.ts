import type { Postgres } from '../../model/types.gen.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { inCloud } from '../cloud.ts';
import { exporter } from '../exporter.ts';
import type { ContainerFacet } from '../facets.ts';
import { fact, passwordOf, source, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { databaseOf, userOf } from './connection.ts';
import { portOf } from './managed.ts';

type Input = ResourceInput<Postgres>;

const release = 'https://github.com/prometheus-community/postgres_exporter/blob/v0.19.1';
const readme = `${release}/README.md`;

const image = fact('quay.io/prometheuscommunity/postgres-exporter:v0.19.1', 'postgres.exporter-image', 'image of the Prometheus community', readme);
const exporterPort = fact(9187, 'postgres.exporter-port', 'port that it listens on', `${release}/Dockerfile`);
const nobody = fact(65534, 'postgres.exporter-user', 'the image runs as nobody', `${release}/Dockerfile`);
const landing = fact('/', 'postgres.exporter-health', 'a page with a link to the metrics, which asks the database nothing', `${release}/cmd/postgres_exporter/main.go`);
const asks = source('postgres.exporter-access', 'it reads the statistics of the server', readme);
const place = source('postgres.exporter-source', 'a URI without its scheme, and without user and password, which are given beside it', `${readme}#environment-variables`);

const modes = 'https://github.com/lib/pq/blob/v1.10.9/ssl.go';
const plain = fact('disable', 'postgres.exporter-sslmode', 'the server of the image has no certificate, and its driver would refuse to go on without one', modes);
const encrypted = fact('require', 'postgres.exporter-sslmode-managed', 'servers of a cloud have a certificate; of the modes that encrypt, the driver knows this one without an authority', modes);

const collects = source('postgres.exporter-collectors', 'it collects what is declared, and asks for nothing else: each collector costs a query at each scrape, and series', `${readme}#flags`);
const unused = ['locks', 'replication', 'replication_slot', 'roles', 'stat_bgwriter', 'stat_progress_vacuum', 'statio_user_tables', 'wal'];

const closed = {
  google: fact('cloudsqladmin', 'postgres.google-internal', 'database of the cloud\'s own on the server, of which nobody else may ask the size', 'https://cloud.google.com/sql/docs/postgres/create-manage-databases'),
  aws: fact('rdsadmin', 'postgres.aws-internal', 'database of the cloud\'s own on the server, of which nobody else may ask the size', 'https://github.com/prometheus-community/postgres_exporter/issues/681'),
};

function sslMode({ managed }: Input): Traced<string> {
  return withOrigin(managed.value ? encrypted : plain, managed.origin);
}

function flags(resource: Input): readonly Traced<string>[] {
  const chosen = words(collects, '--collector.database_wraparound', ...unused.map((name) => `--no-collector.${name}`));
  if (!resource.managed.value) return chosen;
  return [...chosen, t`--exclude-databases=${inCloud(resource, closed)}`];
}

/** It logs in as the owner of the database: of the statistics of others it sees what anybody may. */
export function postgresExporter(resource: Input): ContainerFacet {
  const { name, options } = resource;
  return exporter({
    image,
    command: flags(resource),
    variables: [
      variable('DATA_SOURCE_URI', withOrigin(t`${name}:${portOf(resource)}/${databaseOf(resource)}?sslmode=${sslMode(resource)}`, place)),
      variable('DATA_SOURCE_USER', userOf(resource)),
      { name: 'DATA_SOURCE_PASS_FILE', secretFile: passwordOf(resource, options.password) },
    ],
    port: exporterPort,
    health: landing,
    user: nobody,
    memory: [32 * 2 ** 20, 128 * 2 ** 20],
    need: { resource: name, mode: traced('read', asks) },
  });
}
