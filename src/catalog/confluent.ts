// What the images of Confluent Platform have in common.
import { convention } from '../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../provenance/traced.ts';
import { addressOf, type Follows } from './attribute.ts';
import type { Probe, Size } from './facets.ts';
import { derived, fact, httpProbe, source, words, type AnyResource } from './facts.ts';

const baseImage = 'https://github.com/confluentinc/common-docker/blob/master/base/Dockerfile.ubi8';

export const appUser: Traced<number> = fact(1000, 'confluent.user', 'the images run as appuser, the first user that their base image adds', baseImage);

/**
 * The start scripts write below /etc, beside files that the image has there, so no temporary folder can take its place; brokers and workers
 * unpack native libraries for snappy and zstd to /tmp and run them from there, which engines forbid in a temporary folder.
 */
export const writableRoot: Traced<boolean> = fact(
  false,
  'confluent.read-only',
  'the start script writes configuration into folders of the image below /etc, and libraries for compression are unpacked to /tmp and run from there',
  'https://github.com/confluentinc/kafka-images/issues/197',
);

const halfForHeap = convention('half of the container\'s memory is for the heap: threads, code, buffers and the page cache share the rest');

/** `-Xmx512m` for a container of 1Gi. */
export function heapOf(size: Size): Traced<string> {
  return withOrigin(map(size.memory.limit, (bytes) => `-Xmx${Math.floor(bytes / 2 / 2 ** 20)}m`), halfForHeap);
}

const root = fact('/', 'confluent.live', 'path of the REST interface that answers without asking Kafka', 'https://docs.confluent.io/platform/current/connect/references/restapi.html#top-level-root-request');

/** Asks the program itself over its port `http`, at a path that answers only when it works. */
export function curlProbe(port: Traced<number>, path: Traced<string>): Probe {
  const curl = source('confluent.health', 'the base image has curl', baseImage);
  return httpProbe('http', path, words(curl, 'curl', '--fail', '--silent', '--output', '/dev/null', t`http://127.0.0.1:${port}${path}`), root);
}

/** The version that is stated, else that of the Kafka cluster: the parts of one platform are of one release. */
export function releaseOf(resource: AnyResource & Follows, stated: Traced<string | number> | undefined, kafka: Traced<string>): Traced<string | number> {
  return stated ?? derived(resource, 'version', addressOf(resource, kafka, 'version'), 'the release of the Kafka cluster');
}
