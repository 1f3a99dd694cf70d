import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { serviceAnnotationsOf } from '../../../src/emitters/kubernetes/ingress/backend-config.ts';
import { checkExposure, omissionsOfExposure } from '../../../src/emitters/kubernetes/ingress/check.ts';
import { ingressObjects } from '../../../src/emitters/kubernetes/ingress/ingress.ts';
import { brief, type Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const google = { production: { runtime: 'kubernetes', domain: 'shop.example', cloud: { provider: 'google', region: 'europe-west3' } } };
const health = { live: '/health', ready: '/ready' };
const routed = (routes: readonly object[], more: object = {}): Config => ({ environments: google, services: { web: { ports: { http: 8080 }, health, routes, ...more } } });

interface Object {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: object };
  readonly spec: Record<string, unknown>;
}

function objectsOf(config: Config): Object[] {
  return ingressObjects(contextFor(config)).map((object) => plain(object) as Object);
}

test('a host has a certificate, a backend a treatment, and http leads to https', () => {
  const objects = objectsOf(routed([{ host: 'shop.example' }], { stop: '45s' }));
  expect(stringify(objects.map(({ kind, metadata: { name, annotations }, spec }) => ({ kind, name, ...(annotations === undefined ? {} : { annotations }), spec })))).toBe(`- kind: ManagedCertificate
  name: shop.example
  spec:
    domains:
      - shop.example
- kind: FrontendConfig
  name: shop
  spec:
    redirectToHttps:
      enabled: true
      responseCodeName: MOVED_PERMANENTLY_DEFAULT
- kind: BackendConfig
  name: web
  spec:
    timeoutSec: 30
    connectionDraining:
      drainingTimeoutSec: 45
    healthCheck:
      checkIntervalSec: 10
      timeoutSec: 5
      healthyThreshold: 1
      unhealthyThreshold: 3
      type: HTTP
      requestPath: /ready
      port: 8080
- kind: Ingress
  name: shop
  annotations:
    kubernetes.io/ingress.global-static-ip-name: shop-production
    networking.gke.io/managed-certificates: shop.example
    networking.gke.io/v1beta1.FrontendConfig: shop
  spec:
    rules:
      - host: shop.example
        http:
          paths:
            - path: /
              pathType: Prefix
              backend:
                service:
                  name: web
                  port:
                    number: 8080
`);
});

test('routes of a host are paths of one rule, whoever serves them; a host has one certificate', () => {
  const config = { environments: google, services: { web: { ports: { http: 80 }, routes: [{ host: 'shop.example' }] }, api: { ports: { http: 8080 }, routes: [{ host: 'shop.example', path: '/api' }, { host: 'api.shop.example' }] } } };
  const ingress = objectsOf(config).at(-1)!;
  const rules = ingress.spec['rules'] as { host: string; http: { paths: { path: string; backend: { service: { name: string } } }[] } }[];
  expect(rules.map(({ host, http }) => [host, http.paths.map(({ path, backend }) => `${path} ${backend.service.name}`)])).toEqual([
    ['api.shop.example', ['/ api']],
    ['shop.example', ['/ web', '/api api']],
  ]);
  expect(ingress.metadata.annotations).toMatchObject({ 'networking.gke.io/managed-certificates': 'api.shop.example,shop.example' });
});

const treated = (config: Config): [string, unknown][] => objectsOf(config).flatMap(({ kind, metadata, spec }): [string, unknown][] => (kind === 'BackendConfig' ? [[metadata.name, spec]] : []));

describe('a backend', () => {
  test('has the longest of its time limits, and the others are reported', () => {
    const config = routed([{ host: 'shop.example' }, { host: 'ws.shop.example', websocket: true }]);
    expect(treated(config)).toEqual([['web', expect.objectContaining({ timeoutSec: 3600 })]]);
    expect(omissionsOfExposure(contextFor(config))).toEqual([{ path: expect.anything() as unknown, text: "web: a load balancer of Google's has one time limit for port 8080, so shop.example/ has the 3600 s of another route" }]);
  });

  test('is a port: two ports of one service have a treatment each', () => {
    const config = routed([{ host: 'shop.example' }, { host: 'admin.shop.example', port: 'admin', timeout: '5m' }], { ports: { http: 8080, admin: 9000 } });
    expect(treated(config)).toEqual([
      ['web.http', expect.objectContaining({ timeoutSec: 30 })],
      ['web.admin', expect.objectContaining({ timeoutSec: 300 })],
    ]);
    const context = contextFor(config);
    expect(plain(serviceAnnotationsOf(workloadOf(context, 'web'), context)!)).toEqual({ 'cloud.google.com/backend-config': '{"ports": {"http": "web.http", "admin": "web.admin"}}', 'cloud.google.com/neg': '{"ingress": true}' });
  });

  test('is asked for health where its probes ask, no more often than every second and no less than Google allows', () => {
    const config = routed([{ host: 'shop.example', timeout: '250ms' }], { ports: { http: 8080, admin: 9000 }, health: { live: '/live', port: 'admin', interval: '10m', timeout: '20m', retries: 30 }, stop: '2h' });
    expect(treated(config)).toEqual([
      ['web', { timeoutSec: 1, connectionDraining: { drainingTimeoutSec: 3600 }, healthCheck: { checkIntervalSec: 300, timeoutSec: 300, healthyThreshold: 1, unhealthyThreshold: 10, type: 'HTTP', requestPath: '/live', port: 9000 } }],
    ]);
  });
});

