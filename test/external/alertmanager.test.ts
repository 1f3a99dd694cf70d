// amtool reads the configuration of every environment that has an Alertmanager, and takes every alert along its routes: it ends at its owner's receiver.
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { alertLabels } from '../../src/observability/alert-labels.ts';
import { alertmanagerPath, integrationsOf, type AlertmanagerFile, type Labels } from '../observability/integrity-routes.ts';
import { run, type Outcome } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';
import { folderOf, watchedEnvironments, write, type Watched } from './support/watched.ts';

const place = '/etc/alertmanager';

interface Told extends Watched {
  /** Holds everything that the configuration names. */
  readonly folder: string;
  readonly configuration: AlertmanagerFile;
}

function toldOf(environment: Watched): Told[] {
  const files = environment.containerWith(alertmanagerPath);
  if (files === undefined) return [];
  const text = files.get(alertmanagerPath)!;
  const folder = folderOf([]);
  for (const [path, content] of files) write(folder, path.slice(place.length + 1), content.replaceAll(place, folder));
  return [{ ...environment, folder, configuration: load(text) as AlertmanagerFile }];
}

const environments = (await watchedEnvironments()).flatMap(toldOf);

function amtool(...args: string[]): Promise<Outcome> {
  return run(toolPath('amtool'), args);
}

/** What the alert has whatever its expression yields, and what Prometheus adds. */
function sentAlerts({ watch }: Watched): Labels[] {
  return watch.subjects.flatMap((subject) =>
    subject.alerts.map((alert) => {
      const own = Object.entries(alertLabels(alert, subject)).map(([label, { value }]) => [label, value]);
      return { alertname: alert.name, platform: watch.platform.value, environment: watch.environment.value, ...Object.fromEntries(own) } as Labels;
    }),
  );
}

const heartbeat = 'Watchdog';

/** Who answers for it, and whether somebody is woken. */
function ownersReceiver({ alertname, owner, severity }: Labels): string {
  if (alertname === heartbeat) return 'heartbeat';
  return `${owner!}/${severity === 'critical' ? 'critical' : 'other'}`;
}

toolSuite('amtool', ['amtool'], () => {
  const named = environments.map((one) => [one.name, one] as const);

  test('there are environments with an Alertmanager', () => {
    expect(environments.map(({ name }) => name)).toContain('.: production');
  });

  test.each(named)('%s: the configuration, and its texts', async (_, { folder, configuration }) => {
    const { code, stdout, stderr } = await amtool('check-config', join(folder, 'alertmanager.yml'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${configuration.receivers.length} receivers`);
    expect(stdout).toContain(`${configuration.templates?.length ?? 0} templates`);
  });

  test.each(named)(
    '%s: every alert ends at its owner',
    async (_, environment) => {
      const file = join(environment.folder, 'alertmanager.yml');
      // Alerts that differ in nothing that a route could look at are asked for once.
      const alerts = new Map(sentAlerts(environment).map((labels) => [JSON.stringify(labels), labels]));
      expect(alerts.size).toBeGreaterThan(0);
      const astray: string[] = [];
      for (const labels of alerts.values()) {
        const wanted = ownersReceiver(labels);
        const { code, stdout } = await amtool('config', 'routes', 'test', `--config.file=${file}`, `--verify.receivers=${wanted}`, ...Object.entries(labels).map(([label, value]) => `${label}=${value}`));
        if (code !== 0) astray.push(`${JSON.stringify(labels)}: ${stdout.trim()}, not ${wanted}`);
      }
      expect(astray).toEqual([]);
    },
    600_000,
  );

  test.each(named)('%s: whoever is told has a way to be, where alerts are delivered', (_, { watch, configuration, ...environment }) => {
    const reached = new Set(sentAlerts({ watch, ...environment }).map(ownersReceiver));
    const ways = configuration.receivers.filter(({ name }) => reached.has(name)).map((receiver) => integrationsOf(receiver).length);
    expect(ways).toHaveLength(reached.size);
    expect(new Set(ways)).toEqual(new Set([watch.delivers.value ? 1 : 0]));
  });
});
