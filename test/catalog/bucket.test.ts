import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printFiles, printStep, resource } from './support.ts';

const kind = kindOf('bucket');

test('the container', () => {
  expect(printContainer(kind.container(resource('bucket', {}, {}, 'uploads')))).toEqual({
    image: 'quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z',
    command: ['server', '/data', '--console-address', ':9001'],
    ports: ['s3 9000/http', 'console 9001/http web'],
    variables: { MINIO_ROOT_USER: 'uploads-admin', MINIO_ROOT_PASSWORD_FILE: '<file:uploads-password>', MINIO_PROMETHEUS_AUTH_TYPE: 'public', HOME: '/tmp' },
    data: ['data /data 10Gi'],
    temporary: ['/tmp'],
    health: ['mc', 'ready', 'local'],
    http: 's3 /minio/health/live /minio/health/ready',
    user: null,
    memory: [128, 512],
    needs: [],
  });
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('bucket', {}, {}, 'uploads')))).toEqual({
    host: 'uploads',
    port: '9000',
    endpoint: 'http://uploads:9000',
    name: 'shop-uploads',
    region: 'us-east-1',
    pathStyle: 'true',
    accessKey: 'uploads-admin',
    secretKey: '<secret:uploads-password>',
  });
});

const script = (options: object): Record<string, string> => printFiles(kind.bootstrap!(resource('bucket', options, {}, 'uploads'))[0]!.files);

test('a job makes the bucket', () => {
  expect(printStep(kind.bootstrap!(resource('bucket', {}, {}, 'uploads'))[0]!)).toEqual({
    name: 'bucket',
    image: 'quay.io/minio/mc:RELEASE.2025-08-13T08-35-41Z',
    entrypoint: ['sh'],
    command: ['/bootstrap/bucket.sh'],
    variables: { HOME: '/tmp', MC_SECRET_FILE: '<file:uploads-password>' },
    files: {
      '/bootstrap/bucket.sh': `#!/bin/sh
set -eu
MC_HOST_store="http://uploads-admin:$(cat "$MC_SECRET_FILE")@uploads:9000"
export MC_HOST_store
mc mb --ignore-existing "store/shop-uploads"
`,
    },
  });
});

test.each<[object, string[]]>([
  [{ name: 'media-uploads' }, ['mc mb --ignore-existing "store/media-uploads"']],
  [{ versioning: true }, ['mc mb --ignore-existing "store/shop-uploads"', 'mc version enable "store/shop-uploads"']],
  [{ versioning: false }, ['mc mb --ignore-existing "store/shop-uploads"', 'mc version suspend "store/shop-uploads"']],
  [{ public: true }, ['mc mb --ignore-existing "store/shop-uploads"', 'mc anonymous set download "store/shop-uploads"']],
  [{ public: false }, ['mc mb --ignore-existing "store/shop-uploads"', 'mc anonymous set none "store/shop-uploads"']],
  [{ expireAfter: '36h' }, ['mc mb --ignore-existing "store/shop-uploads"', 'mc ilm rule import "store/shop-uploads" < /bootstrap/lifecycle.json']],
])('%o', (options, lines) => {
  expect(script(options)['/bootstrap/bucket.sh']!.trimEnd().split('\n').slice(4)).toEqual(lines);
});

test.each([['90d', 90], ['36h', 2], ['1s', 1]])('objects expire after %s: %d days', (expireAfter, days) => {
  expect(JSON.parse(script({ expireAfter })['/bootstrap/lifecycle.json']!)).toEqual({ Rules: [{ ID: 'expire', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: days } }] });
});
