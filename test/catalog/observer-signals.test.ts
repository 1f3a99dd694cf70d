// What tells of machines, containers, clusters and public routes: its alerts, played by promtool.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkRules, promtoolSuite } from '../observability/promtool.ts';
import { watchIn } from '../observability/support.ts';
import { local, model, production, subjectOf } from './observers.ts';

const subjects = [
  ['machine', local],
  ['containers', local],
  ['cluster', production],
  ['probes', production],
  ['prometheus', production],
] as const;

promtoolSuite('promtool', () => {
  test.each(subjects)('takes and plays the rules of %s', (name, watch) => {
    const subject = subjectOf(watch, name);
    for (const { labels, annotations } of checkRules(subject, watch)) {
      expect(labels).toMatchObject({ owner: 'core', resource: name });
      expect(annotations['description']).toMatch(/[.]$/);
      expect(annotations['summary']).not.toMatch(/[.]$/);
    }
  });
});

describe.each(subjects)('%s', (name, watch) => {
  const { alerts, rows } = subjectOf(watch, name);

  test('an alert is drawn on the panel that it names', () => {
    const titles = new Set(rows.flatMap(({ panels }) => panels.map(({ title }) => title)));
    expect(alerts.flatMap(({ panel }) => (panel === undefined || titles.has(panel) ? [] : [panel]))).toEqual([]);
  });

  test('no two panels have one title', () => {
    const titles = rows.flatMap(({ panels }) => panels.map(({ title }) => title));
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('texts of runbooks are sentences', () => {
    const sentences = alerts.flatMap(({ runbook: { meaning, impact, condition, causes, remedies } }) => [meaning, impact, condition, ...causes, ...remedies]);
    expect(sentences.map(({ value }) => value).filter((text) => !/^\S.*[^.][.]$/.test(text))).toEqual([]);
  });
});

test('the page that compares them with the mixins names each', () => {
  const page = readFileSync('docs/observability-mixins.md', 'utf8');
  const names = new Set(subjects.flatMap(([name, watch]) => (name === 'prometheus' ? [] : subjectOf(watch, name).alerts.map((alert) => alert.name))));
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});

test('volumes are watched by who finds the machines that tell of them', () => {
  const names = (watch: typeof local): string[] => subjectOf(watch, 'prometheus').alerts.map(({ name }) => name).filter((name) => name.startsWith('Volume'));
  expect(names(production)).toEqual(['VolumeFull', 'VolumeFull', 'VolumeFillingUp', 'VolumeFilesFull']);
  expect(names(local)).toEqual([]);
});

test('backups are watched where there are any', () => {
  const without = watchIn({ ...model, resources: { prometheus: { kind: 'prometheus' }, cluster: { kind: 'kube-state-metrics', in: ['production'] } } }, 'production');
  expect(subjectOf(without, 'cluster').alerts.map(({ name }) => name)).not.toContain('BackupTooOld');
});

test.each([
  ['containers', local, ['ContainerRestarting warning', 'ContainerThrottled info']],
  [
    'cluster',
    production,
    [
      'PodCrashLooping warning',
      'ContainerWaiting warning',
      'ContainerOutOfMemory warning',
      'PodUnschedulable warning',
      'DeploymentReplicasMissing warning',
      'RolloutStuck warning',
      'StatefulSetReplicasMissing warning',
      'TooFewHealthyPods warning',
      'JobFailed warning',
      'BackupTooOld warning',
      'AutoscalerAtMaximum warning',
      'AutoscalerBlind warning',
      'VolumeLost critical',
      'ContainerThrottled info',
    ],
  ],
  ['probes', production, ['ProbeFailed critical', 'ProbeSlow warning', 'CertificateExpiresSoon warning', 'CertificateExpiresSoon critical']],
  ['machine', local, ['HostDiskFull warning', 'HostDiskFull critical', 'HostDiskFillingUp warning', 'HostDiskFilesFull warning', 'HostMemory warning', 'HostOutOfMemory warning', 'HostBusy info', 'HostClockWrong warning', 'HostClockUnset info']],
] as const)('alerts of %s', (name, watch, expected) => {
  expect(subjectOf(watch, name).alerts.map((alert) => `${alert.name} ${alert.severity.value}`).filter((alert) => !alert.startsWith('TargetDown'))).toEqual(expected);
});
