import { describe as group, expect, test } from 'vitest';
import * as z from 'zod';
import { languageSchema } from '../../src/catalog/schema.ts';
import { table } from './table.ts';

const http = { ports: { http: 80 } };
const db = { kind: 'postgres', version: 16 };
/** Somebody answers for alerts, of which nobody is told. */
const watched = { owners: { core: {} }, alerting: { in: [] } };
const both = { local: { runtime: 'compose' }, test: { runtime: 'compose' } };

group('resource', () => {
  table([
    ['a service uses it', { services: { web: { uses: { db: 'read' } } }, resources: { db } }, []],
    ['a job uses it', { jobs: { seed: { uses: { db: 'write' } } }, resources: { db } }, []],
    ['nothing uses it', { resources: { db } }, ['resource/unused @ resources.db']],
    ['told once', { environments: both, resources: { db } }, ['resource/unused @ resources.db']],
    ['used in one environment of two', { environments: both, services: { web: { per: { test: { uses: { db: 'read' } } } } }, resources: { db } }, []],
    ['it stands alone, and says why', { resources: { db: { ...db, standalone: 'analysts read it' } } }, []],
    ['only its own bootstrap job uses it', { resources: { kafka: { kind: 'kafka', version: '7.5.0', topics: { events: {} } } } }, ['resource/unused @ resources.kafka']],
    ['another resource uses it', { resources: { kafka: { kind: 'kafka', version: '7.5.0' }, ui: { kind: 'kafka-ui', kafka: 'kafka' } } }, []],
    ['a tool that scrapes', { ...watched, services: { web: { ...http, metrics: {} } }, resources: { prometheus: { kind: 'prometheus' } } }, []],
    ['a tool that shows', { ...watched, resources: { prometheus: { kind: 'prometheus' }, grafana: { kind: 'grafana', prometheus: 'prometheus' } } }, []],
    ['what is only scraped', { ...watched, resources: { db: { ...db }, prometheus: { kind: 'prometheus' } } }, ['resource/unused @ resources.db']],
    ['what observes, and nobody asks', { resources: { containers: { kind: 'cadvisor' } } }, ['resource/unused @ resources.containers']],
    ['managed, and used', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, services: { web: { uses: { db: 'read' } } }, resources: { db } }, []],
    ['managed, and not used', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, resources: { db } }, ['resource/unused @ resources.db']],
  ]);
});

group('secret', () => {
  table([
    ['as a variable', { services: { web: { env: { A: { secret: 'key' } } } }, secrets: { key: {} } }, []],
    ['as the path of a file', { services: { web: { env: { A: { secretFile: 'key' } } } }, secrets: { key: {} } }, []],
    ['as a file', { services: { web: { files: { '/key': { secret: 'key' } } } }, secrets: { key: {} } }, []],
    ['as an option of a resource', { services: { web: { uses: { db: 'read' } } }, resources: { db: { ...db, password: 'key' } }, secrets: { key: {} } }, []],
    ['as an option of a managed resource', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, services: { web: { uses: { db: 'read' } } }, resources: { db: { ...db, password: 'key' } }, secrets: { key: {} } }, []],
    ['as what a resource calls its own', { services: { web: { uses: { db: 'read' } } }, resources: { db }, secrets: { 'db-password': { rotation: '90d' } } }, []],
    ['by alerting', { alerting: { slackUrl: 'slack', pagerdutyKey: 'pagerduty' }, secrets: { slack: {}, pagerduty: {} } }, []],
    ['by the alerting of a team', { owners: { core: {} }, alerting: { teams: { core: { slackUrl: 'slack', pagerdutyKey: 'pagerduty' } } }, secrets: { slack: {}, pagerduty: {} } }, []],
    ['by nothing', { secrets: { key: {} } }, ['model/unused @ secrets.key']],
    ['only in one environment', { environments: both, services: { web: { per: { test: { env: { A: { secret: 'key' } } } } } }, secrets: { key: {} } }, []],
  ]);
});

