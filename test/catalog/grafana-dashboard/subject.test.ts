// What a dashboard of a subject says of what is around it.
import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../src/observability/metric.ts';
import type { Subject, Watch } from '../../../src/observability/watch.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { watchIn } from '../../observability/support.ts';
import { readDashboards, type DashboardJson } from './support.ts';

const long = 'a-service-with-a-name-that-is-as-long-as-names-may-be';

function model(more: object = {}): object {
  return {
    name: 'shop',
    repository: { url: 'https://github.com/shop/shop' },
    owners: { checkout: { slack: '#checkout' } },
    environments: { local: { runtime: 'compose' } },
    services: {
      web: { image: 'web:1', description: 'Sells *things*', owner: 'checkout', ports: { http: 8080 }, calls: [long, 'mail'], metrics: { serves: { http_requests_total: { type: 'counter', labels: ['status'] } } } },
      [long]: { image: 'long:1', ports: { http: 8081 }, metrics: { serves: { http_requests_total: { type: 'counter', labels: ['status'] } } } },
      mail: { image: 'mail:1', ports: { http: 8082 } },
    },
    resources: { prometheus: { kind: 'prometheus' } },
    ...more,
  };
}

const watch = watchIn(model());

function dashboard(uid: string, of: Watch = watch): DashboardJson {
  const found = readDashboards(of).find((one) => one.uid === uid);
  if (found === undefined) throw new Error(`no dashboard ${uid}`);
  return found;
}

const longUid = 'a-service-with-a-name-that-is-a-';

describe('a name that is longer than a uid may be', () => {
  const uid = readDashboards(watch).find(({ title }) => title === long)!.uid;

  test('is cut, and told apart by what it was', () => {
    expect(uid).toMatch(new RegExp(`^${longUid}[0-9a-f]{8}$`));
    expect(uid.length).toBe(40);
  });

  test('is what the overview calls it, so that its name leads there', () => {
    const table = dashboard('platform_overview').panels.find(({ title, type }) => title === 'Services' && type === 'table')!;
    expect(table.targets!.every(({ expr }) => expr.includes(`"dashboard", "${uid}"`))).toBe(true);
  });
});

test('it says what it is, whose it is, and leads to what is around it', () => {
  const about = dashboard('web').panels.find(({ title }) => title === 'About') as unknown as { options: { content: string } };
  const [what, whose, needs, ...rest] = about.options.content.split('\n\n');
  expect(what).toBe('Sells \\*things\\*');
  expect(whose).toMatch(/^\*\*Owner\*\* checkout, .*checkout$/);
  expect(needs).toMatch(new RegExp(`^\\*\\*Needs\\*\\* \\[${long}\\]\\(/d/${longUid}[0-9a-f]{8}\\?\\S+\\) · mail$`));
  expect(rest).toEqual([]);
});

test('it leads to the overview, to all others, and to the runbooks', () => {
  expect(dashboard('web').links.map(({ title, url, tags }) => [title, url ?? tags])).toEqual([
    ['Overview', '/d/platform_overview'],
    ['Dashboards', ['shop']],
    ['Runbooks', expect.stringMatching(/^https:\/\/github\.com\/shop\/shop\/.*\/README\.md$/)],
  ]);
});

test('nothing leads to runbooks that are only in a folder', () => {
  const { repository: _, ...without } = model() as { repository: object };
  const links = readDashboards(watchIn(without)).flatMap((one) => [...one.links, ...one.panels.flatMap((panel) => panel.links ?? [])]);
  expect(links.filter(({ title }) => title.startsWith('Runbook'))).toEqual([]);
});

describe('when it was deployed', () => {
  const start: Metric = { name: 'process_start_time_seconds', type: 'gauge', labels: [], help: '' };
  const info: Metric = { name: 'web_build_info', type: 'gauge', labels: ['version'], help: '' };
  const container: Metric = { name: 'container_start_time_seconds', type: 'gauge', labels: ['container'], help: '' };
  const wanted: Metric = { name: 'kube_deployment_spec_replicas', type: 'gauge', labels: ['deployment'], help: '' };
  const updated: Metric = { name: 'kube_deployment_status_replicas_updated', type: 'gauge', labels: ['deployment'], help: '' };

  /** The service `web` serves `own`, and something else that is scraped, `others`. */
  function marked(own: readonly Metric[], others: readonly Metric[] = [], more: Partial<Subject> = {}): [string, string] | null {
    const subjects = watch.subjects.map((subject) => (subject.name.value === 'web' ? { ...subject, ...more, target: { ...subject.target, metrics: own } } : subject));
    const told = { ...watch.targets[0]!, workload: traced('state', watch.platform.origin), metrics: others };
    const { annotations, description } = dashboard('web', { ...watch, subjects, targets: [told, ...subjects.map(({ target }) => target)] });
    const found = annotations.list.find(({ name }) => name !== 'Alerts');
    expect(description.includes('is not shown')).toBe(found === undefined);
    return found === undefined ? null : [found.name, found.target.expr];
  }

  test.each<[string, Metric[], Metric[], [string, string] | null]>([
    ['nothing tells', [], [], null],
    ['the process tells', [start], [], ['Starts', 'process_start_time_seconds{environment="$environment",job="web"} * 1000']],
    ['its container tells', [start], [container], ['Starts', 'container_start_time_seconds{container="web",environment="$environment",job="state"} * 1000']],
    ['its version tells', [start, info], [container], ['Versions', 'sum by (version) (web_build_info{environment="$environment",job="web"}) unless sum by (version) (web_build_info{environment="$environment",job="web"} offset 1h)']],
    ['the cluster tells', [info], [wanted, updated], ['Rollouts', 'max by (deployment) (kube_deployment_spec_replicas{deployment="web",environment="$environment",job="state"}) - max by (deployment) (kube_deployment_status_replicas_updated{deployment="web",environment="$environment",job="state"}) > 0']],
    ['the cluster tells half', [start], [wanted], ['Starts', 'process_start_time_seconds{environment="$environment",job="web"} * 1000']],
  ])('%s', (_, own, others, expected) => {
    expect(marked(own, others)).toEqual(expected);
  });

  test('a service that keeps data is no Deployment', () => {
    const [replicas, newest] = ['kube_statefulset_replicas', 'kube_statefulset_status_replicas_updated'].map((name): Metric => ({ name, type: 'gauge', labels: ['statefulset'], help: '' }));
    const keepsData = traced(true, watch.platform.origin);
    expect(marked([], [wanted, updated, replicas!, newest!], { keepsData })).toEqual([
      'Rollouts',
      'max by (statefulset) (kube_statefulset_replicas{environment="$environment",job="state",statefulset="web"}) - max by (statefulset) (kube_statefulset_status_replicas_updated{environment="$environment",job="state",statefulset="web"}) > 0',
    ]);
  });

  test('alerts are marked in any case', () => {
    expect(dashboard('web').annotations.list[0]!.target.expr).toBe('ALERTS{alertstate="firing",service="web"}');
  });
});

test('what is the same everywhere is the same to the byte', () => {
  const both = watchIn(model({ environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } } }), 'test');
  expect(readDashboards(both)).toEqual(readDashboards(watch));
});
