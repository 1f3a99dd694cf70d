import { expect, test } from 'vitest';
import { optionsOf } from '../../src/catalog/schema.ts';
import { kindOf, printAttributes, printContainer, printStep, resource } from './support.ts';

const kind = kindOf('qdrant');

test('the container', () => {
  expect(printContainer(kind.container(resource('qdrant')))).toEqual({
    image: 'qdrant/qdrant:v1.19.1-unprivileged',
    ports: ['http 6333/http', 'grpc 6334/grpc'],
    variables: { QDRANT_INIT_FILE_PATH: '/qdrant/storage/.qdrant-initialized', QDRANT__TELEMETRY_DISABLED: 'true' },
    data: ['data /qdrant/storage 10Gi', 'snapshots /qdrant/snapshots 10Gi'],
    temporary: ['/tmp'],
    health: ['bash', '-c', String.raw`exec 3<>/dev/tcp/127.0.0.1/6333 && printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3 && read -r _ status _ <&3 && [ "$status" = 200 ]`],
    http: 'http /livez /readyz',
    user: 1000,
    memory: [256, 1024],
    needs: [],
  });
});

test.each<[object, string]>([
  [{ version: 1 }, 'qdrant/qdrant:v1.19.1-unprivileged'],
  [{ version: '1.18' }, 'qdrant/qdrant:v1.18.3-unprivileged'],
  [{ version: '1.17.0' }, 'qdrant/qdrant:v1.17.0-unprivileged'],
  [{ version: 'v1.17.0' }, 'qdrant/qdrant:v1.17.0'],
])('%o is %s', (options, image) => {
  expect(kind.container(resource('qdrant', options)).image.value).toBe(image);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('qdrant', {}, {}, 'vectors')))).toEqual({
    host: 'vectors',
    port: '6333',
    grpcPort: '6334',
    url: 'http://vectors:6333',
    grpcUrl: 'http://vectors:6334',
  });
});

test('a job creates the collections that do not exist', () => {
  const collections = { media_content: { size: 768, distance: 'cosine', m: 16, efConstruct: 100 }, 'user-taste': { size: 512, distance: 'dot' } };
  const steps = kind.bootstrap!(resource('qdrant', { collections }));
  expect(steps.map(printStep)).toEqual([
    {
      name: 'collections',
      image: 'curlimages/curl:8.21.0',
      command: ['sh', '/bootstrap/collections.sh'],
      variables: { QDRANT_URL: 'http://qdrant:6333' },
      files: {
        '/bootstrap/collections.sh': `#!/bin/sh
# Creates each collection that does not exist; one that does is left as it is.
set -eu
for file in /bootstrap/*.json; do
  name="$(basename "$file" .json)"
  url="$QDRANT_URL/collections/$name"
  status="$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' "$url")"
  case "$status" in
    200) echo "$name exists" ;;
    404)
      curl --silent --show-error --fail-with-body --request PUT --header 'Content-Type: application/json' --data "@$file" "$url"
      echo " $name created"
      ;;
    *)
      echo "$name: the server answered $status" >&2
      exit 1
      ;;
  esac
done
`,
        '/bootstrap/media_content.json': expect.any(String),
        '/bootstrap/user-taste.json': expect.any(String),
      },
    },
  ]);
  const files = printStep(steps[0]!)['files'] as Record<string, string>;
  expect(JSON.parse(files['/bootstrap/media_content.json']!)).toEqual({ vectors: { size: 768, distance: 'Cosine' }, hnsw_config: { m: 16, ef_construct: 100 } });
  expect(JSON.parse(files['/bootstrap/user-taste.json']!)).toEqual({ vectors: { size: 512, distance: 'Dot' } });
});

test('no job where there is nothing to make', () => {
  expect(kind.bootstrap!(resource('qdrant', { collections: {} }))).toEqual([]);
});

test('a name that would leave its folder is refused', () => {
  expect(optionsOf('qdrant').safeParse({ kind: 'qdrant', collections: { '../x': { size: 3 } } }).success).toBe(false);
});
