import type { Existing } from '../emitter.ts';
import type { KubernetesContext } from './context.ts';
import { doneMarkerOf } from './job/job.ts';
import { secretsIn } from './secrets/secret-manager.ts';
import { controllerKindOf } from './workload/controller.ts';

/** What manifests of the environment refer to and none of them makes: Secrets that somebody puts there, the store of a Vault, and what says that a job is done. */
export function existingIn(context: KubernetesContext): Existing[] {
  const { environment } = context;
  const of = (kind: string, name: string): Existing => ({ environment: environment.name.value, kind, name });
  return [
    ...secretsIn('cluster', environment).map(({ name }) => of('Secret', name.value)),
    ...(secretsIn('vault', environment).length === 0 ? [] : [of('ClusterSecretStore', 'vault')]),
    ...environment.workloads.filter((workload) => controllerKindOf(workload).value === 'Job').map((job) => of('ConfigMap', doneMarkerOf(job, context).value)),
  ];
}
