import { expect, test } from 'vitest';
import type { ResourceInput } from '../../src/catalog/kind.ts';
import { watchIn } from '../observability/support.ts';
import { kindOf, printAttributes, printContainer, printFiles, printVariables, resource } from './support.ts';

const kind = kindOf('grafana');
const others = { metrics: { kind: 'prometheus' }, traces: { kind: 'jaeger' } };

test('container', () => {
  const facet = kind.container(resource('grafana', { prometheus: 'metrics' }, others));
  expect(printContainer(facet)).toEqual({
    image: 'grafana/grafana:12.4.0',
    ports: ['http 3000/http web'],
    variables: {
      GF_SECURITY_ADMIN_PASSWORD__FILE: '<file:grafana-admin-password>',
      GF_AUTH_ANONYMOUS_ENABLED: 'false',
      GF_USERS_ALLOW_SIGN_UP: 'false',
      GF_ANALYTICS_REPORTING_ENABLED: 'false',
      GF_ANALYTICS_CHECK_FOR_UPDATES: 'false',
      GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: 'false',
      GF_NEWS_NEWS_FEED_ENABLED: 'false',
      GF_PLUGINS_PREINSTALL_DISABLED: 'true',
    },
    data: ['data /var/lib/grafana 1Gi'],
    temporary: ['/tmp'],
    health: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:3000/api/health'],
    http: 'http /api/health /api/health',
    user: 472,
    memory: [128, 512],
    needs: ['read metrics'],
  });
  expect(facet.readOnly.value).toBe(true);
});

const metricsSource = `apiVersion: 1
prune: true

datasources:
  - name: Prometheus
    type: prometheus
    uid: prometheus
    access: proxy
    url: http://metrics:9090
    isDefault: true
    jsonData:
      httpMethod: POST
    editable: false
`;

const tracesSource = `  - name: Jaeger
    type: jaeger
    uid: jaeger
    access: proxy
    url: http://traces:16686
    editable: false
`;

test.each<[string, object, string]>([
  ['metrics', { prometheus: 'metrics' }, metricsSource],
  ['metrics and traces', { prometheus: 'metrics', jaeger: 'traces' }, metricsSource + tracesSource],
])('data sources: %s', (_, options, text) => {
  const facet = kind.container(resource('grafana', options, others));
  expect(printFiles(facet.files)).toEqual({ '/etc/grafana/provisioning/datasources/platform.yaml': text });
});

test('the password is a secret of its own unless the model names one', () => {
  const own = resource('grafana', { prometheus: 'metrics' }, others, 'dashboards');
  expect(kind.secrets!(own).map(({ name }) => name.value)).toEqual(['dashboards-admin-password']);
  const given = resource('grafana', { prometheus: 'metrics', adminPassword: 'shared' }, others);
  expect(kind.secrets!(given)).toEqual([]);
  expect(printVariables(kind.container(given).variables)).toMatchObject({ GF_SECURITY_ADMIN_PASSWORD__FILE: '<file:shared>' });
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('grafana', { prometheus: 'metrics' }, others)))).toEqual({ host: 'grafana', port: '3000', url: 'http://grafana:3000' });
});

const watched = {
  name: 'shop',
  environments: { local: { runtime: 'compose' } },
  services: { web: { image: 'web:1', ports: { http: 8080 }, metrics: { serves: { http_requests_total: { type: 'counter', labels: ['status'] } } } } },
  resources: { metrics: { kind: 'prometheus', interval: '30s' }, grafana: { kind: 'grafana', prometheus: 'metrics' } },
};

function watching(options: object = {}): ResourceInput<never> {
  return { ...resource('grafana', { prometheus: 'metrics', ...options }, others), watch: watchIn(watched) };
}

test('dashboards are files, each of a part of its own, and Grafana is told where they are', () => {
  const { files, variables } = kind.container(watching());
  expect(files.flatMap((file) => ('secret' in file ? [] : [[file.path.value, file.part ?? 'files']]))).toEqual([
    ['/etc/grafana/provisioning/datasources/platform.yaml', 'files'],
    ['/etc/grafana/provisioning/dashboards/platform.yaml', 'files'],
    ['/etc/grafana/dashboards/platform_overview.json', 'dashboards-overview'],
    ['/etc/grafana/dashboards/web.json', 'dashboard-web'],
    ['/etc/grafana/dashboards/grafana.json', 'dashboard-grafana'],
    ['/etc/grafana/dashboards/metrics.json', 'dashboard-metrics'],
  ]);
  expect(printVariables(variables)).toMatchObject({ GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH: '/etc/grafana/dashboards/platform_overview.json' });
  expect(printFiles(files)['/etc/grafana/provisioning/dashboards/platform.yaml']).toBe(`apiVersion: 1

providers:
  - name: shop
    folder: shop
    type: file
    disableDeletion: false
    allowUiUpdates: false
    options:
      path: /etc/grafana/dashboards
`);
});

test('rates are over four scrapes at least, so it knows how often Prometheus asks', () => {
  expect(printFiles(kind.container(watching()).files)['/etc/grafana/provisioning/datasources/platform.yaml']).toContain(`jsonData:
      httpMethod: POST
      timeInterval: 30s
`);
});

test.each<[string, object, string]>([
  ['within the platform', {}, 'http://grafana:3000'],
  ['where the model says', { url: 'https://grafana.shop.example' }, 'https://grafana.shop.example'],
])('people open dashboards %s', (_, options, address) => {
  const input = watching(options);
  expect(kind.dashboards!(input).value).toBe(address);
  expect(printVariables(kind.container(input).variables)['GF_SERVER_ROOT_URL']).toBe(address === 'http://grafana:3000' ? undefined : address);
});

test.each(['grafana.shop.example', 'https://shop.example/grafana', 'https://shop.example/'])('%s is no address of its own', (url) => {
  expect(() => resource('grafana', { prometheus: 'metrics', url }, others)).toThrow('must be an address such as');
});
