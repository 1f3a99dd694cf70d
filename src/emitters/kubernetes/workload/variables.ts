import type { Value } from '../../../catalog/facets.ts';
import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { traced, Traced, withOrigin } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import { hasSecret, plainText, secretPath } from '../../value.ts';
import type { Map as Fields } from '../document.ts';
import { escapeReferences } from '../values.ts';

const byReference = convention('the kubelet reads a secret when it starts the container, so that it stands in no manifest', {
  reference: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables',
});
const helper = convention('a value that is composed with a secret refers to a variable that holds the secret alone, defined before it', {
  reference: 'https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/',
  comment: 'SECRET_... are parts of the values below, into which the kubelet fills them.',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables */
export type EnvVar = {
  readonly name: Leaf;
  readonly value?: Leaf;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: Leaf; readonly key: Leaf } };
};

/** The variables that may stand in a ConfigMap, by name: all without a secret in their text. */
export function plainVariables({ variables }: Workload): Fields<Leaf> {
  const entries = variables.flatMap(({ name, value, origin }): [string, Leaf][] => {
    if ('kind' in value) return [[name, withOrigin(secretPath(value.secret), origin)]];
    return hasSecret(value) ? [] : [[name, withOrigin(plainText(value), origin)]];
  });
  return Object.fromEntries(entries);
}

/** The variables with secrets: one that is a secret by reference, one that is composed of several parts by way of helpers before it. */
export function secretVariables(workload: Workload): EnvVar[] {
  const secret: { readonly name: string; readonly value: Value; readonly origin: Origin }[] = workload.variables.flatMap(({ name, value, origin }) => ('kind' in value || !hasSecret(value) ? [] : [{ name, value, origin }]));
  const helpers = new Map<string, Traced<string>[]>();
  for (const { value, origin } of secret) {
    if (value.length > 1) for (const part of value) if (!(part instanceof Traced)) append(helpers, part.secret.value, withOrigin(part.secret, origin));
  }
  const taken = new Set(workload.variables.map(({ name }) => name));
  const names = new Map([...helpers.keys()].map((name) => [name, helperName(name, taken)]));
  return [
    ...[...helpers].map(([name, uses]) => because(helper, reference(names.get(name)!, traced(name, compose(uses.map(({ origin }) => origin)))))),
    ...secret.map(({ name, value, origin }) => because(origin, value.length === 1 ? reference(name, (value[0] as Exclude<Value[number], Traced<string>>).secret) : composed(name, value, names))),
  ];
}

/** `postgres-password` -> `SECRET_POSTGRES_PASSWORD`: a name to which no image gives a meaning. */
function helperName(secret: string, taken: Set<string>): string {
  let name = `SECRET_${secret.replaceAll('-', '_').toUpperCase()}`;
  while (taken.has(name)) name += '_';
  taken.add(name);
  return name;
}

function reference(name: string, secret: Traced<string>): EnvVar {
  return because([byReference, secret.origin], { name, valueFrom: { secretKeyRef: { name: secret, key: 'value' } } });
}

function composed(name: string, value: Value, names: ReadonlyMap<string, string>): EnvVar {
  const texts: string[] = [];
  let plain = '';
  for (const part of value) {
    if (part instanceof Traced) plain += part.value;
    else {
      texts.push(escapeReferences(plain, '$'), `$(${names.get(part.secret.value)!})`);
      plain = '';
    }
  }
  const origin = compose(value.map((part) => (part instanceof Traced ? part.origin : part.secret.origin)));
  return because(origin, { name, value: traced(texts.join('') + escapeReferences(plain), origin) });
}

