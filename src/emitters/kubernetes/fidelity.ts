import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Omission } from '../emitter.ts';
import { omissionsOfScale } from './autoscaler.ts';
import { checkExposure, omissionsOfExposure } from './check-exposure.ts';
import { checkScale } from './check-scale.ts';
import { checkWorkloads } from './check-workload.ts';
import { contextOf } from './context.ts';
import { omissionsOfDisruption } from './disruption-budget.ts';
import { omissionsOfExceptions } from './exceptions.ts';
import { omissionsOfSecrets } from './external-secret.ts';
import { omissionsOfNetworkPolicies } from './network-omission.ts';
import { checkSecretStores } from './secret-store.ts';
import { omissionsOfVolumes } from './volume-claim.ts';
import { omissionsOfWorkloads } from './workload-omission.ts';

/** What the model says of an environment and Kubernetes cannot do: harmless omissions, and what is refused. */
export function fidelityOf(platform: ResolvedPlatform, environment: ResolvedEnvironment): { readonly omissions: Omission[]; readonly diagnostics: Diagnostic[] } {
  const context = contextOf(platform, environment);
  return {
    omissions: [omissionsOfWorkloads, omissionsOfScale, omissionsOfDisruption, omissionsOfVolumes, omissionsOfNetworkPolicies, omissionsOfExposure, omissionsOfSecrets, omissionsOfExceptions].flatMap((of) => of(context)),
    diagnostics: [checkWorkloads, checkExposure, checkScale, checkSecretStores].flatMap((check) => check(context)),
  };
}
