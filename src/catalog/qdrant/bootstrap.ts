import type { Qdrant, QdrantCollection } from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';
import { map, t, Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import type { BootstrapStep, FacetFile } from '../facets.ts';
import { defaulted, fact, source, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { urlOf } from './connection.ts';

type Input = ResourceInput<Qdrant>;

const reference = 'https://api.qdrant.tech/api-reference/collections/create-collection';
export const client: Traced<string> = fact('curlimages/curl:8.21.0', 'qdrant.bootstrap-image', 'image with curl and a shell, made by the makers of curl', 'https://hub.docker.com/r/curlimages/curl');
export const clientUser: Traced<number> = fact(1000, 'qdrant.bootstrap-uid', 'curl runs as any user', 'https://github.com/curl/curl-container');
const folder = fact('/bootstrap', 'qdrant.bootstrap-folder', 'a collection a file, named for it', reference);
const run = source('qdrant.bootstrap', 'asks before it creates, because creating what exists is an error', reference);

const script = [
  '#!/bin/sh',
  '# Creates each collection that does not exist; one that does is left as it is.',
  'set -eu',
  `for file in ${folder.value}/*.json; do`,
  '  name="$(basename "$file" .json)"',
  '  url="$QDRANT_URL/collections/$name"',
  '  status="$(curl --silent --show-error --output /dev/null --write-out \'%{http_code}\' "$url")"',
  '  case "$status" in',
  '    200) echo "$name exists" ;;',
  '    404)',
  '      curl --silent --show-error --fail-with-body --request PUT --header \'Content-Type: application/json\' --data "@$file" "$url"',
  '      echo " $name created"',
  '      ;;',
  '    *)',
  '      echo "$name: the server answered $status" >&2',
  '      exit 1',
  '      ;;',
  '  esac',
  'done',
];

export function bootstrap(resource: Input): readonly BootstrapStep[] {
  const { collections } = resource.options;
  const list = sortedEntries(collections);
  if (collections === undefined || list.length === 0) return [];
  const origin = originOf(collections) ?? resource.origin;
  const scriptFile: FacetFile = { path: t`${folder}/collections.sh`, content: () => ({ format: 'lines', content: because(run, [...script]) }) };
  return [
    {
      name: 'collections',
      origin,
      image: client,
      command: words(run, 'sh', scriptFile.path),
      variables: [variable('QDRANT_URL', urlOf(resource))],
      files: [scriptFile, ...list.map(([name, collection]) => definition(resource, name, collection))],
      temporary: [],
      user: clientUser,
    },
  ];
}

const distances = { cosine: 'Cosine', dot: 'Dot', euclid: 'Euclid', manhattan: 'Manhattan' } as const;

/** https://api.qdrant.tech/api-reference/collections/create-collection#request.body */
function definition(resource: Input, name: string, collection: View<QdrantCollection>): FacetFile {
  const { size, distance, m, efConstruct } = collection;
  const measure = distance ?? defaulted(resource, `collections.${name}.distance`, 'cosine', 'what embeddings are usually compared by');
  const index: Node | undefined = m === undefined && efConstruct === undefined ? undefined : { m, ef_construct: efConstruct };
  const origin = originOf(collection) ?? resource.origin;
  return {
    path: t`${folder}/${new Traced(name, origin)}.json`,
    content: () => ({ format: 'json', content: because(origin, { vectors: { size, distance: map(measure, (one) => distances[one]) }, hnsw_config: index }) }),
  };
}
