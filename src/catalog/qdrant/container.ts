import type { Qdrant } from '../../model/types.gen.ts';
import { map } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { bytesOf, defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { grpcPort, httpPort } from './connection.ts';

const installation = 'https://qdrant.tech/documentation/guides/installation/';
const dockerfile = 'https://github.com/qdrant/qdrant/blob/master/Dockerfile';

const repository = fact('qdrant/qdrant', 'qdrant.image', 'official image, in its variant that does not run as root', installation);
const tags = { 1: 'v1.19.1-unprivileged', 1.19: 'v1.19.1-unprivileged', 1.18: 'v1.18.3-unprivileged' };

/** `1.17.0` is published as `v1.17.0-unprivileged`. */
function tagOf(version: string): string {
  return /^\d+\.\d+\.\d+$/.test(version) ? `v${version}-unprivileged` : version;
}

const probe = source('qdrant.health', 'the image has neither curl nor wget, but bash, which opens TCP connections', 'https://qdrant.tech/documentation/guides/monitoring/#kubernetes-health-endpoints');
const healthDocs = 'https://qdrant.tech/documentation/guides/monitoring/#kubernetes-health-endpoints';
const ready = fact('/readyz', 'qdrant.ready', 'answers once the collections are loaded', healthDocs);
const live = fact('/livez', 'qdrant.live', 'answers while the server runs', healthDocs);
const ask = `exec 3<>/dev/tcp/127.0.0.1/${httpPort.value} && printf 'GET ${ready.value} HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ "$status" = 200 ]`;
const storage = fact('/qdrant/storage', 'qdrant.data', 'folder of the collections', dockerfile);
const snapshots = fact('/qdrant/snapshots', 'qdrant.snapshots', 'folder of the snapshots', dockerfile);
const scratch = fact('/tmp', 'qdrant.scratch', 'uploads are received in it', dockerfile);
const started = fact('/qdrant/storage/.qdrant-initialized', 'qdrant.init-file', 'a mark of a finished start; beside the program, its usual place, nothing can be written', 'https://github.com/qdrant/qdrant/blob/master/tools/entrypoint.sh');
const silent = fact('true', 'qdrant.telemetry', 'usage is reported to the makers unless this is set', 'https://qdrant.tech/documentation/guides/usage-statistics/');
const uid = fact(1000, 'qdrant.uid', 'user "qdrant" of the variant', dockerfile);

export function container(resource: ResourceInput<Qdrant>): ContainerFacet {
  const { options } = resource;
  const size = bytesOf(resource, 'storage', options.storage, '10Gi', 'room for some million vectors');
  return {
    image: imageOf(resource, repository, options.version ?? defaulted(resource, 'version', '1.19', 'the newest release that the catalogue knows'), tags, tagOf),
    ports: [port('http', httpPort, 'http'), port('grpc', grpcPort, 'grpc')],
    variables: [variable('QDRANT_INIT_FILE_PATH', started), variable('QDRANT__TELEMETRY_DISABLED', silent)],
    files: [],
    data: [
      { path: storage, name: 'data', size },
      { path: snapshots, name: 'snapshots', size: map(size, (bytes) => bytes) },
    ],
    temporary: [scratch],
    health: health(httpProbe('http', ready, words(probe, 'bash', '-c', ask), live)),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['250m', '2'], memory: ['256Mi', '1Gi'] }, 'vectors are kept in memory; a million of 768 dimensions take some 4 GiB'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(30, 'time to write what is in memory to disk'),
  };
}
