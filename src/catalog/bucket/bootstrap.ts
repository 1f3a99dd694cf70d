import type { Bucket } from '../../model/types.gen.ts';
import { parseDuration } from '../../model/units.ts';
import { because, type Node } from '../../provenance/document.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import type { BootstrapStep, FacetFile } from '../facets.ts';
import { fact, passwordOf, source, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { accessKey, bucketName } from './connection.ts';
import { apiPort } from './managed.ts';

type Input = ResourceInput<Bucket>;

const manual = 'https://docs.min.io/community/minio-object-store/reference/minio-mc';
const client = fact('quay.io/minio/mc:RELEASE.2025-08-13T08-35-41Z', 'bucket.bootstrap-image', 'the last image of MinIO\'s client that was published', 'https://quay.io/repository/minio/mc');
const clientUser = fact(1000, 'bucket.bootstrap-uid', 'the client runs as any user that may write to its home folder', `${manual}.html`);
const home = fact('/tmp', 'bucket.bootstrap-home', 'the client keeps its configuration below its home folder', `${manual}.html#configuration-file`);
const folder = fact('/bootstrap', 'bucket.bootstrap-folder', 'the script and what it reads', `${manual}.html`);
const run = source('bucket.bootstrap', 'each command has the same outcome however often it is run', `${manual}.html`);
const alias = source('bucket.alias', 'names the server for the client; read where it is needed, so that the key stands in no environment', `${manual}/mc-alias-set.html`);

const hour = 3_600_000;

/** A managed bucket is made with the cloud's own tools, with all that is said of it. */
export function bootstrap(resource: Input): readonly BootstrapStep[] {
  if (resource.managed.value) return [];
  const { versioning, public: open, expireAfter, password } = resource.options;
  const lifecycle = expireAfter === undefined ? undefined : lifecycleFile(expireAfter);
  const script: FacetFile = {
    path: t`${folder}/bucket.sh`,
    content: () => ({
      format: 'lines',
      comment: '#',
      content: because(run, [
        '#!/bin/sh',
        'set -eu',
        because(alias, t`MC_HOST_store="http://${accessKey(resource)}:$(cat "$MC_SECRET_FILE")@${resource.name}:${apiPort}"`),
        'export MC_HOST_store',
        t`mc mb --ignore-existing "store/${bucketName(resource)}"`,
        ...(versioning === undefined ? [] : [t`mc version ${map<boolean, string>(versioning, (on) => (on ? 'enable' : 'suspend'))} "store/${bucketName(resource)}"`]),
        ...(open === undefined ? [] : [t`mc anonymous set ${map<boolean, string>(open, (on) => (on ? 'download' : 'none'))} "store/${bucketName(resource)}"`]),
        ...(lifecycle === undefined ? [] : [t`mc ilm rule import "store/${bucketName(resource)}" < ${lifecycle.path}`]),
      ]),
    }),
  };
  return [
    {
      name: 'bucket',
      origin: resource.origin,
      image: client,
      entrypoint: words(run, 'sh'),
      command: [script.path],
      variables: [variable('HOME', home), { name: 'MC_SECRET_FILE', secretFile: passwordOf(resource, password) }],
      files: lifecycle === undefined ? [script] : [script, lifecycle],
      temporary: [home],
      user: clientUser,
    },
  ];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html; importing replaces all rules, so it is repeatable. */
function lifecycleFile(expireAfter: Traced<string>): FacetFile {
  const days = map(expireAfter, (age) => Math.ceil(parseDuration(age) / (24 * hour)));
  const rules: Node = because(expireAfter.origin, { Rules: [{ ID: 'expire', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: days } }] });
  return { path: because(expireAfter.origin, t`${folder}/lifecycle.json`), content: () => ({ format: 'json', content: rules }) };
}
