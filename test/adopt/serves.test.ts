import { expect, test } from 'vitest';
import { servesOf } from '../../src/adopt/serves.ts';
import type { CompiledFile } from '../../src/compiler/compile.ts';

const file = (path: string, environment: string | null): CompiledFile => ({ path, environment }) as CompiledFile;
const files = [file('out/compose/local/compose.yaml', 'local'), file('out/kubernetes/production/web.yaml', 'production'), file('out/helm/values.yaml', null)];

test.each<[path: string, environment: string | null, serves: string | null]>([
  ['out/compose/local/compose.yaml', 'local', 'local'],
  ['out/helm/values.yaml', null, null],
  ['out/helm/values-production.yaml', null, 'production'],
  ['out/helm/files/production/rules.yml', null, 'production'],
  ['out/helm/values-local-production.yaml', null, 'production'],
  ['out/local/production/both.yaml', null, null],
  ['out/docker/production-like/Dockerfile', null, null],
])('%s', (path, environment, serves) => {
  expect(servesOf(files)(file(path, environment))).toBe(serves);
});
