import { describe, expect, test } from 'vitest';
import type { PublicRoute, ResourceInput } from '../../src/catalog/kind.ts';
import { partsOf, modelOrigin } from '../../src/provenance/origin.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import { inCluster, kindOf, printAttributes, printContainer, printFiles, resource, texts } from './support.ts';

const kind = kindOf('blackbox-exporter');

function routed(...routes: readonly (readonly [service: string, host: string, path: string, health: string | null])[]): ResourceInput<never> {
  const publicRoutes = routes.map(([service, host, at, health]): PublicRoute => {
    const origin = modelOrigin(path(['services', service, 'routes']));
    return { service: traced(service, origin), host: traced(host, origin), path: traced(at, origin), health: health === null ? null : traced(health, modelOrigin(path(['services', service, 'health']))), origin };
  });
  return { ...inCluster(resource('blackbox-exporter')), publicRoutes };
}

const input = routed(['web', 'shop.example', '/', '/ready'], ['api', 'shop.example', '/api', null], ['sync', 'ws.shop.example', '/ws', null]);

test('the container', () => {
  expect(printContainer(kind.container(input))).toEqual({
    image: 'prom/blackbox-exporter:v0.28.0',
    command: ['--config.file=/etc/blackbox_exporter/config.yml'],
    ports: ['http 9115/http'],
    variables: {},
    data: [],
    temporary: [],
    health: ['wget', '-q', '--spider', 'http://127.0.0.1:9115/-/healthy'],
    http: 'http /-/healthy /-/healthy',
    user: 65534,
    memory: [32, 64],
    needs: [],
  });
});

test('the ways to probe', () => {
  expect(printFiles(kind.container(input).files)['/etc/blackbox_exporter/config.yml']).toBe(`modules:
  http_2xx:
    prober: http
    http:
      fail_if_not_ssl: true
      preferred_ip_protocol: ip4
  tls:
    prober: tcp
    tcp:
      tls: true
      preferred_ip_protocol: ip4
`);
});

describe('what is probed', () => {
  const probes = (of: ResourceInput<never>): unknown[] => {
    const { discovery } = kind.metrics!(of);
    if (discovery?.kind !== 'probes') return [];
    return [discovery, ...(discovery.others ?? [])].map(({ module, addresses }) => [module.value, ...addresses.map(({ value }) => value)]);
  };

  test.each<[string, ResourceInput<never>, unknown[]]>([
    ['the health of a service, where a route leads to it', routed(['web', 'shop.example', '/', '/ready']), [['http_2xx', 'https://shop.example/ready'], ['tls']]],
    ['a host where nothing can be asked', routed(['sync', 'ws.shop.example', '/ws', null]), [['http_2xx'], ['tls', 'ws.shop.example:443']]],
    ['each host in one way', input, [['http_2xx', 'https://shop.example/ready'], ['tls', 'ws.shop.example:443']]],
    ['each address once, in order', routed(['b', 'b.example', '/', '/h'], ['b', 'b.example', '/h', '/h'], ['a', 'a.example', '/', '/h']), [['http_2xx', 'https://a.example/h', 'https://b.example/h'], ['tls']]],
  ])('%s', (_, of, expected) => {
    expect(probes(of)).toEqual(expected);
  });

  test('an address is there because of host, path of health and route', () => {
    const { discovery } = kind.metrics!(input);
    const [address] = discovery?.kind === 'probes' ? discovery.addresses : [];
    const paths = partsOf(address!.origin).map((part) => ('path' in part && part.path !== null ? formatPath(part.path) : ''));
    expect(paths).toEqual(expect.arrayContaining(['services.web.routes', 'services.web.health']));
  });

  test('it may reach those hosts and no others', () => {
    const { reaches = [] } = kind.container(input);
    expect(reaches.map(({ host, port }) => `${host.value}:${port.value}`)).toEqual(['shop.example:443', 'ws.shop.example:443']);
  });
});

test('where nothing is public there is nothing to probe', () => {
  expect(kind.check?.(resource('blackbox-exporter')).map(({ code }) => code)).toEqual(['blackbox-exporter/nothing-public']);
  expect(kind.check?.(input)).toEqual([]);
});

test('attributes', () => {
  expect(printAttributes(kind.connection(resource('blackbox-exporter', {}, {}, 'probes')))).toEqual({ host: 'probes', port: '9115', url: 'http://probes:9115' });
  expect(texts(kind.container(resource('blackbox-exporter', { version: '0.27.0' })).command)).toHaveLength(1);
});
