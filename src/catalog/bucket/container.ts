import type { Bucket } from '../../model/types.gen.ts';
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ContainerFacet } from '../facets.ts';
import { bytesOf, defaulted, fact, health, httpProbe, imageOf, oneReplica, passwordOf, port, readOnlyRoot, sizeOf, source, stopAfter, variable, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { accessKey } from './connection.ts';
import { apiPort } from './managed.ts';

const server = 'https://docs.min.io/community/minio-object-store/reference/minio-server/minio-server.html';
const dockerfile = 'https://github.com/minio/minio/blob/RELEASE.2025-09-07T16-13-09Z/Dockerfile.release';

const repository = fact('quay.io/minio/minio', 'bucket.image', 'MinIO; its images have been withdrawn from Docker Hub, its own registry at quay.io keeps those up to the last release', 'https://quay.io/repository/minio/minio');

const consolePort = fact(9001, 'bucket.console-port', 'port of the web page, which has no fixed one unless it is told', server);
const start = source('bucket.start', 'one server with one folder', server);
const probe = source('bucket.health', 'the client in the image asks the server whether it can take requests', 'https://docs.min.io/community/minio-object-store/reference/minio-mc/mc-ready.html');
const healthDocs = 'https://docs.min.io/community/minio-object-store/operations/monitoring/healthcheck-probe.html';
const ready = fact('/minio/health/ready', 'bucket.ready', 'answers while the server can take requests', healthDocs);
const live = fact('/minio/health/live', 'bucket.live', 'answers while the server runs', healthDocs);
const home = fact('/tmp', 'bucket.home', 'the server looks for certificates below its home folder, and its client keeps addresses there', 'https://docs.min.io/community/minio-object-store/reference/minio-mc.html#configuration-file');
const open = fact('public', 'bucket.metrics-access', 'Prometheus is inside the same network, so it needs no token', 'https://docs.min.io/community/minio-object-store/reference/minio-server/settings/metrics-and-logging.html');
const data = fact('/data', 'bucket.data', 'folder that the image declares as a volume', dockerfile);
const root = fact(null, 'bucket.uid', 'the folder for the objects belongs to root in the image, and so does a new volume', dockerfile);
const anyUser = fact(1000, 'bucket.cluster-uid', 'the server runs as any user that may write to its volume, which a cluster gives to the group of the pod', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod');

function userOf({ environment: { runtime } }: ResourceInput<Bucket>): Traced<number | null> {
  return withOrigin<number | null>(runtime.value === 'kubernetes' ? anyUser : root, runtime.origin);
}

export function container(resource: ResourceInput<Bucket>): ContainerFacet {
  const { version, storage, password } = resource.options;
  return {
    image: imageOf(resource, repository, version ?? defaulted(resource, 'version', 'RELEASE.2025-09-07T16-13-09Z', 'the last image that was published'), {}),
    command: words(start, 'server', data, '--console-address', t`:${consolePort}`),
    ports: [port('s3', apiPort, 'http'), port('console', consolePort, 'http', true)],
    variables: [
      variable('MINIO_ROOT_USER', accessKey(resource)),
      { name: 'MINIO_ROOT_PASSWORD_FILE', secretFile: passwordOf(resource, password) },
      variable('MINIO_PROMETHEUS_AUTH_TYPE', open),
      variable('HOME', home),
    ],
    files: [],
    data: [{ path: data, name: 'data', size: bytesOf(resource, 'storage', storage, '10Gi', 'room for the objects of a development machine') }],
    temporary: [map(home, String)],
    health: health(httpProbe('s3', ready, words(probe, 'mc', 'ready', 'local'), live)),
    user: userOf(resource),
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['100m', '1'], memory: ['128Mi', '512Mi'] }, 'a server for development, with room for its caches'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(30, 'time to finish uploads'),
  };
}
