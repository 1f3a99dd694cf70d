// Each tool with the work in its own form. `prepare` is not measured, `command` is: a line of the shell, in the folder that was prepared.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectsOf } from './objects.mjs';
import { callees, maxReplicas, toModel } from './shop.mjs';

const here = import.meta.dirname;
const platform = join(here, '..', '..', 'dist', 'cli.cjs');
const node = JSON.stringify(process.execPath);

/** What is installed for cdk8s; exact, so that figures of two days compare. */
const packages = { cdk8s: '2.70.106', constructs: '10.8.1' };

const put = (folder, name, text) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const has = (program) => spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;
// JSON is YAML: what is prepared costs its reader less so than block style would.
const yaml = (value) => `${JSON.stringify(value, null, 2)}\n`;

function installCdk8s(place) {
  const folder = join(place, 'cdk8s');
  put(folder, 'package.json', JSON.stringify({ private: true, dependencies: packages }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: folder, stdio: 'pipe' });
  return join(folder, 'node_modules');
}

const values = (shop, e) => ({
  environment: e.name,
  logLevel: e.logLevel,
  replicas: e.replicas,
  maxReplicas,
  services: shop.services.map((s) => ({ ...s, env: Object.fromEntries(s.env.map(([key, value]) => [key, value ?? null])), callees: callees(s, shop.ports).map(([name, port]) => ({ name, port })) })),
});

/** A base with everything but what environments differ in, and an overlay each: kustomize adds, replaces and labels. */
function putKustomization(folder, shop) {
  const nowhere = { name: 'base', namespace: 'base', logLevel: 'info', replicas: 2 };
  for (const s of shop.services) {
    const objects = objectsOf(s, nowhere, shop).map((object) => ({ ...object, metadata: { name: object.metadata.name, labels: object.metadata.labels } }));
    put(folder, `base/${s.name}.yaml`, objects.map(yaml).join('---\n'));
  }
  put(folder, 'base/kustomization.yaml', yaml({ resources: shop.services.map((s) => `${s.name}.yaml`) }));
  for (const e of shop.environments) {
    const replace = (kind, path, value) => ({ target: { kind }, patch: yaml([{ op: 'replace', path, value }]) });
    put(folder, `${e.name}/kustomization.yaml`, yaml({
      resources: ['../base'],
      namespace: e.namespace,
      labels: [{ pairs: { 'app.kubernetes.io/instance': e.name }, includeTemplates: true }],
      patches: [replace('ConfigMap', '/data/LOG_LEVEL', e.logLevel), replace('HorizontalPodAutoscaler', '/spec/minReplicas', e.replicas), replace('Deployment', '/spec/template/spec/priorityClassName', `${e.namespace}-service`)],
    }));
  }
}

/** `missing`: why it cannot run. */
export const runners = [
  {
    name: 'platform',
    missing: () => undefined,
    prepare: (folder, shop) => put(folder, 'platform.config.ts', toModel(shop)),
    command: () => `${node} ${platform} build`,
  },
  {
    name: 'cdk8s',
    missing: (place) => {
      try {
        installCdk8s(place);
        return undefined;
      } catch {
        return 'npm cannot install it';
      }
    },
    prepare: (folder, shop, place) => {
      put(folder, 'shop.json', JSON.stringify(shop));
      symlinkSync(join(place, 'cdk8s', 'node_modules'), join(folder, 'node_modules'));
      mkdirSync(join(folder, 'out'));
    },
    command: () => `${node} ${join(here, 'cdk8s.mjs')}`,
  },
  {
    name: 'helm',
    missing: () => (has('helm') ? undefined : 'helm is not on the PATH'),
    prepare: (folder, shop) => {
      cpSync(join(here, 'chart'), join(folder, 'chart'), { recursive: true });
      for (const e of shop.environments) put(folder, `${e.name}.json`, JSON.stringify(values(shop, e)));
    },
    command: (shop) => shop.environments.map((e) => `helm template shop chart --namespace ${e.namespace} --values ${e.name}.json >out/${e.name}.yaml`).join(' && '),
  },
  {
    name: 'kustomize',
    missing: () => (has('kustomize') ? undefined : 'kustomize is not on the PATH'),
    prepare: (folder, shop) => putKustomization(folder, shop),
    command: (shop) => shop.environments.map((e) => `kustomize build ${e.name} >out/${e.name}.yaml`).join(' && '),
  },
];