test('a Service says how it is treated where routes lead to it, to the controller that reads it', () => {
  const annotations = (config: Config): unknown => {
    const context = contextFor(config);
    const said = serviceAnnotationsOf(workloadOf(context, 'web'), context);
    return said === undefined ? undefined : plain(said);
  };
  expect(annotations(routed([{ host: 'shop.example' }]))).toEqual({ 'cloud.google.com/backend-config': '{"default": "web"}', 'cloud.google.com/neg': '{"ingress": true}' });
  expect(annotations(routed([]))).toBeUndefined();
  expect(annotations({ ...routed([{ host: 'shop.example' }]), environments: { production: { ...google.production, ingress: { kind: 'gateway' } } } })).toBeUndefined();
});

test('without routes there is nothing', () => {
  expect(objectsOf(routed([]))).toEqual([]);
});

const hosts = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ host: `h${i}.shop.example` }));
const at = 'services.web.routes[0]';

test.each<[string, Config, readonly string[]]>([
  ['all is well', routed([{ host: 'shop.example' }]), []],
  ['15 hosts', routed(hosts(15)), []],
  ['16 hosts', routed(hosts(16)), ['kubernetes/too-many-hosts @ environments.production']],
  ['16 hosts of a Gateway with a map of certificates', { ...routed(hosts(16)), environments: { production: { ...google.production, ingress: { kind: 'gateway' } } } }, []],
  ['63 hosts of a Gateway with a listener each', { ...routed(hosts(63)), environments: { production: { ...google.production, ingress: { kind: 'gateway', issuer: 'own' } } } }, []],
  ['64 of them', { ...routed(hosts(64)), environments: { production: { ...google.production, ingress: { kind: 'gateway', issuer: 'own' } } } }, ['kubernetes/too-many-hosts @ environments.production.ingress.kind']],
  ['a host without a dot', { environments: { production: { ...google.production, domain: undefined } }, services: { web: { ports: { http: 80 }, health, routes: [{ host: '${environment.domain}' }] } } }, ['kubernetes/certificate-host @ services.web.routes[0].host']],
  ['a host that is too long', routed([{ host: `${'a'.repeat(60)}.shop.example` }]), ['kubernetes/certificate-host @ services.web.routes[0].host']],
  ['no path to ask for health', routed([{ host: 'shop.example' }], { health: { command: ['/up'] } }), [`kubernetes/health-unseen @ ${at}`]],
  ['gRPC', routed([{ host: 'shop.example' }], { ports: { http: { number: 90, protocol: 'grpc' } } }), [`kubernetes/grpc-route @ ${at}`]],
  ['gke in another cloud', { ...routed([{ host: 'shop.example' }]), environments: { production: { runtime: 'kubernetes', domain: 'shop.example', cloud: { provider: 'aws', region: 'eu-west-1' }, ingress: { kind: 'gke' } } } }, ['kubernetes/gke-elsewhere @ environments.production.ingress.kind']],
  ['neither class nor issuer', { ...routed([{ host: 'shop.example' }]), environments: { production: { runtime: 'kubernetes', domain: 'shop.example' } } }, ['kubernetes/no-gateway-class @ environments.production', 'kubernetes/no-issuer @ environments.production']],
  ['a class without an issuer', { ...routed([{ host: 'shop.example' }]), environments: { production: { runtime: 'kubernetes', domain: 'shop.example', ingress: { class: 'envoy' } } } }, ['kubernetes/no-issuer @ environments.production']],
  ['a regional class of Google\'s has no map of certificates', { ...routed([{ host: 'shop.example' }]), environments: { production: { ...google.production, ingress: { kind: 'gateway', class: 'gke-l7-regional-external-managed' } } } }, ['kubernetes/no-issuer @ environments.production.ingress.kind']],
  ['nothing is needed where nothing is routed', { services: { web: { ports: { http: 80 } } } }, []],
])('%s', (_, config, expected) => {
  expect(checkExposure(contextFor(config)).map(brief)).toEqual(expected);
});
