import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Omission } from '../emitter.ts';
import type { KubernetesContext } from './context.ts';
import { omissionsOfExceptions } from './exceptions.ts';
import { checkExposure, omissionsOfExposure } from './ingress/check.ts';
import { omissionsOfNetworkPolicies } from './network/omissions.ts';
import { omissionsOfSecrets } from './secrets/external-secret.ts';
import { checkSecretStores } from './secrets/secret-store.ts';
import { omissionsOfVolumes } from './storage/volume-claim.ts';
import { omissionsOfScale } from './workload/autoscaler.ts';
import { checkScale } from './workload/check-scale.ts';
import { checkWorkloads } from './workload/check.ts';
import { omissionsOfDisruption } from './workload/disruption-budget.ts';
import { omissionsOfWorkloads } from './workload/omissions.ts';

/** What the model says of an environment and Kubernetes cannot do: harmless omissions, and what is refused. */
export function fidelityOf(context: KubernetesContext): { readonly omissions: Omission[]; readonly diagnostics: Diagnostic[] } {
  return {
    omissions: [omissionsOfWorkloads, omissionsOfScale, omissionsOfDisruption, omissionsOfVolumes, omissionsOfNetworkPolicies, omissionsOfExposure, omissionsOfSecrets, omissionsOfExceptions].flatMap((of) => of(context)),
    diagnostics: [checkWorkloads, checkExposure, checkScale, checkSecretStores].flatMap((check) => check(context)),
  };
}
