import { expect, test } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { describe } from '../../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { brief, model, type Config } from '../../model-helper.ts';

/** `code @ path: message`, and who else makes the object. */
function said(config: Config): string[] {
  const cloud = { provider: 'google', region: 'europe-west1', project: 'shop-1' };
  const { diagnostics } = compile(model({ environments: { production: { runtime: 'kubernetes', domain: 'shop.example', cloud } }, ...config }) as never);
  return diagnostics.map((one) => `${brief(one)}: ${describe(one).message}; ${one.related.map(({ message, path }) => `${message}: ${formatPath(path)}`).join()}`);
}

const program = { user: 1000, ports: { http: 8080 } };
const line = (path: string, object: string, pointer: string, workload: string, file: string, from: string): string =>
  `kubernetes/same-object @ ${path}: there is another ${object}, and the one that is applied last would replace it; at "${pointer}" in "out/kubernetes/production/workloads/${workload}.yaml"; the other, in "out/kubernetes/production/${file}", follows from this: ${from}`;

test.each<[name: string, config: Config, ...expected: string[]]>([
  ['another thing', { services: { 'default-allow': program } }],
  ['the policy of all pods', { services: { 'default-deny': program } }, line('services.default-deny', 'NetworkPolicy "default-deny"', '/3/metadata/name', 'default-deny', 'network-policies.yaml', 'environments.production')],
  [
    'the account that reads secrets',
    { services: { 'google-secret-manager': { ...program, env: { A: { secret: 'token' } } } }, secrets: { token: {} } },
    line('services.google-secret-manager', 'ServiceAccount "google-secret-manager"', '/0/metadata/name', 'google-secret-manager', 'secrets.yaml', 'environments.production.cloud.provider'),
  ],
  [
    'the files of another',
    { services: { web: { ...program, files: { '/a': { content: 'x' } } }, 'web-files': { ...program, env: { A: 'x' } } } },
    line('services.web-files', 'ConfigMap "web-files"', '/1/metadata/name', 'web-files', 'workloads/web.yaml', 'services.web'),
  ],
])('a service that is named as %s', (_, config, ...expected) => {
  expect(said(config)).toEqual(expected);
});
