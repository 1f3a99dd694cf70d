import type { Postgres } from '../../model/types.gen.ts';
import type { Traced } from '../../provenance/traced.ts';
import { inCloud } from '../cloud.ts';
import type { ManagedFacet } from '../facets.ts';
import { fact, port } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

type Input = ResourceInput<Postgres>;

const cloudSql = 'https://cloud.google.com/sql/docs/postgres/connect-overview';
const rds = 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_PostgreSQL.html';

export const serverPort: Traced<number> = fact(5432, 'postgres.port', 'port that the server listens on', 'https://www.postgresql.org/docs/16/runtime-config-connection.html#GUC-PORT');

const services = {
  google: fact('Cloud SQL for PostgreSQL', 'postgres.google', 'what Google Cloud has for it', cloudSql),
  aws: fact('Amazon RDS for PostgreSQL', 'postgres.aws', 'what AWS has for it', rds),
};
const ports = {
  google: fact(5432, 'postgres.google-port', 'port of the server at its private address', cloudSql),
  aws: fact(5432, 'postgres.aws-port', 'port of the server unless another is chosen', 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConnectToPostgreSQLInstance.html'),
};

export function managed(resource: Input): ManagedFacet {
  return { service: inCloud(resource, services), ports: [port('postgres', inCloud(resource, ports), 'tcp')] };
}

/** Port that clients connect to. */
export function portOf(resource: Input): Traced<number> {
  return resource.managed.value ? inCloud(resource, ports) : serverPort;
}
