// Faults are played, several at once and each on a subject of its own: the alerts that should fire do, no others, and a real Alertmanager tells who should be told.
// Alerts wait for minutes before they fire, so time goes faster here: every duration of the emitted configuration, of its rules and of the routes is divided by one
// factor. What this cannot show is that the durations themselves are well chosen; the unit tests that are emitted play them in full.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import { emittedBy } from '../observability/integrity-emitted.ts';
import { alertmanagerFileOf } from '../observability/integrity-routes.ts';
import type { AlertState } from './support/observability/api.ts';
import { audible, deliveriesIn, expectedDeliveries, messageOf } from './support/observability/deliveries.ts';
import { alertsOf, expansionProblems, nameOfAlert, recordingProblems } from './support/observability/live-checks.ts';
import type { AlertGroup } from './support/observability/live-alertmanager.ts';
import { startEnvironment, type LiveEnvironment } from './support/observability/live-environment.ts';
import { startReceivers, type Receivers } from './support/observability/receivers.ts';
import type { Course } from './support/observability/stand-in-courses.ts';
import { eventually, pause } from './support/observability/waiting.ts';
import { toolPath, toolSuite } from './support/tools.ts';

const pace = 30;

/** Of what a minute is here. */
const minute = 60_000 / pace;

const { compilation } = await openProject('.');
const emitted = emittedBy(compilation!);

function fixed(metric: string, start: number, labels: Course['labels'] = {}): { readonly courses: readonly Course[] } {
  return { courses: [{ metric, labels, start, perMinute: 0 }] };
}

/** Of each environment the disk that is full: a volume in a cluster, that of the machine elsewhere. */
const disks = {
  staging: { workload: 'kubelet', play: fixed('kubelet_volume_stats_available_bytes', 2 ** 28, { persistentvolumeclaim: 'qdrant-data-qdrant-0' }), full: 'VolumeFull', of: 'prometheus', later: 'VolumeFillingUp (warning) of prometheus' },
  local: { workload: 'machine', play: fixed('node_filesystem_avail_bytes', 2 ** 20), full: 'HostDiskFull', of: 'machine', later: 'HostDiskFillingUp (warning) of machine' },
} as const;

