import type { ResolvedEnvironment, Workload } from '../../compiler/resolved.ts';
import { secretsOf } from '../../compiler/secrets-of.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Omission } from '../emitter.ts';
import { hasSecret } from '../value.ts';
import { programOf } from './entrypoint.ts';

/** What the model says and compose cannot do. */
export function omissionsOf(environment: ResolvedEnvironment): Omission[] {
  return environment.workloads.flatMap((workload) => [...scaling(workload), ...schedule(workload), ...tries(workload)]);
}

function scaling({ name, replicas, rollout, disruption }: Workload): Omission[] {
  const said: [string, object | null][] = [
    ['scale', replicas.scale],
    ['rollout', rollout],
    ['disruption', disruption],
  ];
  return said.flatMap(([what, view]) => (view === null ? [] : [{ path: pathOf(originOf(view as never)), text: `${name.value}: compose runs one replica of each service, so its ${what} has no effect` }]));
}

function schedule({ name, schedule: at }: Workload): Omission[] {
  return at === null ? [] : [{ path: pathOf(at.cron.origin), text: `${name.value}: compose has no scheduler; "docker compose run --rm" with its name runs it` }];
}

/** Of what the model states; that a default is not kept to nobody misses. */
function tries({ name, schedule: at, tries: said }: Workload): Omission[] {
  if (said === null) return [];
  const omissions: Omission[] = [];
  if (said.timeout?.origin.kind === 'model') omissions.push({ path: pathOf(said.timeout.origin), text: `${name.value}: compose stops no container after a time, so its timeout has no effect` });
  if (at !== null && said.retries.origin.kind === 'model') omissions.push({ path: pathOf(said.retries.origin), text: `${name.value}: "docker compose run" tries once, so its retries have no effect` });
  return omissions;
}

/** A secret in a variable needs a wrapped entry point, so the image's own must be known. */
export function checkEntrypoints(environment: ResolvedEnvironment): Diagnostic[] {
  return environment.workloads.flatMap((workload) => {
    const wrapped = workload.variables.some(({ value }) => !('kind' in value) && hasSecret(value));
    if (!wrapped || programOf(workload) !== null) return [];
    const [secret] = secretsOf(workload);
    return [diagnose('service/secret-needs-entrypoint', pathOf(secret!.origin), { service: workload.name.value, secret: secret!.value })];
  });
}
