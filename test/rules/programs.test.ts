import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const both = { local: { runtime: 'compose' }, test: { runtime: 'compose' } };

const image = (reference: string): Config => ({ services: { web: { image: reference } } });
const job = (schedule: string | undefined, kind = 'scheduled'): Config => ({ jobs: { clean: { kind, schedule } } });
const db = (hostPorts: object): Config => ({ resources: { db: { kind: 'postgres', version: 16, standalone: 'x', hostPorts } } });

group('environments', () => {
  table([
    ['one', {}, []],
    ['none', { environments: {} }, ['model/no-environment @ environments']],
  ]);
});

group('health', () => {
  const http = { ports: { http: 80 } };
  table([
    ['over HTTP', { services: { web: { ...http, health: { live: '/health' } } } }, []],
    ['by a command', { services: { web: { health: { command: ['true'] } } } }, []],
    ['none, and why', { services: { web: { health: { none: 'it only polls' } } } }, []],
    ['nothing said', { services: { web: { health: undefined } } }, ['service/no-health @ services.web']],
    ['told once', { environments: both, services: { web: { health: undefined } } }, ['service/no-health @ services.web']],
    ['from defaults', { defaults: { rust: { image: 'a:1', ...http, health: { live: '/health' } } }, services: { web: { like: 'rust', health: undefined } } }, []],
    ['a job needs none', { jobs: { seed: {} } }, []],
    ['on a port that is not there', { services: { web: { health: { live: '/health' } } } }, ['service/no-port @ services.web.health']],
  ]);

  test('is a warning', () => {
    expect(diagnose({ services: { web: { health: undefined } } })[0]!.severity).toBe('warning');
  });
});

group('image', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  table([
    ['a version', image('nginx:1.27.3'), []],
    ['a digest', image(`nginx@${digest}`), []],
    ['a digest beside latest', image(`nginx:latest@${digest}`), []],
    ['a registry with a port', image('registry.example.com:5000/team/nginx:1.27'), []],
    ['a tag that only starts so', image('nginx:latest-alpine'), []],
    ['no tag', image('nginx'), ['image/no-tag @ services.web.image']],
    ['no tag after a port', image('registry.example.com:5000/team/nginx'), ['image/no-tag @ services.web.image']],
    ['an empty tag', image('nginx:'), ['image/no-tag @ services.web.image']],
    ['latest', image('nginx:latest'), ['image/latest @ services.web.image']],
    ['latest in one environment', { services: { web: { image: 'nginx:1.27', per: { local: { image: 'nginx:latest' } } } } }, ['image/latest @ services.web.per.local.image']],
    ['of a job', { jobs: { seed: { image: 'alpine' } } }, ['image/no-tag @ jobs.seed.image']],
    ['of a resource', { resources: { db: { kind: 'postgres', version: 16, standalone: 'x', image: 'postgres' } } }, ['image/no-tag @ resources.db.image']],
    ['the version of a resource', { resources: { db: { kind: 'postgres', version: 'latest', standalone: 'x' } } }, ['image/latest @ resources.db.version']],
    ['of the platform itself', { registry: { host: 'registry.example.com/images', tag: 'latest' }, services: { api: { build: { kind: 'rust', package: 'api' } }, web: { build: { kind: 'rust', package: 'web' } } } }, ['image/latest @ registry.tag']],
    ['of the platform itself, with a tag', { registry: { host: 'registry.example.com/images', tag: 'v1' }, services: { api: { build: { kind: 'rust', package: 'api' } } } }, []],
  ]);
});

group('schedule', () => {
  const good = ['* * * * *', '0 2 * * *', '*/15 0-6 1,15 * mon-fri', '5/10 ? 29 2 *', '0 0 30 1-12/2 *', '0 0 31 2 mon', '59 23 31 12 6', '0 0 * JAN SUN'];
  const bad: [string, RegExp][] = [
    ['60 * * * *', /minute "60" is out of range; allowed are 0 to 59$/],
    ['* 24 * * *', /hour "24" is out of range; allowed are 0 to 23$/],
    ['* * 0 * *', /day of the month "0" is out of range; allowed are 1 to 31$/],
    ['* * * 13 *', /month "13" is out of range; allowed are 1 to 12$/],
    ['* * * * 7', /day of the week "7" is out of range; allowed are 0 to 6, Sunday being 0$/],
    ['30-10 * * * *', /minute "30-10" ends before it starts$/],
    ['*/0 * * * *', /minute "\*\/0" has the step "0"; expected a number from 1$/],
    ['*/5/5 * * * *', /minute "\*\/5\/5" is none of/],
    ['1-2-3 * * * *', /minute "1-2-3" is none of/],
    ['0 2 * * monday', /day of the week "monday" is none of \*, 0 to 6, sun to sat, a range such as 0-6, or a list of these$/],
    ['a * * * *', /minute "a" is none of/],
    ['1,,2 * * * *', /minute "" is none of/],
    ['-1 * * * *', /minute "-1" is none of/],
    ['0 0 31 2 *', /day 31 does not exist in month 2, so it never runs$/],
    ['0 0 30,31 feb *', /day 30,31 does not exist in month feb, so it never runs$/],
    ['0 0 31 4,6,9,11 *', /never runs$/],
  ];
  table([
    ['a schedule', job('0 2 * * *'), []],
    ['none', job(undefined), ['job/no-schedule @ jobs.clean']],
    ['of a job that runs once', job('0 2 * * *', 'once'), ['job/schedule @ jobs.clean.schedule']],
    ['of a migration', job('0 2 * * *', 'migration'), ['job/schedule @ jobs.clean.schedule']],
    ['only in one environment', { environments: both, jobs: { clean: { kind: 'scheduled', per: { test: { schedule: '0 2 * * *' } } } } }, ['job/no-schedule @ jobs.clean']],
  ]);

  test.each(good)('%s', (schedule) => {
    expect(diagnose(job(schedule))).toEqual([]);
  });

  test.each(bad)('%s is refused', (schedule, words) => {
    const said = diagnose(job(schedule));
    expect(said.map(({ code }) => code)).toEqual(['job/cron']);
    expect(describe(said[0]!).message).toMatch(words);
  });
});

group('host ports of a resource', () => {
  table([
    ['a port that it has', db({ postgres: 5432 }), []],
    ['a port that it lacks', db({ postgers: 5432 }), ['service/unknown-port @ resources.db.hostPorts.postgers']],
    ['of what is managed', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, ...db({ postgres: 5432 }) }, []],
  ]);
});
