// The manifests of every Kubernetes environment of every model in this repository, compiled for this run into a folder of its own.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openProject } from '../../../src/cli/project.ts';

export interface Manifests {
  /** Model and environment: `examples/quickstart: production`. */
  readonly name: string;
  /** Holds a kustomization.yaml, and all that it names. */
  readonly folder: string;
  /** Paths of the files below, apart from the kustomization. */
  readonly files: readonly string[];
  readonly namespace: string;
  /** Minor version of the cluster that they are made for: `1.33`. */
  readonly version: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    manifests: readonly Manifests[];
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(join(tmpdir(), 'platform-manifests-'));
  const manifests: Manifests[] = [];
  for (const model of models()) manifests.push(...(await compileManifests(model, join(scratch, model))));
  project.provide('manifests', manifests);
  return () => rmSync(scratch, { recursive: true });
}

function models(): string[] {
  return ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))];
}

/** Nothing for a model that is wrong: that it is meant to be so is what the golden tests show. */
async function compileManifests(model: string, folder: string): Promise<Manifests[]> {
  const { compilation } = await openProject(model);
  const environments = compilation?.platform?.environments ?? [];
  return environments.flatMap(({ name, namespace, kubernetesVersion }) => {
    const files = compilation!.files.filter(({ target, environment }) => target === 'kubernetes' && environment === name.value);
    for (const { path, text } of files) writeBelow(folder, path, text);
    const root = files.find(({ path }) => path.endsWith('/kustomization.yaml'));
    if (root === undefined) return [];
    return {
      name: `${model}: ${name.value}`,
      folder: join(folder, dirname(root.path)),
      files: files.filter((file) => file !== root && file.path.endsWith('.yaml')).map(({ path }) => join(folder, path)),
      namespace: namespace.value,
      version: kubernetesVersion.value,
    };
  });
}

function writeBelow(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
