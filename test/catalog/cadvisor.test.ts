import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printHost, resource } from './support.ts';

const kind = kindOf('cadvisor');
const facet = kind.container(resource('cadvisor'));

test('the container', () => {
  expect(printContainer(facet)).toEqual({
    image: 'ghcr.io/google/cadvisor:v0.60.6',
    command: [
      '--docker_only=true',
      '--enable_metrics=cpu,diskIO,memory',
      '--store_container_labels=false',
      '--whitelisted_container_labels=com.docker.compose.project,com.docker.compose.service',
      '--allow_dynamic_housekeeping=false',
      '--housekeeping_interval=15s',
    ],
    ports: ['http 8080/http'],
    variables: {},
    data: [],
    temporary: [],
    health: ['wget', '-q', '--spider', 'http://127.0.0.1:8080/healthz'],
    http: 'http /healthz /healthz',
    user: 0,
    memory: [64, 256],
    needs: [],
  });
});

test('it reads what the engine and the kernel know of containers', () => {
  expect(printHost(facet)).toEqual(['/ at /rootfs', '/var/run at /var/run', '/sys at /sys']);
});

test.each([
  ['0.58.0', 'ghcr.io/google/cadvisor:v0.58.0'],
  ['v0.58.0', 'ghcr.io/google/cadvisor:v0.58.0'],
])('version %s is %s', (version, image) => {
  expect(kind.container(resource('cadvisor', { version })).image.value).toBe(image);
});

test('of the series of all containers of the machine, those of the project are kept, named for their workload', () => {
  const { relabelling = [], declaredOnly, keepsLabels } = kind.metrics!(resource('cadvisor'));
  expect([declaredOnly, keepsLabels]).toEqual([true, undefined]);
  expect(relabelling.map((one) => ({ ...one, origin: null, ...('matching' in one ? { matching: one.matching.value } : {}) }))).toEqual([
    { action: 'keep', labels: ['container_label_com_docker_compose_project'], matching: 'shop-local', origin: null },
    { action: 'copy', label: 'container_label_com_docker_compose_service', to: 'container', origin: null },
    { action: 'forget', matching: 'container_label_.*|id|image', origin: null },
  ]);
});

test('the labels of each metric name the workload and the container', () => {
  const { metrics } = kind.metrics!(resource('cadvisor'));
  expect(metrics.filter(({ labels }) => labels[0] !== 'container' || labels[1] !== 'name')).toEqual([]);
  expect(metrics.map(({ name }) => name)).toContain('container_memory_working_set_bytes');
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('cadvisor', {}, {}, 'containers')))).toEqual({ host: 'containers', port: '8080', url: 'http://containers:8080' });
});
