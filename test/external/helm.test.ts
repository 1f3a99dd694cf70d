// helm itself renders the charts: with the values of an environment, the objects are those of its plain manifests.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openProject } from '../../src/cli/project.ts';
import type { ResolvedPlatform } from '../../src/compiler/resolved.ts';
import type { EmittedFile } from '../../src/emitters/emitter.ts';
import { helm } from '../../src/emitters/helm/index.ts';
import { environmentsOf } from '../../src/emitters/kubernetes/index.ts';
import { objectFilesOf } from '../../src/emitters/kubernetes/objects.ts';
import { chartOf, platformOf, textsOf, type Objects } from '../emitters/helm/support.ts';
import { randomObjects } from '../emitters/helm/random-objects.ts';
import { plain } from '../support/plain.ts';
import { run, succeed } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';

type Rendered = Readonly<Record<string, unknown>>;

/** Objects by kind, namespace and name. */
function byName(objects: readonly unknown[]): Rendered {
  const named = objects.map((object) => {
    const { kind, metadata } = object as { kind: string; metadata: { name: string; namespace?: string } };
    return [`${kind} ${metadata.namespace ?? ''}/${metadata.name}`, object] as const;
  });
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  return Object.fromEntries(named);
}

interface Charted {
  readonly name: string;
  readonly platform: ResolvedPlatform;
}

function models(): string[] {
  return ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))];
}

/** All environments that run on Kubernetes together, and each by itself: the chart of one has other values. */
async function chartsOf(model: string): Promise<Charted[]> {
  const platform = (await openProject(model)).compilation?.platform;
  const all = platform ? environmentsOf(platform) : [];
  const choices = all.length > 1 ? [all, ...all.map((one) => [one])] : all.length === 1 ? [all] : [];
  return choices.map((environments) => ({ name: `${model}: ${environments.map(({ name }) => name.value).join(', ')}`, platform: { ...platform!, environments } }));
}

toolSuite('helm', ['helm'], () => {
  let scratch: string;
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'platform-helm-'));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  function write(name: string, files: readonly EmittedFile[]): string {
    const folder = join(scratch, name);
    for (const [path, text] of Object.entries(textsOf(files))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  async function render(folder: string, environment: string): Promise<Rendered> {
    const text = await succeed(toolPath('helm'), ['template', 'release', folder, '--values', join(folder, `values-${environment}.yaml`)]);
    return byName(parseAllDocuments(text).map((document) => document.toJS() as unknown).filter((object) => object !== null));
  }

  it('renders the manifests of each environment of each model, and has nothing to be warned of', async () => {
    const charts = (await Promise.all(models().map(chartsOf))).flat();
    expect(charts.map(({ name }) => name)).toContain('.: production, staging');
    for (const [i, { name, platform }] of charts.entries()) {
      const folder = write(`model-${i}`, helm.emit(platform).files);
      for (const environment of platform.environments) {
        const wanted = byName(objectFilesOf(platform, environment).flatMap((file) => file.objects().map(plain)));
        expect(await render(folder, environment.name.value), name).toEqual(wanted);
        await expectClean(folder, ['--values', join(folder, `values-${environment.name.value}.yaml`)]);
      }
      await expectClean(folder, []);
    }
  });

  /** An icon is a matter of taste, and helm says so by INFO. */
  async function expectClean(folder: string, more: readonly string[]): Promise<void> {
    const { code, stdout, stderr } = await run(toolPath('helm'), ['lint', '--strict', folder, ...more]);
    expect({ code, stderr, said: stdout.split('\n').filter((line) => /^\[(?!INFO\])/.test(line)) }).toEqual({ code: 0, stderr: '', said: [] });
  }

  it.each([1, 2, 3])('renders what random objects of %i environments say', async (count) => {
    const names = ['alpha', 'beta', 'gamma'].slice(0, count);
    const platform = platformOf(Object.fromEntries(names.map((name, i) => [name, { namespace: `shop-${name}`, domain: `${i === 0 ? '' : `${name}.`}shop.example` }])));
    for (let seed = 1; seed <= 4; seed++) {
      const objects: Objects = randomObjects(platform, seed, 150);
      const folder = write(`random-${count}-${seed}`, chartOf(platform, objects));
      for (const name of names) {
        const wanted = byName(Object.values(objects).flatMap((by) => (by[name] ?? []).map(plain)));
        expect(await render(folder, name)).toEqual(wanted);
      }
    }
  });

  it('refuses values that the chart does not know, and values of another type', async () => {
    const platform = platformOf({ alpha: { namespace: 'a' }, beta: { namespace: 'b' } });
    const objects = (replicas: number): readonly object[] => [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { replicas } }];
    const folder = write('refused', chartOf(platform, { 'workloads/web.yaml': { alpha: objects(1) as never, beta: objects(2) as never } }));
    for (const [set, said] of [['web.replica=3', 'replica'], ['web.replicas=many', 'integer']] as const) {
      const { code, stderr } = await run(toolPath('helm'), ['template', 'release', folder, '--set', set]);
      expect(code).not.toBe(0);
      expect(stderr).toContain(said);
    }
  });
});