group('volume, defaults', () => {
  table([
    ['a volume that is mounted', { services: { web: { volumes: { data: '/data' } } }, volumes: { data: { size: '1Gi' } } }, []],
    ['a volume that is not', { volumes: { data: { size: '1Gi' } } }, ['model/unused @ volumes.data']],
    ['defaults that a service takes', { defaults: { rust: { image: 'a:1' } }, services: { web: { like: 'rust' } } }, []],
    ['defaults that a job takes', { defaults: { rust: { image: 'a:1' } }, jobs: { seed: { like: 'rust' } } }, []],
    ['defaults that nothing takes', { defaults: { rust: { image: 'a:1' } } }, ['model/unused @ defaults.rust']],
  ]);
});

group('owner', () => {
  const owners = { search: {}, media: {} };
  const web = { web: { owner: 'media' } };
  table([
    ['the only one answers for all', { owners: { search: {} } }, []],
    ['of a service', { owners: { search: {} , media: {} }, services: { ...web, api: { owner: 'search' } } }, []],
    ['of nothing', { owners, services: web }, ['model/unused @ owners.search']],
    ['of a resource', { owners, services: web, resources: { db: { ...db, owner: 'search', standalone: 'x' } } }, []],
    ['of a managed resource', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, owners, services: web, resources: { db: { ...db, owner: 'search', standalone: 'x' } } }, []],
    ['of what nobody owns', { owners, services: web, alerting: { fallback: 'search' } }, []],
    ['a team with an alerting of its own', { owners, services: web, alerting: { teams: { search: {} } } }, []],
    ['told of deployments', { owners, services: web, delivery: { notify: 'search' } }, []],
    ['told of costs', { owners, services: web, budgets: { environments: { local: { amount: 10, owner: 'search' } } } }, []],
    ['told of the costs of a part', { owners, services: web, budgets: { parts: { search: { amount: 10, owner: 'search' } } } }, []],
  ]);
});

/** The rule knows each place that names an owner or a secret. A new one in the language must be added to it, and here. */
test('every place that names an owner or a secret is known', () => {
  const places = new Set<string>();
  const visit = (schema: z.ZodType, owner: string, key: string): void => {
    const kinds = [schema.meta()?.ref ?? []].flat();
    for (const kind of kinds) if (kind === 'owner' || kind === 'secret') places.add(`${kind}: ${owner}.${key}`);
    if (schema instanceof z.ZodOptional) visit(schema.unwrap() as z.ZodType, owner, key);
    else if (schema instanceof z.ZodObject) {
      const id = schema.meta()?.id ?? owner;
      for (const [name, inner] of Object.entries(schema.shape) as [string, z.ZodType][]) if (name !== 'per') visit(inner, id, name);
    } else if (schema instanceof z.ZodRecord) {
      visit(schema.keyType as z.ZodType, owner, key);
      visit(schema.valueType as z.ZodType, owner, key);
    } else if (schema instanceof z.ZodArray) visit(schema.element as z.ZodType, owner, key);
    else if (schema instanceof z.ZodUnion) for (const option of schema.options as z.ZodType[]) visit(option, owner, key);
  };
  visit(languageSchema(), 'Platform', '');
  const ofKinds = new Set(['Bucket', 'Grafana', 'Postgres', 'Redis']);
  const fixed = [...places].filter((place) => !ofKinds.has(place.split(/[ .]/)[1]!) && !place.endsWith('.owner')).sort();
  expect(fixed).toEqual([
    'owner: Alerting.fallback',
    'owner: Alerting.teams',
    'owner: Delivery.notify',
    'secret: Alerting.heartbeatUrl',
    'secret: Alerting.pagerdutyKey',
    'secret: Alerting.slackUrl',
    'secret: File.secret',
    'secret: SecretFileVariable.secretFile',
    'secret: SecretVariable.secret',
    'secret: Smtp.password',
    'secret: TeamAlerting.pagerdutyKey',
    'secret: TeamAlerting.slackUrl',
  ]);
});
