import { describe, expect, test } from 'vitest';
import { describe as words } from '../../../src/diagnostics/diagnostic.ts';
import { patch } from '../../../src/compiler/patch.ts';
import { verifyManifests } from '../../../src/compiler/verify.ts';
import type { Document } from '../../../src/formats/index.ts';
import type { Override } from '../../../src/model/types.gen.ts';
import { because, type Node } from '../../../src/provenance/document.ts';
import { modelOrigin } from '../../../src/provenance/origin.ts';
import { formatPath, path } from '../../../src/provenance/path.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { resolvePlatform, type Config } from '../../model-helper.ts';

const base: Config = { environments: { production: { runtime: 'kubernetes', kubernetesVersion: '1.33', domain: 'shop.example' } }, services: { web: {} } };
const inModel = (...keys: string[]): ReturnType<typeof modelOrigin> => modelOrigin(path(keys));

/** A Deployment of which each part comes from a part of the model. */
function deployment(more: { replicas?: number; secret?: string } = {}): Node {
  const labels = { app: traced('web', inModel('services', 'web')) };
  return because(inModel('services', 'web'), {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      replicas: traced(more.replicas ?? 2, inModel('services', 'web', 'replicas')),
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [because(inModel('services', 'web', 'image'), {
            name: 'web',
            image: 'example.com/web:1',
            env: more.secret === undefined ? undefined : [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: traced(more.secret, inModel('services', 'web', 'env', 'TOKEN')), key: 'value' } } }],
          })],
        },
      },
    },
  });
}

const stream = 'out/kubernetes/production/workloads/web.yaml';

function verify(nodes: readonly Node[], overrides: readonly Override[] = [], config: Config = base, existing: Parameters<typeof verifyManifests>[4] = []): string[] {
  const document: Document = { format: 'yaml-stream', content: nodes };
  const files = [{ path: stream, target: 'kubernetes', environment: 'production', document: () => document }];
  const patched = patch(files, overrides, 'out');
  expect(patched.diagnostics).toEqual([]);
  return verifyManifests(patched.files, files, resolvePlatform(config), overrides, existing).map((one) => `${one.code} @ ${formatPath(one.path)}: ${words(one).message}`);
}

describe('what is wrong is said', () => {
  test('where it comes from in the model, and where it stands', () => {
    expect(verify([deployment({ replicas: -1 })])).toEqual([`kubernetes/range @ services.web.replicas: -1 is out of range; allowed is at least 0; at "/0/spec/replicas" in "${stream}"`]);
  });

  test('of what is missing: where the block that should have it comes from', () => {
    const broken = because(inModel('services', 'web'), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' }, spec: { ports: [because(inModel('services', 'web', 'ports', 'http'), { name: 'http' })] } });
    expect(verify([broken])).toEqual([`kubernetes/missing-field @ services.web.ports.http: ServicePort needs "port"; at "/0/spec/ports/0/port" in "${stream}"`]);
  });

  test('of no other target, and of each environment for its own version', () => {
    const document = { format: 'yaml', content: { services: {} } } as Document;
    expect(verifyManifests([{ path: 'out/local/compose.yaml', target: 'compose', environment: 'local', document: () => document }], [], resolvePlatform(base), [], [])).toEqual([]);
    const image = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop' }, spec: { containers: [{ name: 'web', image: 'example.com/web:1' }], volumes: [{ name: 'data', image: { reference: 'example.com/data:1' } }] } };
    expect(verify([image])).toEqual([]);
    expect(verify([image], [], { ...base, environments: { production: { runtime: 'kubernetes', kubernetesVersion: '1.30', domain: 'shop.example' } } })).toHaveLength(1);
  });
});

describe('an override that makes a manifest wrong is named', () => {
  const file = 'kubernetes/production/workloads/web.yaml';
  const one = (at: string, expected: Override['expect'], set: Override['set']): Override[] => [{ file, at, ...(expected === undefined ? {} : { expect: expected }), ...(set === undefined ? {} : { set }), reason: 'a test' }];

  test.each([
    ['a wrong value', one('/0/spec/replicas', 2, 'two'), 'kubernetes/type', '/0/spec/replicas'],
    ['an unknown field', one('/0/spec/replica', undefined, 3), 'kubernetes/unknown-field', '/0/spec/replica'],
    ['a field that is gone', one('/0/spec/selector', { matchLabels: { app: 'web' } }, undefined), 'kubernetes/missing-field', '/0/spec/selector'],
    ['what does not fit elsewhere', one('/0/spec/template/metadata/labels/app', 'web', 'wep'), 'kubernetes/selector', '/0/spec/selector'],
    ['a broken block', one('/0/spec/strategy', undefined, { type: 'Rolling' }), 'kubernetes/enum', '/0/spec/strategy/type'],
  ])('%s', (_, overrides, code, pointer) => {
    const [said, ...others] = verify([deployment()], overrides);
    expect(others).toEqual([]);
    expect(said).toMatch(new RegExp(`^${code} @ overrides\\[0\\]: `));
    expect(said).toContain(`at "${pointer}" in "${stream}"`);
  });

  test.each<[string, Override[], string]>([
    ['by the object that it is about', one('/spec/replicas', 2, 'two'), 'kubernetes/type'],
    ['also where it gives the object another name', one('/metadata/name', 'web', 'web_1'), 'kubernetes/name'],
    ['where it adds to a list', one('/spec/template/spec/containers/-', undefined, { name: 'second', picture: 'a:1' }), 'kubernetes/unknown-field'],
  ])('among several of the file, %s', (_, [override], code) => {
    const overrides = [...one('/0/spec/minReadySeconds', undefined, 5), { ...override!, object: 'Deployment/web' }];
    const said = verify([deployment()], overrides);
    expect(said.length).toBeGreaterThan(0);
    expect(said.map((line) => line.split(': ')[0])).toContain(`${code} @ overrides[1]`);
    expect(said.join()).not.toContain('overrides[0]');
  });

  test('and is not blamed for what was wrong before', () => {
    expect(verify([deployment({ replicas: -1 })], one('/0/spec/minReadySeconds', undefined, 5))).toEqual([expect.stringContaining('kubernetes/range @ services.web.replicas')]);
  });

  test('and may say whatever a cluster takes', () => {
    expect(verify([deployment()], one('/0/spec/strategy', undefined, { type: 'Recreate' }))).toEqual([]);
  });
});

test('what the target says is there is not missed, in that environment', () => {
  const there = (environment: string, name: string): string[] => verify([deployment({ secret: 'token' })], [], base, [{ environment, kind: 'Secret', name }]);
  expect(there('production', 'token')).toEqual([]);
  expect(there('production', 'tokens')).toEqual([expect.stringContaining('kubernetes/reference @ services.web.env.TOKEN')]);
  expect(there('staging', 'token')).toEqual([expect.stringContaining('the Secret "token" is not there')]);
});
