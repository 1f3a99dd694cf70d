import { describe, expect, test } from 'vitest';
import { checkWorkloads } from '../../../src/emitters/kubernetes/workload/check.ts';
import { measureWorkloads } from '../../../src/emitters/kubernetes/workload/measure.ts';
import { omissionsOfWorkloads } from '../../../src/emitters/kubernetes/workload/omissions.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { brief, type Config } from '../../model-helper.ts';
import { contextFor } from './support.ts';

const volumes = { disk: { size: '1Gi' }, own: { size: '1Gi', access: 'own' } };
const web = (service: object, more: Config = {}): Config => ({ services: { web: { user: 1000, ...service } }, volumes, ...more });
const health = { command: ['true'] };

describe('what a cluster would refuse', () => {
  test.each([
    ['nothing', web({}), []],
    ['an image whose user is not known', { services: { web: {} } }, ['kubernetes/runs-as-root @ services.web']],
    ['an image whose user is not known, of a job', { jobs: { seed: {} } }, ['kubernetes/runs-as-root @ jobs.seed']],
    ['a file of the repository', web({ files: { '/etc/a': { source: 'a.conf' } } }), ['kubernetes/source-file @ services.web.files["/etc/a"]']],
    ['a file that fills a ConfigMap', web({ files: { '/etc/a': { content: 'x'.repeat(2 ** 20 - 1) } } }), []],
    ['a file that is too large', web({ files: { '/etc/a': { content: 'ä'.repeat(2 ** 19) } } }), ['kubernetes/large-files @ services.web']],
    ['what reads the machine', { resources: { prometheus: { kind: 'prometheus' }, machine: { kind: 'node-exporter' } } }, ['kubernetes/sees-machine @ resources.machine']],
    ['neither more replicas nor less', web({ rollout: { surge: 0 } }), ['kubernetes/stuck-rollout @ services.web.rollout']],
    ['less than a percent is none', web({ rollout: { surge: '0%', unavailable: '0.5%' } }), ['kubernetes/stuck-rollout @ services.web.rollout']],
    ['less replicas', web({ rollout: { surge: 0, unavailable: 1 } }), []],
    ['all at once', web({ rollout: { surge: 0, strategy: 'recreate' } }), []],
    ['all at once, each with its disk', web({ volumes: { own: '/data' }, scale: { min: 2 }, rollout: { strategy: 'recreate' } }), ['kubernetes/recreate @ services.web.rollout.strategy']],
    ['the only one, with its disk', web({ volumes: { own: '/data' }, rollout: { strategy: 'recreate' } }), []],
  ] as const)('%s', (_, config, expected) => {
    const context = contextFor(config);
    expect([...checkWorkloads(context), ...measureWorkloads(context)].map(brief)).toEqual(expected);
  });
});

describe('what a cluster does otherwise', () => {
  test.each([
    ['nothing', web({ rollout: { surge: 1, unavailable: '10%', drain: '5s' }, health }), []],
    ['a port of the host', web({ ports: { http: { number: 80, hostPort: 8080 } } }), ['services.web.ports.http.hostPort: web (http): no port of a host is taken in a cluster; "kubectl port-forward" leads to a port']],
    ['an overlay', web({ overlay: 'tools' }), ['services.web.overlay: web (tools): a cluster has no overlays, so it is always started; "in" leaves it out of an environment']],
    [
      'an order that was asked for',
      { services: { web: { user: 1000, after: ['db', 'seed'] }, db: { user: 1000, health } }, jobs: { seed: { user: 1000 } } },
      ['services.web.after[0]: web (db): nothing in a cluster waits for another to be ready: what fails until then is started again, with growing pauses'],
    ],
    ['parts of a second', web({ stop: '1500ms', health: { ...health, timeout: '200ms' } }), ['services.web.stop: web (1500ms): a cluster counts whole seconds, so what is less is rounded up', 'services.web.health.timeout: web (200ms): a cluster counts whole seconds, so what is less is rounded up']],
    ['parts of a percent', web({ rollout: { surge: '12.5%' } }), ['services.web.rollout.surge: web (12.5%): a cluster counts whole percents, so what is less is rounded']],
    ['a surge where there can be none', web({ rollout: { strategy: 'recreate', surge: 1 } }), ['services.web.rollout.surge: web: all replicas stop before new ones start, so neither surge nor unavailable has an effect']],
    [
      'a surge of what keeps its place',
      web({ volumes: { own: '/data' }, rollout: { surge: 1 } }),
      ['services.web.rollout.surge: web: replicas with volumes of their own are replaced one by one, each in its own place, so there is no surge and one is missing at a time'],
    ],
    [
      'a rollout of what holds a disk',
      web({ volumes: { disk: '/data' }, rollout: { strategy: 'rolling' } }),
      ['services.web.rollout: web (disk): its volume is a disk of one node, so the old pod stops before the new one starts, whatever "rollout" says'],
    ],
  ] as const)('%s', (_, config, expected) => {
    expect(omissionsOfWorkloads(contextFor(config)).map(({ path, text }) => `${formatPath(path)}: ${text}`)).toEqual(expected);
  });
});
