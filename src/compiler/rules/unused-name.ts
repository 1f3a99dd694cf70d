import { pathOf } from '../../provenance/path-of.ts';
import { Traced } from '../../provenance/traced.ts';
import type { ResolvedPlatform } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** What the model gives a name is used by it: secrets, volumes, defaults, owners. */
export const unusedName: Rule = {
  name: 'unused-name',
  check: (platform, report) => {
    const { declared, environments, owners } = platform;
    const given = [
      { kind: 'secret', names: declared.secrets, used: usedSecrets(platform) },
      { kind: 'volume', names: declared.volumes, used: new Set(environments.flatMap(({ volumes }) => volumes.map(({ name }) => name.value))) },
      { kind: 'set of defaults', names: declared.defaults, used: declared.taken },
      // The only owner answers for everything that names none.
      { kind: 'owner', names: owners.length === 1 ? [] : owners.map(({ name }) => name), used: usedOwners(platform) },
    ];
    for (const { kind, names, used } of given) {
      for (const name of names) if (!used.has(name.value)) report('model/unused', pathOf(name.origin), { kind, name: name.value });
    }
  },
};

/** Those that something gets, that alerting sends with, or that an option of a resource names, whoever reads it. */
function usedSecrets({ environments, alerting }: ResolvedPlatform): Set<string> {
  const named = environments.flatMap(({ resources }) => resources.flatMap(({ options }) => Object.values(options).flatMap((option: unknown) => (option instanceof Traced ? [String(option.value)] : []))));
  const teams = Object.values(alerting?.teams ?? {}).flatMap((team) => [team?.slackUrl, team?.pagerdutyKey]);
  const sending = [alerting?.slackUrl, alerting?.pagerdutyKey, alerting?.heartbeatUrl, alerting?.smtp?.password, ...teams].flatMap((secret) => (secret === undefined ? [] : [secret.value]));
  return new Set([...environments.flatMap(({ secrets }) => secrets.map(({ name }) => name.value)), ...named, ...sending]);
}

function usedOwners({ environments, alerting, delivery, budgets }: ResolvedPlatform): Set<string> {
  const answering = environments.flatMap(({ workloads, resources }) => [...workloads.map(({ owner }) => owner?.name), ...resources.map(({ options }) => options.owner)]);
  const costs = [...Object.values(budgets?.environments ?? {}), ...Object.values(budgets?.parts ?? {})].map((cost) => cost?.owner);
  const told = [alerting?.fallback, delivery?.notify, ...costs];
  return new Set([...[...answering, ...told].flatMap((owner) => (owner === undefined ? [] : [owner.value])), ...Object.keys(alerting?.teams ?? {})]);
}
