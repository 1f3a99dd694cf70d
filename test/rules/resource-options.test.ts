import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import type { Platform } from '../../src/model/types.gen.ts';
import { formatPath } from '../../src/provenance/path.ts';

type Resources = NonNullable<Platform['resources']>;

const kafka = { kind: 'kafka', version: '7.5.0', standalone: 'used by nothing here' } as const;
const environments = { local: { runtime: 'compose' }, cluster: { runtime: 'kubernetes' } } as const;

function found(resources: Resources): string[] {
  return compile({ name: 'shop', owners: { core: { slack: '#core' } }, environments, resources }).diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} @ ${formatPath(path)}`);
}

test.each<[string, Resources, string[]]>([
  ['resources that find each other', { kafka, ui: { kind: 'kafka-ui', kafka: 'kafka' } }, []],
  ['a resource of another kind', { kafka, ui: { kind: 'kafka-ui', kafka: 'kafka', connect: 'kafka' } }, ['resource/wrong-kind @ resources.ui.connect']],
  ['a secret where an address is expected', { postgres: { kind: 'postgres', version: 16 }, grafana: { kind: 'grafana', prometheus: 'postgres' } }, ['resource/wrong-kind @ resources.grafana.prometheus']],
  ['a resource of another environment', { kafka: { ...kafka, in: ['cluster'] }, ui: { kind: 'kafka-ui', kafka: 'kafka' } }, ['reference/not-here @ resources.ui.kafka']],
  ['a resource that stays where the other is', { kafka: { ...kafka, in: ['cluster'] }, ui: { kind: 'kafka-ui', kafka: 'kafka', in: ['cluster'] } }, []],
  ['copies without brokers', { kafka: { ...kafka, replication: 3 } }, ['kafka/replication @ resources.kafka.replication']],
  ['brokers without names', { kafka: { ...kafka, brokers: 3 } }, ['kafka/brokers @ resources.kafka.brokers']],
  ['scrapes so rare that series end between them', { prometheus: { kind: 'prometheus', interval: '5m' } }, ['metric/interval @ resources.prometheus.interval']],
  ['scrapes as rare as may be', { prometheus: { kind: 'prometheus', interval: '2m' } }, []],
  ['what tells of a cluster, in compose, too', { state: { kind: 'kube-state-metrics' }, prometheus: { kind: 'prometheus' } }, ['kube-state-metrics/no-cluster @ resources.state']],
  ['what tells of a cluster, where there is one', { state: { kind: 'kube-state-metrics', in: ['cluster'] }, prometheus: { kind: 'prometheus' } }, []],
  ['probes without a public route', { probes: { kind: 'blackbox-exporter', in: ['cluster'] }, prometheus: { kind: 'prometheus' } }, ['blackbox-exporter/nothing-public @ resources.probes']],
  ['what sees a machine, in a cluster', { machine: { kind: 'node-exporter', in: ['cluster'] }, prometheus: { kind: 'prometheus' } }, ['kubernetes/sees-machine @ resources.machine']],
  ['brokers with names', { kafka: { ...kafka, per: { cluster: { brokers: 3 } } } }, []],
])('%s', (_, resources, expected) => {
  expect(found(resources)).toEqual(expected);
});