toolSuite('faults', ['prometheus', 'alertmanager'], () => {
  let folder: string;
  let receivers: Receivers;
  const environments = new Map<keyof typeof disks, LiveEnvironment>();

  const start = (name: string): Promise<LiveEnvironment> => startEnvironment({ compilation: compilation!, emitted, name, folder: join(folder, name), programs: { prometheus: toolPath('prometheus'), alertmanager: toolPath('alertmanager') }, pace, receivers });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'platform-faults-'));
    receivers = await startReceivers();
    for (const name of ['staging', 'local'] as const) environments.set(name, await start(name));
    for (const live of environments.values()) {
      await eventually(60_000, () => recordingProblems(live));
      // Targets of a cluster are found after five seconds whatever the pace, when services have already been missed; that has to be over, and told to be.
      await eventually(30_000, async () => [...(await namesOf(live, 'firing')), ...(await namesOf(live, 'pending'))].filter((name) => name !== watchdog));
    }
    await pause(6 * minute);
  });
  afterAll(async () => {
    for (const live of environments.values()) await live.stop();
    await receivers.stop();
    rmSync(folder, { recursive: true });
  });

  it('are none at first', async () => {
    for (const live of environments.values()) expect([await namesOf(live, 'pending'), await namesOf(live, 'firing')]).toEqual([[], [watchdog]]);
  });

  it('fire what should, and nothing else', async () => {
    receivers.forget();
    for (const [name, { network }] of environments) {
      network.play('playback', 'down');
      network.play('auth', { errors: 0.2 });
      network.play('discovery', { slowness: 4 });
      network.play('kafka-exporter', fixed('kafka_consumergroup_lag_sum', 50_000));
      network.play(disks[name].workload, disks[name].play);
    }
    for (const [name, live] of environments) {
      const { full, of, later } = disks[name];
      const expected = [
        watchdog,
        'ServiceDown (critical) of playback',
        ...both('HighErrorRatio', 'auth'),
        ...both('AvailabilityBudgetBurn', 'auth'),
        'HighLatencyP95 (warning) of discovery',
        // A tenth of the answers takes longer than it may, of which a twentieth is allowed: twice what a month bears, and no reason to wake anybody.
        'LatencyP95BudgetBurn (warning) of discovery',
        ...both('ConsumerLag', 'kafka'),
        ...both(full, of),
      ].sort();
      await eventually(90_000, async () => missing(expected, await namesOf(live, 'firing')));
      expect(await namesOf(live, 'firing')).toEqual(expected);
      // It waits for an hour, and two minutes are one here.
      expect(missing(await namesOf(live, 'pending'), [later])).toEqual([]);
      const alerts = await alertsOf(live);
      expect(expansionProblems(alerts)).toEqual([]);
    }
  });

  it('are told to those who answer for it, and to nobody else', async () => {
    const live = environments.get('staging')!;
    const firing = (await alertsOf(live)).filter(({ state }) => state === 'firing');
    const file = alertmanagerFileOf(live.environment)!;
    const expected = expectedDeliveries(file, audible(file, firing));
    expect(expected.map(({ by, to }) => `${by} ${to}`).sort()).toEqual(['pagerduty content-oncall', 'pagerduty content-oncall', 'pagerduty gateway-oncall', 'pagerduty identity-oncall', 'pagerduty identity-oncall', 'slack #search', 'slack #search']);
    const summaries = firing.map(({ annotations }) => annotations['summary']!);
    const heard = (): string[] => deliveriesIn(receivers.told, summaries).map(textOf);
    expect(await eventually(30_000, () => Promise.resolve(missing(expected.map(textOf), heard())))).toEqual([]);
    // A warning may have been heard before it became critical, which silences it.
    expect(missing(heard(), expectedDeliveries(file, firing).map(textOf))).toEqual([]);
    // By the words of the templates, with a way to read on.
    const messages = receivers.told.filter(({ by }) => by !== 'heartbeat').map(({ body }) => messageOf(body));
    expect(messages.filter(({ title, text }) => title.trim() === '' || !/runbooks\/\S+\.md/.test(text) || /<no value>|<nil>|%!/.test(title + text))).toEqual([]);
    expect(receivers.told.filter(({ by }) => by === 'heartbeat').length).toBeGreaterThan(1);
  });

  it('are shown, and told to nobody, where nothing is delivered', async () => {
    const groups = await environments.get('local')!.alertmanager!.groups();
    expect(groups.flatMap(({ alerts }) => alerts).length).toBeGreaterThan(5);
    expect(receivers.told.filter(({ body }) => JSON.stringify(body).includes('in local'))).toEqual([]);
  });

  it('of a service that is down silence what follows from that', async () => {
    const live = environments.get('staging')!;
    const burning = async (): Promise<AlertGroup['alerts']> => (await live.alertmanager!.groups()).flatMap(({ alerts }) => alerts).filter(({ labels }) => labels['service'] === 'auth' && labels['alertname'] === 'AvailabilityBudgetBurn' && labels['severity'] === 'critical');
    expect((await burning()).map(({ status }) => status.state)).toEqual(['active']);
    live.network.play('auth', 'down');
    await eventually(30_000, async () => missing(['ServiceDown (critical) of auth'], await namesOf(live, 'firing')));
    await eventually(20_000, async () => ((await burning()).every(({ status }) => status.state === 'suppressed') ? [] : ['heard']));
    expect((await burning()).map(({ status }) => [status.state, status.inhibitedBy.length])).toEqual([['suppressed', 1]]);
    await eventually(20_000, () => Promise.resolve(missing(['auth is down'], receivers.told.map(({ body }) => (/auth is down/.exec(messageOf(body).title) ?? [''])[0]))));
    expect(receivers.told.map(({ body }) => messageOf(body)).filter(({ title, firing }) => firing && title.includes('auth is down')).map(({ to }) => to)).toEqual(['identity-oncall']);
  });

  it('are told to be over', async () => {
    const live = environments.get('staging')!;
    const shortLived = ['ServiceDown (critical) of playback', 'ServiceDown (critical) of auth', ...both('ConsumerLag', 'kafka'), ...both('VolumeFull', 'prometheus'), 'HighLatencyP95 (warning) of discovery'];
    for (const workload of ['playback', 'auth', 'discovery', 'kafka-exporter', 'kubelet']) live.network.play(workload, {});
    const firing = async (): Promise<string[]> => {
      const names = await namesOf(live, 'firing');
      return shortLived.filter((name) => names.includes(name));
    };
    expect(await eventually(40_000, firing)).toEqual([]);
    const told = (begin: boolean): readonly string[] => receivers.told.map(({ body }) => messageOf(body)).flatMap(({ key, firing: fires, title }) => (fires === begin && /is down/.test(title) ? [key] : []));
    expect(await eventually(30_000, () => Promise.resolve(missing(told(true), told(false))))).toEqual([]);
    const over = (): readonly string[] => receivers.told.map(({ body }) => messageOf(body)).flatMap(({ to, firing: fires }) => (fires ? [] : [to]));
    expect(await eventually(30_000, () => Promise.resolve(missing(['#search', 'content-oncall', 'gateway-oncall'], over())))).toEqual([]);
  });
});

const watchdog = 'Watchdog (info) of prometheus';

function both(alert: string, subject: string): string[] {
  return [`${alert} (critical) of ${subject}`, `${alert} (warning) of ${subject}`];
}

function missing(wanted: readonly string[], found: readonly string[]): string[] {
  return wanted.filter((one) => !found.includes(one));
}

function textOf({ by, to, about }: ReturnType<typeof deliveriesIn>[number]): string {
  return `${by} ${to}: ${about}`;
}

async function namesOf(live: LiveEnvironment, state: AlertState['state']): Promise<string[]> {
  const alerts = (await alertsOf(live)).filter((one) => one.state === state);
  return [...new Set(alerts.map(nameOfAlert))].sort();
}
