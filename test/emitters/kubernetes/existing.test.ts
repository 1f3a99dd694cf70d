import { expect, test } from 'vitest';
import { existingIn } from '../../../src/emitters/kubernetes/existing.ts';
import { doneMarkerOf } from '../../../src/emitters/kubernetes/job/job.ts';
import type { Config } from '../../model-helper.ts';
import { contextFor, workloadOf } from './support.ts';

const google = { provider: 'google', region: 'europe-west1' };
const production = (more: object): Config => ({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ...more } } });
/** With a service that needs them: a secret that nothing needs is in no environment. */
const needing = (secrets: Readonly<Record<string, object>>): Config => ({ secrets, services: { web: { user: 1000, env: Object.fromEntries(Object.keys(secrets).map((secret) => [secret.toUpperCase(), { secret }])) } } });

function namesIn(config: Config): string[] {
  return existingIn(contextFor(config)).map(({ environment, kind, name }) => `${environment} ${kind} ${name}`);
}

test.each<[string, Config, string[]]>([
  ['a secret without a cloud', { ...production({}), ...needing({ token: {} }) }, ['production Secret token']],
  ['a secret that the cluster keeps', { ...production({ cloud: google }), ...needing({ token: { kept: 'cluster' } }) }, ['production Secret token']],
  ['none that a manager keeps', { ...production({ cloud: google }), ...needing({ token: {} }) }, []],
  ['the store of a Vault, once', { ...production({ cloud: google }), ...needing({ a: { kept: 'vault' }, b: { kept: 'vault' } }) }, ['production ClusterSecretStore vault']],
])('%s', (_, config, expected) => {
  expect(namesIn(config)).toEqual(expected);
});

test('what says that a job is done, but no run of a scheduled one', () => {
  const context = contextFor({ ...production({}), jobs: { seed: { user: 1000 }, nightly: { user: 1000, kind: 'scheduled', schedule: '0 2 * * *' } } });
  const marker = doneMarkerOf(workloadOf(context, 'seed'), context).value;
  expect(marker).toMatch(/^seed-[0-9a-f]{8}-done$/);
  expect(existingIn(context)).toEqual([{ environment: 'production', kind: 'ConfigMap', name: marker }]);
});
