import type { Kind } from '../../catalog/kind.ts';
import { parseDuration } from '../../model/units.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import type { ResolvedSecret, Workload } from '../resolved.ts';
import { secretsOf } from '../secrets-of.ts';

const ownSecret = convention('a secret that only the platform itself knows may be any random value');
const keyName = convention('a secret manager is shared by platforms and environments, so its keys carry both names');

export type OwnSecrets = ReturnType<NonNullable<Kind['secrets']>>;

/** The secrets that something in the environment uses, each with everything that uses it. */
export function resolveSecrets(
  workloads: readonly Workload[],
  declared: Readonly<Record<string, View<Model.Secret>>>,
  own: OwnSecrets,
  prefix: { readonly platform: Traced<string>; readonly environment: Traced<string> },
): ResolvedSecret[] {
  const users = new Map<string, Traced<string>[]>();
  for (const name of workloads.flatMap(secretsOf)) append(users, name.value, name);
  return sortBy(users, ([name]) => name).map(([value, names]) => {
    const secret = declared[value];
    const name = traced(value, compose([...names.map((n) => n.origin), ...(secret === undefined ? [] : [originOf(secret)!])]));
    const made = own.find((one) => one.name.value === value);
    return {
      name,
      description: secret?.description ?? (made === undefined ? null : traced(made.description, made.name.origin)),
      generated: secret?.generated ?? (secret === undefined && made?.given !== true ? traced(32, ownSecret) : null),
      kept: secret?.kept ?? null,
      key: secret?.key ?? withOrigin(combine([prefix.platform, prefix.environment, name], (parts) => parts.join('-')), keyName),
      rotation: secret?.rotation === undefined ? null : map(secret.rotation, parseDuration),
      origin: name.origin,
    };
  });
}
