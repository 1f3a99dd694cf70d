import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Node } from '../../provenance/document.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { header } from '../header.ts';
import * as conventions from './conventions.ts';
import { fidelityOf } from './fidelity.ts';
import { objectFilesOf, type ObjectFile } from './objects.ts';
import { secretScripts } from './secrets/secret-script.ts';

/** Plain manifests and a kustomization, for every environment that runs on Kubernetes. */
export const kubernetes: Emitter = {
  name: 'kubernetes',
  summary: 'Kubernetes manifests of environments that run in a cluster, for kubectl apply -k',
  wanted: (platform) => environmentsOf(platform).length > 0,
  emit: (platform) => {
    const environments = environmentsOf(platform);
    const fidelity = environments.map((environment) => fidelityOf(platform, environment));
    return {
      files: environments.flatMap((environment) => emitEnvironment(platform, environment)),
      omissions: fidelity.flatMap(({ omissions }) => omissions),
      diagnostics: fidelity.flatMap(({ diagnostics }) => diagnostics),
    };
  },
};

export function environmentsOf(platform: ResolvedPlatform): ResolvedEnvironment[] {
  return platform.environments.filter(({ runtime }) => runtime.value === 'kubernetes');
}

function emitEnvironment(platform: ResolvedPlatform, environment: ResolvedEnvironment): EmittedFile[] {
  const name = environment.name.value;
  const files = objectFilesOf(platform, environment);
  return [
    { path: `${name}/kustomization.yaml`, environment: name, document: () => ({ format: 'yaml', header, content: kustomization(files) }), origin: compose(files.map((file) => file.origin)) },
    ...files.map((file): EmittedFile => ({ path: `${name}/${file.path}`, environment: name, document: () => ({ format: 'yaml-stream', header, content: file.objects() }), origin: file.origin })),
    ...secretScripts(environment),
  ];
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
function kustomization(files: readonly ObjectFile[]): Node {
  return because(conventions.kustomized, { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: files.map((file) => traced(file.path, file.origin)) });
}
