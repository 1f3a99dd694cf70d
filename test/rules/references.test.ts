import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, resolvePlatform, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const resources = { db: { kind: 'postgres', version: 16 } };
const uses = { uses: { db: 'read' } };
const reads = (text: string, more: object = uses): Config => ({ services: { api: { ports: { http: 8080 } }, web: { ports: { http: 80 }, env: { A: text }, ...more } }, resources: { db: { ...resources.db, standalone: 'x' } } });
const both = { local: { runtime: 'compose' }, test: { runtime: 'compose' } };

group('in text', () => {
  table([
    ['of what is used', reads('${db.url}'), []],
    ['of what is called', reads('${api.url}', { calls: ['api'] }), []],
    ['of oneself', reads('${self.ports.http}'), []],
    ['of the environment', reads('${environment.domain} ${environment.name} ${environment.namespace}'), []],
    ['of the platform', reads('${platform.name}'), []],
    ['none', reads('$${db.url} $HOME $(X)'), []],
    ['to a resource that is not declared to be used', reads('${db.url}', {}), ['reference/undeclared @ services.web.env.A']],
    ['to a service that is not declared to be called', reads('${api.url}', {}), ['reference/undeclared @ services.web.env.A']],
    ['misspelt', reads('${bd.url}'), ['reference/unknown @ services.web.env.A']],
    ['to an attribute that is not there', reads('${db.nope}'), ['reference/unknown-attribute @ services.web.env.A']],
    ['to an attribute of the environment that is not there', reads('${environment.region}'), ['reference/unknown-attribute @ services.web.env.A']],
    ['to an attribute that one environment lacks', { ...reads('${environment.region}'), environments: { local: { runtime: 'compose', variables: { region: 'x' } }, test: { runtime: 'compose' } } }, ['reference/unknown-attribute @ services.web.env.A']],
    ['without an end', reads('${db.url'), ['reference/unterminated @ services.web.env.A']],
    ['of a secret where none may stand', { ...reads('x'), services: { web: { ports: { http: 80 }, routes: [{ host: '${db.password}.example.com' }] } } }, ['reference/secret-in-text @ services.web.routes[0].host']],
    ['told once for two environments', { ...reads('${db.url}', {}), environments: both }, ['reference/undeclared @ services.web.env.A']],
  ]);

  test('says what to declare', () => {
    const [only] = diagnose(reads('${db.url}', {}));
    expect(describe(only!)).toEqual({ message: '"web" reads ${db.url} but does not declare that it uses "db"', help: 'add db to "uses", with a mode' });
  });

  test('suggests what was meant', () => {
    expect(describe(diagnose(reads('${bd.url}'))[0]!).help).toBe('did you mean "db.url"?');
  });

  test('names the environment that lacks it', () => {
    expect(describe(diagnose(reads('${environment.region}'))[0]!).message).toBe('"environment local" has no attribute "region"; it has "domain", "name" and "namespace"');
  });
});

group('between parts', () => {
  table([
    ['to a resource of another environment', { environments: both, services: { web: uses }, resources: { db: { ...resources.db, in: ['test'] } } }, ['reference/not-here @ services.web.uses.db']],
    ['to a service of another environment', { environments: both, services: { api: { ports: { http: 80 }, in: ['test'] }, web: { calls: ['api'] } } }, ['reference/not-here @ services.web.calls[0]']],
    ['after something of another environment', { environments: both, services: { api: { in: ['test'] }, web: { after: ['api'] } } }, ['reference/not-here @ services.web.after[0]']],
    ['after something that is managed', { environments: { production: { runtime: 'kubernetes', managed: true, cloud: { provider: 'google', region: 'europe-west3' } } }, services: { web: { after: ['db'] } }, resources: { db: { ...resources.db, standalone: 'x' } } }, []],
    ['twice to one service', { services: { api: { ports: { http: 80 } }, web: { calls: ['api', 'api'] } } }, []],
    ['to a service without a port', { services: { api: {}, web: { calls: ['api'] } } }, ['service/no-port @ services.web.calls[0]']],
    ['to one of several ports', { services: { api: { ports: { a: 80, b: 81 } }, web: { calls: ['api'] } } }, ['service/which-port @ services.web.calls[0]']],
    ['to a port that is not there', { services: { api: { ports: { http: 80 } }, web: { calls: { api: { port: 'grcp' } } } } }, ['service/unknown-port @ services.web.calls.api.port']],
    ['without a mode', { services: { web: { uses: { db: {} } } }, resources }, ['resource/no-mode @ services.web.uses.db']],
    ['to a topic that is not there', { services: { web: { uses: { kafka: { publish: ['evnets'] } } } }, resources: { kafka: { kind: 'kafka', version: '7.5.0', topics: { events: {} } } } }, ['resource/unknown-part @ services.web.uses.kafka.publish[0]']],
    ['with a mode that the kind lacks', { services: { web: { uses: { db: 'publish' } } }, resources }, ['resource/mode @ services.web.uses.db']],
  ]);
});

