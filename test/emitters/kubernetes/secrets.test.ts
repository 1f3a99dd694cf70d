import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describe as inWords } from '../../../src/diagnostics/diagnostic.ts';
import { omissionsOfSecrets, secretObjects } from '../../../src/emitters/kubernetes/secrets/external-secret.ts';
import { secretScripts } from '../../../src/emitters/kubernetes/secrets/secret-script.ts';
import { checkSecretStores } from '../../../src/emitters/kubernetes/secrets/secret-store.ts';
import { printDocument } from '../../../src/formats/index.ts';
import { partsOf } from '../../../src/provenance/origin.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { plain } from '../../support/plain.ts';
import { contextFor } from './support.ts';

const google = { provider: 'google', region: 'europe-west3' };
const env = { A: { secret: 'api-key' }, B: { secret: 'session-key' } };
const secrets = { 'api-key': { description: "Ask the vendor's desk" }, 'session-key': { generated: 48 } };

function inCloud(cloud: object | undefined, more: object = {}) {
  return contextFor({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...(cloud === undefined ? {} : { cloud }) } }, services: { web: { env } }, secrets, ...more });
}

function objects(context: ReturnType<typeof contextFor>): Record<string, Record<string, never>> {
  return Object.fromEntries(secretObjects(context).map((object) => [`${plain(object.kind) as string}/${plain(object.metadata.name) as string}`, plain(object) as Record<string, never>]));
}

describe('Google Secret Manager', () => {
  const context = inCloud(google);
  const found = objects(context);

  test('is read by an account that is one of the cloud\'s', () => {
    expect(Object.keys(found)).toEqual(['ServiceAccount/google-secret-manager', 'SecretStore/google-secret-manager', 'ExternalSecret/api-key', 'ExternalSecret/session-key']);
    expect(found['ServiceAccount/google-secret-manager']).toMatchObject({
      metadata: { namespace: 'shop-production', annotations: { 'iam.gke.io/gcp-service-account': 'shop-production-eso@shop-production.iam.gserviceaccount.com' } },
      automountServiceAccountToken: false,
    });
    expect(found['SecretStore/google-secret-manager']).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      spec: { provider: { gcpsm: { projectID: 'shop-production', auth: { workloadIdentity: { clusterLocation: 'europe-west3', clusterName: 'shop-production', serviceAccountRef: { name: 'google-secret-manager' } } } } } },
    });
  });

  test('gives each secret under its name', () => {
    expect(found['ExternalSecret/api-key']).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'api-key', namespace: 'shop-production', labels: { 'app.kubernetes.io/instance': 'production', 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/managed-by': 'platform' } },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'SecretStore', name: 'google-secret-manager' },
        target: { name: 'api-key', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [{ secretKey: 'value', remoteRef: { key: 'shop-production-api-key' } }],
      },
    });
  });

  test('needs no script', () => {
    expect(secretScripts(context.environment)).toEqual([]);
  });

  test('in a project and under a key that the model names', () => {
    const stated = objects(inCloud({ ...google, project: 'retail-1' }, { secrets: { ...secrets, 'api-key': { key: 'vendor' } } }));
    expect(stated['ServiceAccount/google-secret-manager']).toMatchObject({ metadata: { annotations: { 'iam.gke.io/gcp-service-account': 'shop-production-eso@retail-1.iam.gserviceaccount.com' } } });
    expect(stated['ExternalSecret/api-key']).toMatchObject({ spec: { data: [{ remoteRef: { key: 'vendor' } }] } });
  });

  test.each(['shop', 'media-gateway', 'a-platform-with-a-very-long-name-indeed'])('the account of %s has an id that the cloud takes', (name) => {
    const annotations = objects(inCloud(google, { name }))['ServiceAccount/google-secret-manager'] as unknown as { metadata: { annotations: Record<string, string> } };
    expect(Object.values(annotations.metadata.annotations)[0]).toMatch(/^[a-z][a-z0-9-]{4,28}[a-z0-9]@/);
  });
});

