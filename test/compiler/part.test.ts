// Who asks about one file has only the part compiled to which it belongs: it must be what all of the model makes of it.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import { compile, type CompiledFile } from '../../src/compiler/compile.ts';
import { partOf, type Part } from '../../src/compiler/part.ts';
import { printPlaces } from '../../src/compiler/why.ts';
import { explain } from '../../src/provenance/explain.ts';
import type * as Model from '../../src/model/types.gen.ts';
import { modelOfSeed } from '../properties/random-model.ts';

const root = join(import.meta.dirname, '../..');

/** Text, places and origins, as text: two compilations share no objects. */
function said(file: CompiledFile): string {
  const { text, places } = printPlaces(file);
  const told = places.map(({ line, column, pointer, origin, within }) => [line, column, pointer, [...(origin === undefined ? [] : [origin]), ...within].flatMap((one) => explain(one, () => undefined))]);
  return JSON.stringify([text, told]);
}

/** What each part, compiled alone, says otherwise than all of the model. */
function differences(model: Model.Platform): { readonly files: number; readonly parts: number; readonly differs: readonly string[] } {
  const whole = compile(model, { onDemand: true });
  const parts = new Map<string, Part>();
  for (const { path } of whole.files) {
    const part = partOf(path, model);
    if (part !== undefined) parts.set(JSON.stringify(part), part);
  }
  const alone = [...parts.values()].flatMap((part) => compile(model, { onDemand: true, part }).files);
  const byPath = new Map(alone.map((file) => [file.path, file]));
  // What lies where no target's files do is asked of all of the model.
  const inParts = whole.files.filter(({ path }) => partOf(path, model) !== undefined);
  const differs = inParts.filter((file) => !byPath.has(file.path) || said(byPath.get(file.path)!) !== said(file)).map(({ path }) => path);
  return { files: inParts.length, parts: parts.size, differs: [...differs, ...alone.filter(({ path }) => !whole.files.some((file) => file.path === path)).map(({ path }) => `${path} is more`)] };
}

describe('a part says what the whole says', () => {
  test('of every file of media-gateway', async () => {
    const { config } = await openProject(root, undefined, { onDemand: true });
    const { files, parts, differs } = differences(config!.value as Model.Platform);
    expect(differs).toEqual([]);
    expect(files).toBeGreaterThan(400);
    expect(parts).toBeGreaterThanOrEqual(8);
  });

  test.each([0, 1, 2, 3, 4, 5])('of every file of the random model %i', (seed) => {
    expect(differences(modelOfSeed(seed, { services: 2 })).differs).toEqual([]);
  });
});

describe('the part of a file', () => {
  const model = { name: 'shop', environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes' } } } as const;

  test.each([
    ['out/compose/local/compose.yaml', { target: 'compose', environment: 'local' }],
    ['out/kubernetes/production/namespace.yaml', { target: 'kubernetes', environment: 'production' }],
    ['out/kubernetes/toString/namespace.yaml', { target: 'kubernetes' }],
    ['out/helm/values-production.yaml', { target: 'helm' }],
    ['.github/workflows/platform.yaml', { target: 'github-actions' }],
    ['out/.gitattributes', undefined],
    ['compose/local/compose.yaml', undefined],
  ])('%s', (file, part) => {
    expect(partOf(file, model)).toEqual(part);
  });

  test('where targets are placed', () => {
    expect(partOf('deploy/production/namespace.yaml', { ...model, output: { placement: { kubernetes: 'deploy' } } })).toEqual({ target: 'kubernetes', environment: 'production' });
    expect(partOf('deploy/production/namespace.yaml', { ...model, output: { placement: { kubernetes: 'deploy', compose: 'deploy' } } })).toBeUndefined();
    expect(partOf('generated/compose/local/compose.yaml', { ...model, output: { directory: 'generated' } })).toEqual({ target: 'compose', environment: 'local' });
  });

  test('what is wrong elsewhere, and warnings, are not told', () => {
    const wrong = { ...model, overrides: [{ file: 'kubernetes/production/none.yaml', at: '/x', set: 1, reason: 'a test' }], services: { web: { image: 'nginx:1.29.1', user: 101, ports: { http: 80 } } }, volumes: { spare: { size: '1Gi' } } } as unknown as Model.Platform;
    expect(compile(wrong, { onDemand: true }).diagnostics.map(({ code }) => code)).toContain('override/unknown-file');
    const { diagnostics, files } = compile(wrong, { onDemand: true, part: { target: 'compose', environment: 'local' } });
    expect(diagnostics).toEqual([]);
    expect(files.map(({ path }) => path)).toContain('out/compose/local/compose.yaml');
  });
});
