import type { Bucket } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import { inCloud, regionOf } from '../cloud.ts';
import type { Attributes, ManagedFacet, OwnSecret } from '../facets.ts';
import { fact, ownPassword, port, secret } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

type Input = ResourceInput<Bucket>;

const interoperability = 'https://cloud.google.com/storage/docs/interoperability';
const endpoints = 'https://docs.aws.amazon.com/general/latest/gr/s3.html';

export const apiPort: Traced<number> = fact(9000, 'bucket.port', 'port of the S3 interface', 'https://docs.min.io/community/minio-object-store/reference/minio-server/minio-server.html');

const https = fact(443, 'bucket.https', 'port of https', 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2');
const services = {
  google: fact('Cloud Storage', 'bucket.google', 'what Google Cloud has for it; it speaks the S3 protocol, too', interoperability),
  aws: fact('Amazon S3', 'bucket.aws', 'what AWS has for it', 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html'),
};
const googleHost = fact('storage.googleapis.com', 'bucket.google-host', 'host of all buckets', 'https://cloud.google.com/storage/docs/request-endpoints');
const regional = fact('amazonaws.com', 'bucket.aws-host', 'each region has a host of its own', endpoints);
const anyRegion = fact('auto', 'bucket.google-region', 'requests are signed for any region by this word', 'https://cloud.google.com/storage/docs/authentication/signatures#credential-scope');
const pathStyles = {
  google: fact('true', 'bucket.google-path-style', 'the name of a bucket may stand in the path', 'https://cloud.google.com/storage/docs/request-endpoints'),
  aws: fact('false', 'bucket.aws-path-style', 'the name of a bucket stands in the host name; in the path it is on its way out', 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html'),
};
const ownKey = convention('the id of a key is made by the cloud with the key, so it is handed out like it');

function hostOf(resource: Input): Traced<string> {
  return inCloud(resource, { google: googleHost, aws: withOrigin(t`s3.${regionOf(resource)}.${regional}`, regional.origin) });
}

/** A bucket has no address in the private network: it is reached at its cloud's public host. */
export function managed(resource: Input): ManagedFacet {
  return { service: inCloud(resource, services), ports: [port('s3', withOrigin(https, resource.managed.origin), 'http')], host: hostOf(resource) };
}

function accessKeyOf(resource: Input): Traced<string> {
  return withOrigin(t`${resource.name}-access-key`, ownKey, resource.managed.origin);
}

/** What a client of the S3 protocol is told, beside the name and the key. */
export function managedConnection(resource: Input): Attributes {
  const host = hostOf(resource);
  return {
    host: [host],
    port: [withOrigin(map(https, String), resource.managed.origin)],
    endpoint: [t`https://${host}`],
    region: [inCloud(resource, { google: anyRegion, aws: regionOf(resource) })],
    pathStyle: [inCloud(resource, pathStyles)],
    accessKey: [secret(accessKeyOf(resource))],
  };
}

/** Both halves of a key that an operator makes in the cloud: on Google an HMAC key. https://cloud.google.com/storage/docs/authentication/hmackeys */
export function managedSecrets(resource: Input): readonly OwnSecret[] {
  return [
    { name: accessKeyOf(resource), description: 'Id of the key to the bucket: of an HMAC key of Cloud Storage, or an access key of AWS.', given: true },
    ...ownPassword(resource, resource.options.password, 'Key to the bucket, as the cloud made it.', true),
  ];
}
