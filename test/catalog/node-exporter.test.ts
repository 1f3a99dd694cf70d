import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printHost, resource } from './support.ts';

const kind = kindOf('node-exporter');
const facet = kind.container(resource('node-exporter'));

test('the container', () => {
  expect(printContainer(facet)).toEqual({
    image: 'prom/node-exporter:v1.12.1',
    command: [
      '--path.rootfs=/host',
      '--collector.disable-defaults',
      '--collector.cpu',
      '--collector.diskstats',
      '--collector.filesystem',
      '--collector.loadavg',
      '--collector.meminfo',
      '--collector.stat',
      '--collector.timex',
      '--collector.vmstat',
    ],
    ports: ['http 9100/http'],
    variables: {},
    data: [],
    temporary: [],
    health: ['wget', '-q', '--spider', 'http://127.0.0.1:9100/'],
    http: 'http / /',
    user: 65534,
    memory: [32, 64],
    needs: [],
  });
});

test('it reads the files of the machine, and knows by its first process what is mounted there', () => {
  expect(printHost(facet)).toEqual(['/ at /host', 'processes']);
});

test('another version', () => {
  expect(kind.container(resource('node-exporter', { version: '1.11.1' })).image.value).toBe('prom/node-exporter:v1.11.1');
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('node-exporter', {}, {}, 'machine')))).toEqual({ host: 'machine', port: '9100', url: 'http://machine:9100' });
});
