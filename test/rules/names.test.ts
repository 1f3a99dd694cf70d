import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const long = (length: number): string => 'abcdefghi-'.repeat(7).slice(0, length - 1) + 'z';
const kafka = { kind: 'kafka', version: '7.5.0', standalone: 'nobody is here', topics: { events: {} } };
const both = { local: { runtime: 'compose' }, test: { runtime: 'compose' } };

group('taken', () => {
  table([
    ['all different', { services: { web: {} }, jobs: { seed: {} }, resources: { cache: { kind: 'redis', version: 7, standalone: 'x' } } }, []],
    ['a service and a job', { services: { web: {} }, jobs: { web: {} } }, ['service/name-taken @ jobs.web']],
    ['a service and a resource', { services: { cache: {} }, resources: { cache: { kind: 'redis', version: 7 } } }, ['service/name-taken @ resources.cache']],
    ['a job and a resource', { jobs: { cache: {} }, resources: { cache: { kind: 'redis', version: 7 } } }, ['service/name-taken @ resources.cache']],
    ['told once', { environments: both, services: { web: {} }, jobs: { web: {} } }, ['service/name-taken @ jobs.web']],
    ['never in the same environment', { environments: both, services: { web: { in: ['local'] } }, jobs: { web: { in: ['test'] } } }, []],
    ['a service and a job that a resource brings along', { services: { 'kafka-topics': {} }, resources: { kafka } }, ['service/name-taken @ services.kafka-topics']],
    ['the environment', { services: { environment: {} } }, ['service/name-taken @ services.environment']],
    ['the platform', { services: { platform: {} } }, ['service/name-taken @ services.platform']],
    ['oneself', { jobs: { self: {} } }, ['service/name-taken @ jobs.self']],
    ['the loopback interface', { resources: { localhost: { kind: 'redis', version: 7 } } }, ['service/name-taken @ resources.localhost']],
    ['a name that every object has', { services: { constructor: {} } }, []],
  ]);

  test('names the other', () => {
    const [only] = diagnose({ services: { web: {} }, jobs: { web: {} } });
    expect(describe(only!).message).toBe('the name "web" is taken by a service; services, jobs and resources share host names');
    expect(only!.related.map(({ path }) => formatPath(path))).toEqual(['services.web']);
  });
});

group('length', () => {
  table([
    ['a namespace of 63', { name: long(60), environments: { qa: { runtime: 'kubernetes' } } }, []],
    ['a namespace of 64', { name: long(61), environments: { qa: { runtime: 'kubernetes' } } }, ['name/too-long @ environments.qa']],
    ['a namespace of its own', { name: long(61), environments: { qa: { runtime: 'kubernetes', namespace: 'qa' } } }, []],
    ['no namespace', { name: long(61), environments: { qa: { runtime: 'compose' } } }, []],
    ['a bootstrap job of 64', { resources: { [long(57)]: kafka } }, [`name/too-long @ resources.${long(57)}`]],
    ['a bootstrap job of 63', { resources: { [long(56)]: kafka } }, []],
    ['a volume of 64', { resources: { [long(59)]: { kind: 'redis', version: 7, standalone: 'x' } } }, [`name/too-long @ resources.${long(59)}`]],
    ['a CronJob of 53', { environments: { qa: { runtime: 'kubernetes' } }, jobs: { [long(53)]: { kind: 'scheduled', schedule: '0 2 * * *' } } }, [`name/too-long @ jobs.${long(53)}`]],
    ['a CronJob of 52', { environments: { qa: { runtime: 'kubernetes' } }, jobs: { [long(52)]: { kind: 'scheduled', schedule: '0 2 * * *' } } }, []],
    ['a Job of 55, and a hash', { environments: { qa: { runtime: 'kubernetes' } }, jobs: { [long(55)]: {} } }, [`name/too-long @ jobs.${long(55)}`]],
    ['a Job of 54, and a hash', { environments: { qa: { runtime: 'kubernetes' } }, jobs: { [long(54)]: {} } }, []],
    ['a StatefulSet of 53', { environments: { qa: { runtime: 'kubernetes' } }, resources: { [long(53)]: { kind: 'redis', version: 7, standalone: 'x' } } }, [`name/too-long @ resources.${long(53)}`]],
    ['a StatefulSet of 52', { environments: { qa: { runtime: 'kubernetes' } }, resources: { [long(52)]: { kind: 'redis', version: 7, standalone: 'x' } } }, []],
    ['a long name that is neither', { environments: { qa: { runtime: 'kubernetes' } }, services: { [long(63)]: {} } }, []],
  ]);

  test('says what would have the name', () => {
    expect(describe(diagnose({ name: long(61), environments: { qa: { runtime: 'kubernetes' } } })[0]!).message).toBe(`the namespace of "qa" would be named "${long(61)}-qa", of 64 characters; at most 63 are allowed`);
  });
});

group('namespace', () => {
  const inNamespace = (namespace: string, runtime = 'kubernetes'): Config => ({ environments: { qa: { runtime, namespace } } });
  table([
    ['of its own', inNamespace('shop'), []],
    ['that every cluster has', inNamespace('default'), ['environment/reserved-namespace @ environments.qa.namespace']],
    ['of the cluster itself', inNamespace('kube-system'), ['environment/reserved-namespace @ environments.qa.namespace']],
    ['with a name that is kept for clusters', inNamespace('kube-shop'), ['environment/reserved-namespace @ environments.qa.namespace']],
    ['that nothing reads', inNamespace('default', 'compose'), []],
    ['named for a platform', { name: 'kube', environments: { qa: { runtime: 'kubernetes' } } }, ['environment/reserved-namespace @ name']],
  ]);
});
