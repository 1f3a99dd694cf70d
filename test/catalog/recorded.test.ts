// What exporters really serve, recorded from their pinned releases: names, types and labels of every metric that is declared of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Metric } from '../../src/observability/metric.ts';
import { inCluster, kindOf, resource } from './support.ts';

interface Recorded {
  readonly type: string;
  readonly labels: Set<string>;
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format, of which no value here has a brace. */
function read(file: string): Map<string, Recorded> {
  const found = new Map<string, Recorded>();
  for (const line of readFileSync(new URL(`recorded/${file}`, import.meta.url), 'utf8').split('\n')) {
    const [, name, type] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (name !== undefined) found.set(name, { type: type!, labels: new Set() });
    const [, metric, labels] = /^(\w+)\{(.*)\} /.exec(line) ?? [];
    if (metric !== undefined) for (const [, label] of labels!.matchAll(/(\w+)="/g)) found.get(metric)!.labels.add(label!);
  }
  return found;
}

const managed = { managed: true, cloud: { replicas: 1 } };
const inputs = {
  postgres: [resource('postgres', { version: 16 }), inCluster(resource('postgres', { version: 16, managed: true, cloud: { replicas: ['us-east1'] } }), 'google')],
  redis: [resource('redis', { version: 7, appendOnly: true }), inCluster(resource('redis', { version: 7, ...managed }), 'google')],
};

test.each<[keyof typeof inputs, string]>([
  ['postgres', 'postgres-exporter-v0.19.1.txt'],
  ['redis', 'redis-exporter-v1.82.0.txt'],
])('%s: %s has all that is declared, with these types and labels', (kind, file) => {
  const facets = inputs[kind].map((input) => kindOf(kind).metrics!(input));
  const release = /v[\d.]+\d/.exec(file)![0];
  for (const { exporter } of facets) expect(exporter!.image.value).toContain(`:${release}`);
  const recorded = read(file);
  const declared = new Map(facets.flatMap(({ metrics }) => metrics.map((metric): [string, Metric] => [metric.name, metric])));
  expect([...declared.keys()].toSorted(byCode)).toEqual([...recorded.keys()].toSorted(byCode));
  for (const { name, type, labels } of declared.values()) {
    expect({ name, type, labels: labels.toSorted(byCode) }).toEqual({ name, type: recorded.get(name)!.type, labels: [...recorded.get(name)!.labels].toSorted(byCode) });
  }
});

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
