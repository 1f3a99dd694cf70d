// Edits as the operators of media-gateway would make them, over all targets: where its model says them, in a text with helpers, spreads and comments.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formatPath, path } from '../../src/provenance/path.ts';
import { adoptReplaced, open, type Opened } from './situation.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open(join(import.meta.dirname, '../..'));
});

const production = 'out/kubernetes/production';

test.each<[name: string, file: string, replacements: readonly (readonly [string, string])[], ...expected: string[]]>([
  ['replicas, which a helper makes', `${production}/workloads/discovery.yaml`, [['minReplicas: 3', 'minReplicas: 4']], 'services.discovery.scale.min'],
  ['a network of the cloud', `${production}/workloads/auth.yaml`, [['cidr: 10.21.0.0/20', 'cidr: 10.22.0.0/20']], 'environments.production.cloud.network.managed'],
  ['the port of an image', 'out/docker/discovery/Dockerfile', [['EXPOSE 8081', 'EXPOSE 8091'], ['"8081"', '"8091"']], 'services.discovery.ports.http'],
  ['a value of one environment in a chart of all', 'out/helm/values-production.yaml', [['managed: 10.21.0.0/20', 'managed: 10.22.0.0/20']], 'environments.production.cloud.network.managed'],
  ['whom a runbook names', 'out/runbooks/discovery/service-down.md', [['`#search`', '`#find`']], 'owners.search.slack'],
  ['a variable of all environments, in one, where a helper states what is peculiar to environments', `${production}/workloads/discovery.yaml`, [['EMBEDDING_MODEL: small', 'EMBEDDING_MODEL: large']], 'overrides'],
  ['what the model cannot say', 'out/compose/local/compose.yaml', [['  sona:\n    image', '  sona:\n    pids_limit: 200\n    image']], 'overrides'],
])('%s', async (_, file, replacements, ...expected) => {
  const result = await adoptReplaced(opened, file, replacements);
  expect('code' in result ? [result.code] : result.edits.map(({ keys }) => formatPath(path(keys)))).toEqual(expected);
  const text = replacements.reduce((now, [from, to]) => now.replace(from, () => to), opened.file(file).text);
  if (!('code' in result)) expect(opened.compiledWith(result.model, file)).toBe(text);
});
