import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import type * as Model from '../../src/model/types.gen.ts';
import { model } from '../model-helper.ts';

const shop = (set: unknown): Model.Platform =>
  model({
    registry: { host: 'registry.example.com/shop' },
    environments: { production: { runtime: 'kubernetes', domain: 'shop.example.com' } },
    services: { web: { ports: { http: 8080 }, user: 1000 } },
    overrides: [{ file: 'kubernetes/production/workloads/web.yaml', object: 'Deployment/web', at: '/spec/revisionHistoryLimit', expect: 3, set, reason: 'a test' }],
  }) as unknown as Model.Platform;

test('files have the same text on demand as otherwise', () => {
  const texts = (onDemand: boolean): string[] => compile(shop(5), { onDemand }).files.map(({ path, text }) => `${path}\n${text}`);
  expect(texts(true)).toEqual(texts(false));
  expect(texts(true).join('')).toContain('revisionHistoryLimit: 5');
});

test('what a cluster would refuse can still be asked about on demand', () => {
  expect(compile(shop('five')).files).toEqual([]);
  expect(compile(shop('five'), { onDemand: true }).files.map(({ path }) => path)).toContain('out/kubernetes/production/workloads/web.yaml');
});
