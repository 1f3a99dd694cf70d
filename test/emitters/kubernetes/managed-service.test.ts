import { expect, test } from 'vitest';
import { managedServices } from '../../../src/emitters/kubernetes/environment/managed-service.ts';
import { partsOf } from '../../../src/provenance/origin.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import type { Traced } from '../../../src/provenance/traced.ts';
import { plain } from '../../support/plain.ts';
import { contextFor } from './support.ts';

const context = contextFor({
  environments: { production: { runtime: 'kubernetes', cloud: { provider: 'google', region: 'europe-west3' } } },
  resources: {
    db: { kind: 'postgres', version: 16, managed: true },
    cache: { kind: 'redis', version: 7 },
    files: { kind: 'bucket', managed: true },
  },
});

test('what the cloud runs has its name in the cluster, unless it is at a public host', () => {
  expect(managedServices(context).map(plain)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'db', namespace: 'shop-production', labels: { 'app.kubernetes.io/instance': 'production', 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/managed-by': 'platform' } },
      spec: { type: 'ExternalName', externalName: 'db.production.shop.internal' },
    },
  ]);
});

test('the name in the private zone follows from resource, environment and platform', () => {
  const spec = managedServices(context)[0]!['spec'] as { externalName: Traced<string> };
  expect(partsOf(spec.externalName.origin).flatMap((part) => ('path' in part ? [formatPath(part.path)] : []))).toEqual(['resources.db', 'environments.production', 'name']);
});
