import { describe, expect, test } from 'vitest';
import { describe as words, diagnose } from '../../../src/diagnostics/diagnostic.ts';
import { validateObjects } from '../../../src/verify/kubernetes/index.ts';
import { schemaOf, type ObjectType } from '../../../src/verify/kubernetes/table.ts';
import * as good from './manifests.ts';
import { findingsIn, readManifests } from './support.ts';

const versions = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;

function change(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

const { around, ...sound } = good;

describe.each(versions)('Kubernetes %s', (version) => {
  test('takes what is sound', () => {
    const shared = [good.secretStore, good.backendConfig].filter((text) => !around.includes(text));
    const refused = Object.entries(sound).flatMap(([name, yaml]) => findingsIn(yaml, version, [...around, ...shared].filter((text) => text !== yaml)).map((finding) => `${name}: ${finding}`));
    expect(refused).toEqual([]);
  });

  test('every type that its kinds lead to can be read', () => {
    const schema = schemaOf(version);
    const seen = new Set<ObjectType>();
    for (const name of new Set(schema.kinds())) for (const { apiVersion } of schema.placesOf(name)) collect(schema.kind(apiVersion, name)?.type, seen);
    expect(seen.size).toBeGreaterThan(900);
    expect([...seen].filter(({ fields, name }) => fields.size === 0 && !name.includes('Basic')).map(({ name }) => name)).toEqual([]);
    const patterns = [...seen].flatMap(({ fields }) => [...fields.values()].flatMap(({ limits }) => limits?.pattern ?? []));
    expect(patterns.filter((pattern) => !compiles(pattern))).toEqual([]);
  });
});

function collect(type: ObjectType | undefined, seen: Set<ObjectType>): void {
  if (type === undefined || seen.has(type)) return;
  seen.add(type);
  for (const field of type.fields.values()) {
    let value = field;
    while (value.item !== undefined) value = value.item;
    if (value.form === '@') collect(value.object(), seen);
  }
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

type Case = readonly [name: string, yaml: string, finding: string, refusedBy: readonly string[]];

const before = (version: (typeof versions)[number]): readonly string[] => versions.slice(0, versions.indexOf(version));
const since = (version: (typeof versions)[number]): readonly string[] => versions.slice(versions.indexOf(version));

const cases: readonly Case[] = [
  ['an image as a volume', change(good.deployment, '          emptyDir:\n            sizeLimit: 64Mi\n', '          image:\n            reference: example.com/data:1\n'), 'unknown-field', before('1.31')],
  ['resources of a pod as a whole', change(good.deployment, '      serviceAccountName: web\n', '      serviceAccountName: web\n      resources:\n        limits:\n          memory: 1Gi\n'), 'unknown-field', before('1.32')],
  ['the signal that stops a container', change(good.deployment, '          startupProbe:', '          lifecycle:\n            stopSignal: SIGUSR1\n          startupProbe:'), 'unknown-field', before('1.33')],
  ['a NetworkPolicy of all pods by silence', change(good.networkPolicy, '  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: web\n', ''), 'missing-field', before('1.34')],
  ['a StatefulSet without a Service', change(good.statefulSet, '  serviceName: web\n', ''), 'missing-field', before('1.33')],
  ['a Service that begins with a digit', change(good.service, '  name: web\n', '  name: 2web\n'), 'name', before('1.36')],
  ['a kind that came', 'apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata:\n  name: more\nspec:\n  cidrs: [10.1.0.0/16]\n', 'unknown-kind', before('1.33')],
  ['a kind that went', 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata:\n  name: all\nspec:\n  priorityLevelConfiguration:\n    name: global-default\n', 'unknown-kind', since('1.32')],
];

test.each(cases)('%s', (_, yaml, code, refusedBy) => {
  expect(versions.filter((version) => findingsIn(yaml, version, around).some((finding) => finding.startsWith(`kubernetes/${code} `)))).toEqual(refusedBy);
});

/** In words, without the place. */
function said(yaml: string, version: string): string[] {
  return validateObjects(readManifests(yaml), version).map(({ code, args }) => words(diagnose(code, null, { ...args, file: '', pointer: '' } as never)).message);
}

describe('says in which versions there is', () => {
  test('a field', () => {
    expect(said(change(good.configMap, '\ndata:', '\ndatas:'), '1.33')).toEqual(['"datas" is no field of ConfigMap']);
    expect(said(change(good.deployment, '          emptyDir:\n            sizeLimit: 64Mi\n', '          image:\n            reference: example.com/data:1\n'), '1.30')).toContain('"image" is no field of Volume in Kubernetes 1.30; it is one in 1.31 and later');
  });

  test('a kind', () => {
    expect(said(change(good.cronJob, 'batch/v1', 'batch/v1beta1'), '1.33')).toContain('Kubernetes 1.33 has no "CronJob" in "batch/v1beta1"; it is in "batch/v1" (every version)');
    expect(said(cases[7]![1], '1.32')).toContain('Kubernetes 1.32 has no "FlowSchema" in "flowcontrol.apiserver.k8s.io/v1beta3"; they are in "flowcontrol.apiserver.k8s.io/v1" (every version), "flowcontrol.apiserver.k8s.io/v1beta3" (1.31 and before)');
  });
});