describe('AWS Secrets Manager', () => {
  const aws = { provider: 'aws', region: 'eu-west-1', account: '123456789012' };

  test('is read by an account that is a role of the cloud', () => {
    const found = objects(inCloud(aws));
    expect(found['ServiceAccount/aws-secrets-manager']).toMatchObject({ metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/shop-production-eso' } } });
    expect(found['SecretStore/aws-secrets-manager']).toMatchObject({ spec: { provider: { aws: { service: 'SecretsManager', region: 'eu-west-1', auth: { jwt: { serviceAccountRef: { name: 'aws-secrets-manager' } } } } } } });
    expect(checkSecretStores(inCloud(aws))).toEqual([]);
  });

  test('must know its account', () => {
    const [only] = checkSecretStores(inCloud({ ...aws, account: undefined }));
    expect([only?.code, formatPath(only!.path)]).toEqual(['kubernetes/no-account', 'environments.production.cloud']);
    expect(inWords(only!).help).toContain('environments.production.cloud.account');
  });
});

test('Vault belongs to the cluster, which the report says', () => {
  const context = inCloud(google, { secrets: { ...secrets, 'api-key': { kept: 'vault', key: 'shop/api' } } });
  expect(objects(context)['ExternalSecret/api-key']).toMatchObject({ spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' }, data: [{ secretKey: 'value', remoteRef: { key: 'shop/api', property: 'value' } }] } });
  expect(omissionsOfSecrets(context).map(({ path, text }) => `${formatPath(path)}: ${text}`)).toEqual(['secrets.api-key.kept: api-key: how Vault is reached is not in the model, so the cluster must have a ClusterSecretStore "vault"']);
});

test('what is kept says why it is read there', () => {
  const context = inCloud(google, { secrets: { ...secrets, 'api-key': { kept: 'aws-secrets-manager' } } });
  const store = secretObjects(context).find((object) => plain(object.kind) === 'SecretStore' && plain(object.metadata.name) === 'aws-secrets-manager')!;
  const name = store.metadata.name as { origin: Parameters<typeof partsOf>[0] };
  expect(partsOf(name.origin).flatMap((part) => ('path' in part ? [formatPath(part.path)] : []))).toContain('secrets.api-key.kept');
});

describe('the cluster alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  // A cluster whose Secrets are files.
  const kubectl = `#!/bin/sh
[ "$1 $2" = '--namespace shop-production' ] || exit 64
case "$3 $4" in
  'get secret') [ ! -e "${kept}/$5" ] || echo "secret/$5" ;;
  'create secret') [ "$5 $7" = 'generic --from-file=value=/dev/stdin' ] && cat >"${kept}/$6" ;;
  *) exit 64 ;;
esac
`;
  writeFileSync(join(folder, 'kubectl'), kubectl);
  chmodSync(join(folder, 'kubectl'), 0o755);

  const [file, ...others] = secretScripts(inCloud(undefined).environment);
  const run = (variables: Record<string, string>) => spawnSync('sh', ['-c', printDocument(file!.document())], { encoding: 'utf8', input: '', env: { PATH: `${folder}:${process.env['PATH']}`, ...variables } });

  test('has a script beside the manifests, and no objects', () => {
    expect([file!.path, file!.executable, others]).toEqual(['production/secrets.sh', true, []]);
    expect(secretObjects(inCloud(undefined))).toEqual([]);
    expect(secretScripts(inCloud(google, { secrets: { ...secrets, 'api-key': { kept: 'cluster' } } }).environment)).toHaveLength(1);
  });

  test('the script asks for what is handed out, and makes the rest', () => {
    const { status, stdout, stderr } = run({});
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: 'made the Secret session-key\n', stderr: "no value for the Secret api-key (Ask the vendor's desk): set API_KEY and run this again\n" });
    expect(readFileSync(join(kept, 'session-key'), 'utf8')).toMatch(/^[A-Za-z0-9]{48}$/);
  });

  test('what is there stays as it is', () => {
    const before = readFileSync(join(kept, 'session-key'), 'utf8');
    expect(run({ API_KEY: 'k3y' })).toMatchObject({ status: 0, stdout: 'wrote the Secret api-key\n', stderr: '' });
    expect(run({ API_KEY: 'another' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(Object.fromEntries(readdirSync(kept).map((name) => [name, readFileSync(join(kept, name), 'utf8')]))).toEqual({ 'api-key': 'k3y', 'session-key': before });
  });

  test('a cluster that does not answer stops it', () => {
    writeFileSync(join(folder, 'kubectl'), '#!/bin/sh\nexit 1\n');
    expect(run({ API_KEY: 'k3y' })).toMatchObject({ status: 1, stdout: '' });
  });
});