group('of a program', () => {
  table([
    ['neither image nor build', { services: { web: { image: undefined } } }, ['service/no-image @ services.web']],
    ['image and build', { services: { web: { image: 'a:1', build: { kind: 'rust', package: 'web' } } } }, ['service/two-images @ services.web']],
    ['a build of its own in one environment', { services: { web: { build: { kind: 'rust', package: 'web' }, per: { local: { build: { package: 'other' } } } } } }, ['service/build-differs @ services.web.build']],
    ['a file of nothing', { services: { web: { files: { '/x': {} } } } }, ['file/content @ services.web.files["/x"]']],
    ['a file of two things', { secrets: { key: {} }, services: { web: { files: { '/x': { content: 'x', secret: 'key' } } } } }, ['file/content @ services.web.files["/x"]']],
  ]);
});

/** A `per` is laid over what holds everywhere: short and long forms are one, and what neither says is missing. */
group('per environment', () => {
  const volumes = { data: { size: '1Gi' } };
  table([
    ['a host port for a port that is a number', { services: { web: { ports: { http: 80 }, per: { local: { ports: { http: { hostPort: 8080 } } } } } } }, []],
    ['a mode for a mount that is a path', { volumes, services: { web: { volumes: { data: '/data' }, per: { local: { volumes: { data: { mode: 'read' } } } } } } }, []],
    ['topics for a use that is a mode', { services: { web: { uses: { kafka: 'read' }, per: { local: { uses: { kafka: { publish: ['events'] } } } } } }, resources: { kafka: { kind: 'kafka', version: '7.5.0', topics: { events: {} } } } }, ['resource/mode @ services.web.uses.kafka']],
    ['a secret as a file instead', { secrets: { key: {} }, services: { web: { env: { A: { secret: 'key' } }, per: { local: { env: { A: { secretFile: 'key' } } } } } } }, []],
    ['a command instead of a path', { services: { web: { ports: { http: 80 }, health: { live: '/health' }, per: { local: { health: { command: ['true'] } } } } } }, []],
    ['a port without a number', { services: { web: { per: { local: { ports: { http: { hostPort: 8080 } } } } } } }, ['model/missing @ services.web.per.local.ports.http']],
    ['a mount without a path', { volumes, services: { web: { per: { local: { volumes: { data: { mode: 'read' } } } } } } }, ['model/missing @ services.web.per.local.volumes.data']],
    ['a variable of an empty object', { services: { web: { per: { local: { env: { A: {} } } } } } }, ['model/missing @ services.web.per.local.env.A']],
    ['health without how', { services: { web: { health: undefined, per: { local: { health: { interval: '5s' } } } } } }, ['model/missing @ services.web.per.local.health']],
    ['a collection without its size', { resources: { qdrant: { kind: 'qdrant', standalone: 'x', per: { local: { collections: { media: {} } } } } } }, ['model/missing @ resources.qdrant.per.local.collections.media']],
    ['a collection that is only changed', { resources: { qdrant: { kind: 'qdrant', standalone: 'x', collections: { media: { size: 768 } }, per: { local: { collections: { media: { distance: 'dot' } } } } } } }, []],
  ]);

  test('short and long forms keep what each says', () => {
    const { workloads } = resolvePlatform({
      volumes,
      secrets: { key: {} },
      services: {
        web: {
          ports: { http: 80 },
          volumes: { data: '/data' },
          env: { A: { secret: 'key' } },
          health: { live: '/health' },
          per: { local: { ports: { http: { hostPort: 8080 } }, volumes: { data: { mode: 'read' } }, env: { A: { secretFile: 'key' } }, health: { command: ['true'] } } },
        },
      },
    }).environments[0]!;
    const { ports, mounts, variables, health } = workloads[0]!;
    expect([ports[0]!.number.value, ports[0]!.hostPort!.value]).toEqual([80, 8080]);
    expect([mounts[0]!.path.value, mounts[0]!.mode.value]).toEqual(['/data', 'read']);
    expect(variables[0]!.value).toMatchObject({ kind: 'secret-file' });
    expect(health.kind).toBe('command');
  });
});
