import type { Workload } from '../../../src/compiler/resolved.ts';
import { contextOf, type KubernetesContext } from '../../../src/emitters/kubernetes/context.ts';
import { resolvePlatform, type Config } from '../../model-helper.ts';

/** What the emitter of the Kubernetes environment `production` of `model(config)` sees. */
export function contextFor(config: Config): KubernetesContext {
  const platform = resolvePlatform({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example' } }, ...config });
  return contextOf(platform, platform.environments.find(({ name }) => name.value === 'production')!);
}

export function workloadOf(context: KubernetesContext, name: string): Workload {
  const workload = context.workloads.get(name);
  if (workload === undefined) throw new Error(`the model of the test has no workload "${name}"`);
  return workload;
}
