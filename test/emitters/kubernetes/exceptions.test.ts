import { describe, expect, test } from 'vitest';
import { omissionsOfExceptions, withExceptions } from '../../../src/emitters/kubernetes/exceptions.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const tag = { tool: 'kube-score', check: 'container-image-tag', reason: 'the tag is one release' };
const policy = { tool: 'kube-score', check: 'pod-networkpolicy', on: ['web'], reason: 'it stands elsewhere' };
const port = { tool: 'checkov', check: 'CKV_K8S_1', kinds: ['Service'], reason: 'meant so' };
const digest = { tool: 'checkov', check: 'CKV_K8S_43', on: ['db'], reason: 'a tag = a release' };

const context = contextFor({
  services: { web: { user: 1000 }, api: { user: 1000 } },
  resources: { db: { kind: 'postgres', version: 16, schemas: ['a'] } },
  exceptions: [tag, policy, digest, port],
});

function annotationsOf(name: string | null, kind: string, before: Record<string, string> = {}): unknown {
  const object = { apiVersion: 'v1', kind, metadata: { name: 'one', annotations: before } };
  const [made] = withExceptions([object], name === null ? null : workloadOf(context, name), context);
  return plain(made!.metadata.annotations!);
}

const ofTag = { 'kube-score/ignore': 'container-image-tag', 'platform/ignored-by-kube-score': 'container-image-tag: the tag is one release' };

describe('annotations', () => {
  test.each<[string, string | null, string, object]>([
    ['what is about all, in the order of the model', 'web', 'Deployment', { 'kube-score/ignore': 'container-image-tag,pod-networkpolicy', 'platform/ignored-by-kube-score': 'container-image-tag: the tag is one release; pod-networkpolicy: it stands elsewhere' }],
    ['not what is about another', 'api', 'StatefulSet', ofTag],
    ['a resource, without what checkov takes for the end of a name', 'db', 'CronJob', { ...ofTag, 'checkov.io/skip1': 'CKV_K8S_43=a tag : a release' }],
    ['the jobs of a resource', 'db-schemas', 'Job', { ...ofTag, 'checkov.io/skip1': 'CKV_K8S_43=a tag : a release' }],
    ['nothing for what makes no pods', 'web', 'ConfigMap', {}],
    ['what is about a kind, of a workload', 'web', 'Service', { 'checkov.io/skip1': 'CKV_K8S_1=meant so' }],
    ['what is about a kind, of the environment', null, 'Service', { 'checkov.io/skip1': 'CKV_K8S_1=meant so' }],
  ])('%s', (_, name, kind, expected) => {
    expect(annotationsOf(name, kind)).toEqual(expected);
  });

  test('others stay', () => {
    expect(annotationsOf('api', 'Deployment', { a: 'b' })).toEqual({ a: 'b', ...ofTag });
  });
});

test('nothing is changed where there are none', () => {
  const without = contextFor({ services: { web: { user: 1000 } } });
  const objects = [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' } }];
  expect(withExceptions(objects, workloadOf(without, 'web'), without)).toBe(objects);
});

test('each is a line of the report', () => {
  expect(omissionsOfExceptions(context).map(({ path, text }) => `${formatPath(path)} ${text}`)).toEqual([
    'exceptions[0] kube-score finds container-image-tag, which is no fault: the tag is one release',
    'exceptions[1] web: kube-score finds pod-networkpolicy, which is no fault: it stands elsewhere',
    'exceptions[2] db: checkov finds CKV_K8S_43, which is no fault: a tag = a release',
    'exceptions[3] checkov finds CKV_K8S_1, which is no fault: meant so',
  ]);
});
