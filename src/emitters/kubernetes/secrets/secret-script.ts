import type { ResolvedEnvironment } from '../../../compiler/resolved.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { t, withOrigin } from '../../../provenance/traced.ts';
import type { EmittedFile } from '../../emitter.ts';
import { secretsScript, type SecretPlace } from '../../secrets-script.ts';
import { managerOf, secretsIn } from './secret-manager.ts';

const inCluster = convention('a secret that only the cluster keeps is made in it once, and stands in no file', {
  reference: 'https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-kubectl/',
});

/** The script that makes the Secrets which nothing brings into the cluster; none where something brings all. */
export function secretScripts(environment: ResolvedEnvironment): EmittedFile[] {
  const secrets = secretsIn('cluster', environment);
  if (secrets.length === 0) return [];
  const why = compose([inCluster, ...secrets.map((secret) => managerOf(secret, environment).origin)]);
  const name = environment.name.value;
  return [{ path: `${name}/secrets.sh`, environment: name, executable: true, document: () => ({ format: 'lines', content: secretsScript(secrets, placeIn(environment)) }), origin: compose([environment.origin, environment.runtime.origin, why]) }];
}

function placeIn({ namespace }: ResolvedEnvironment): SecretPlace {
  return {
    reason: inCluster,
    preamble: [
      '#!/bin/sh',
      '# Makes the Secrets that are missing in the namespace, which must exist already; Secrets that exist stay as they are.',
      '# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.',
      'set -eu',
      withOrigin(t`namespace=${namespace}`, inCluster),
      '',
      '# store NAME: makes a Secret of what it reads',
      'store() {',
      '  kubectl --namespace "$namespace" create secret generic "$1" --from-file=value=/dev/stdin >/dev/null',
      '}',
    ],
    present: ['  found="$(kubectl --namespace "$namespace" get secret "$1" --ignore-not-found --output name)"', '  [ -n "$found" ] && return'],
    into: '| store "$1"',
    called: 'the Secret $1',
  };
}
