import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const db = { db: { kind: 'postgres', version: 16 } };
const http = { ports: { http: 80 } };

const name = (i: number): string => `s${String(i).padStart(5, '0')}`;
const ui = (overlay: object): Config => ({ services: { ui: overlay, web: { after: ['ui'] } } });

group('cycle', () => {
  table([
    ['mutual calls order nothing', { services: { discovery: { ...http, calls: ['sona'] }, sona: { ...http, calls: ['discovery'] } } }, []],
    ['a line', { services: { a: { after: ['b'] }, b: { after: ['c'] }, c: {} } }, []],
    ['a diamond', { services: { a: { after: ['b', 'c'] }, b: { after: ['d'] }, c: { after: ['d'] }, d: {} } }, []],
    ['a service and its database', { services: { web: { uses: { db: 'write' }, after: ['migrate'] } }, jobs: { migrate: { kind: 'migration', uses: { db: 'admin' } } }, resources: db }, []],
    ['itself', { services: { a: { after: ['a'] } } }, ['start/cycle @ services.a.after[0]']],
    ['two', { services: { a: { after: ['b'] }, b: { after: ['a'] } } }, ['start/cycle @ services.a.after[0]']],
    ['three and one beside', { services: { a: { after: ['x', 'b'] }, b: { after: ['c'] }, c: { after: ['a'] }, x: {} } }, ['start/cycle @ services.a.after[1]']],
    ['two knots', { services: { a: { after: ['b'] }, b: { after: ['a'] }, c: { after: ['d'] }, d: { after: ['c'] }, e: { after: ['a', 'c'] } } }, ['start/cycle @ services.a.after[0]', 'start/cycle @ services.c.after[0]']],
    ['a migration that waits for a user of its database', { services: { web: { uses: { db: 'write' } } }, jobs: { migrate: { kind: 'migration', uses: { db: 'admin' }, after: ['web'] } }, resources: db }, ['start/cycle @ jobs.migrate.after[0]']],
    ['in several environments, told once', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, services: { a: { after: ['b'] }, b: { after: ['a'] } } }, ['start/cycle @ services.a.after[0]']],
  ]);

  test('is printed from its first name on, with the place of each step', () => {
    const [only] = diagnose({ services: { web: { after: ['api'] }, api: { after: ['sync'] }, sync: { after: ['web'] } } });
    expect(describe(only!).message).toBe('"api" -> "sync" -> "web" -> "api": each waits for the next, so none of them starts');
    expect(only!.related.map(({ message, path }) => `${message} @ ${formatPath(path)}`)).toEqual([
      '"api" starts after "sync" @ services.api.after[0]',
      '"sync" starts after "web" @ services.sync.after[0]',
      '"web" starts after "api" @ services.web.after[0]',
    ]);
  });

  test('the shortest circle of a knot is shown', () => {
    const [only] = diagnose({ services: { a: { after: ['b', 'd'] }, b: { after: ['c'] }, c: { after: ['a'] }, d: { after: ['a'] } } });
    expect((only!.args as { cycle: string[] }).cycle).toEqual(['a', 'd', 'a']);
  });

  test('ten thousand in a line, and the last waits for the first', () => {
    const services = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [name(i), { after: [name((i + 1) % 10_000)] }]));
    const [only, ...more] = diagnose({ services });
    expect(more).toEqual([]);
    expect((only!.args as { cycle: string[] }).cycle).toHaveLength(10_001);
    expect(describe(only!).message.length).toBeLessThan(1000);
  });
});

group('reach', () => {
  const debug = { overlay: 'debug' };

  table([
    ['base after base', ui({}), []],
    ['base after overlay', ui(debug), ['start/overlay @ services.web.after[0]']],
    ['overlay after base', { services: { ui: {}, web: { ...debug, after: ['ui'] } } }, []],
    ['overlay after the same overlay', { services: { ui: debug, web: { ...debug, after: ['ui'] } } }, []],
    ['overlay after another overlay', { services: { ui: debug, web: { overlay: 'tools', after: ['ui'] } } }, ['start/overlay @ services.web.after[0]']],
    ['use of a resource in an overlay', { services: { web: { uses: { db: 'read' } } }, resources: { db: { ...db.db, overlay: 'data' } } }, ['start/overlay @ services.web.uses.db']],
    ['where there are no overlays', { environments: { production: { runtime: 'kubernetes' } }, ...ui(debug) }, []],
    ['in an overlay only in one environment', { environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } }, ...ui({ per: { test: debug } }) }, ['start/overlay @ services.web.after[0]']],
    ['after a job that is done', { services: { web: { after: ['seed'] } }, jobs: { seed: { kind: 'once' } } }, []],
    ['after a job that runs at times', { services: { web: { after: ['clean'] } }, jobs: { clean: { kind: 'scheduled', schedule: '0 2 * * *' } } }, ['start/scheduled @ services.web.after[0]']],
  ]);

  test('says which overlay is which', () => {
    expect(describe(diagnose(ui(debug))[0]!).message).toBe('"web" is in the base file and starts after "ui", which is only in the overlay "debug"');
  });
});
