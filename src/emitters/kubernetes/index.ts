import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Node } from '../../provenance/document.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { traced } from '../../provenance/traced.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { header } from '../header.ts';
import { contextOf, type KubernetesContext } from './context.ts';
import * as conventions from './conventions.ts';
import { existingIn } from './existing.ts';
import { fidelityOf } from './fidelity.ts';
import { objectFilesIn, type ObjectFile } from './objects.ts';
import { secretScripts } from './secrets/secret-script.ts';
import { measureWorkloads } from './workload/measure.ts';

/** Plain manifests and a kustomization, for every environment that runs on Kubernetes. */
export const kubernetes: Emitter = {
  name: 'kubernetes',
  summary: 'Kubernetes manifests of environments that run in a cluster, for kubectl apply -k',
  wanted: (platform) => environmentsOf(platform).length > 0,
  apart: true,
  emit: (platform) => {
    const contexts = environmentsOf(platform).map((environment) => contextOf(platform, environment));
    const fidelity = contexts.map(fidelityOf);
    return {
      files: contexts.flatMap(emitEnvironment),
      omissions: fidelity.flatMap(({ omissions }) => omissions),
      diagnostics: fidelity.flatMap(({ diagnostics }) => diagnostics),
      measure: () => contexts.flatMap(measureWorkloads),
      existing: () => contexts.flatMap(existingIn),
    };
  },
};

export function environmentsOf(platform: ResolvedPlatform): ResolvedEnvironment[] {
  return platform.environments.filter(({ runtime }) => runtime.value === 'kubernetes');
}

function emitEnvironment(context: KubernetesContext): EmittedFile[] {
  const { environment } = context;
  const name = environment.name.value;
  const files = objectFilesIn(context);
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
