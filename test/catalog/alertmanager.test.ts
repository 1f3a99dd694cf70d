import { expect, test } from 'vitest';
import { kindOf, printAttributes, printContainer, printFiles, resource, texts } from './support.ts';

const kind = kindOf('alertmanager');

test('container', () => {
  const facet = kind.container(resource('alertmanager'));
  expect(printContainer(facet)).toEqual({
    image: 'prom/alertmanager:v0.31.1',
    command: ['--config.file=/etc/alertmanager/alertmanager.yml', '--storage.path=/alertmanager', '--data.retention=120h', '--cluster.listen-address='],
    ports: ['http 9093/http web'],
    variables: {},
    data: ['data /alertmanager 1Gi'],
    temporary: [],
    health: ['wget', '-q', '--spider', 'http://127.0.0.1:9093/-/ready'],
    http: 'http /-/healthy /-/ready',
    user: 65534,
    memory: [64, 128],
    needs: [],
  });
  expect(facet.readOnly.value).toBe(true);
});

test('the least configuration that is valid', () => {
  expect(printFiles(kind.container(resource('alertmanager')).files)).toEqual({
    '/etc/alertmanager/alertmanager.yml': 'route:\n  receiver: default\n\nreceivers:\n  - name: default\n',
  });
});

test('options', () => {
  const facet = kind.container(resource('alertmanager', { version: 'v0.28.1', retention: '10d' }));
  expect(facet.image.value).toBe('prom/alertmanager:v0.28.1');
  expect(texts(facet.command)).toContain('--data.retention=240h');
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('alertmanager', {}, {}, 'alerts')))).toEqual({ host: 'alerts', port: '9093', url: 'http://alerts:9093' });
});
