// Fields that cannot be changed, as a Kubernetes API server says: it refuses exactly those that a diff calls a replacement.
import { beforeAll, expect, it } from 'vitest';
import { fieldEdits, type FieldEdit } from '../diff/risk/immutable.ts';
import { connectApiServer, type ApiServer } from './support/api-server.ts';
import { identify, type KubernetesObject } from './support/kubernetes-objects.ts';
import { clusterSuite } from './support/tools.ts';

clusterSuite('fields that cannot be changed', () => {
  let server: ApiServer;
  const olds = new Map(fieldEdits.map(({ before }) => [identify(asObject(before)), asObject(before)]));

  beforeAll(async () => {
    server = await connectApiServer();
    for (const object of olds.values()) await server.apply(object);
    return async () => {
      for (const object of olds.values()) await server.remove(object);
    };
  });

  it.each(fieldEdits)('$title', async ({ after, refused }) => {
    const { refusal } = await server.judge(asObject(after));
    expect(refusal !== '', refusal).toBe(refused);
  });
});

function asObject(manifest: FieldEdit['before']): KubernetesObject {
  return manifest as unknown as KubernetesObject;
}
