import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { gatewayObjects } from '../../../src/emitters/kubernetes/ingress/gateway.ts';
import type { Config } from '../../model-helper.ts';
import { plain } from '../../support/plain.ts';
import { contextFor } from './support.ts';

interface Object {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: object };
  readonly spec: Record<string, unknown>;
}

const web = { ports: { http: 8080 }, health: { live: '/health' } };
const elsewhere = { production: { runtime: 'kubernetes', domain: 'shop.example', ingress: { class: 'envoy', issuer: 'letsencrypt' } } };
const google = (ingress: object): object => ({ production: { runtime: 'kubernetes', domain: 'shop.example', cloud: { provider: 'google', region: 'europe-west3' }, ingress: { kind: 'gateway', ...ingress } } });

function objectsOf(environments: object, services: object): Object[] {
  const config: Config = { environments, services };
  return gatewayObjects(contextFor(config)).map((object) => plain(object) as Object);
}

function print(objects: readonly Object[]): string {
  return stringify(objects.map(({ kind, metadata: { name, annotations }, spec }) => ({ kind, name, ...(annotations === undefined ? {} : { annotations }), spec })));
}

test('a Gateway has a listener for each host, and cert-manager makes its certificate', () => {
  const services = { web: { ...web, routes: [{ host: 'shop.example' }, { host: 'ws.shop.example', path: '/ws', websocket: true }] } };
  expect(print(objectsOf(elsewhere, services))).toBe(`- kind: Gateway
  name: shop
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
  spec:
    gatewayClassName: envoy
    listeners:
      - name: http
        port: 80
        protocol: HTTP
      - name: shop.example
        hostname: shop.example
        port: 443
        protocol: HTTPS
        tls:
          mode: Terminate
          certificateRefs:
            - kind: Secret
              name: shop.example-tls
      - name: ws.shop.example
        hostname: ws.shop.example
        port: 443
        protocol: HTTPS
        tls:
          mode: Terminate
          certificateRefs:
            - kind: Secret
              name: ws.shop.example-tls
- kind: HTTPRoute
  name: https-redirect
  spec:
    parentRefs:
      - name: shop
        sectionName: http
    rules:
      - filters:
          - type: RequestRedirect
            requestRedirect:
              scheme: https
              statusCode: 301
- kind: HTTPRoute
  name: shop.example
  spec:
    parentRefs:
      - name: shop
        sectionName: shop.example
    hostnames:
      - shop.example
    rules:
      - matches:
          - path:
              type: PathPrefix
              value: /
        backendRefs:
          - name: web
            port: 8080
        timeouts:
          request: 30s
- kind: HTTPRoute
  name: ws.shop.example
  spec:
    parentRefs:
      - name: shop
        sectionName: ws.shop.example
    hostnames:
      - ws.shop.example
    rules:
      - matches:
          - path:
              type: PathPrefix
              value: /ws
        backendRefs:
          - name: web
            port: 8080
        timeouts:
          request: 1h
`);
});

test('on Google the certificates are a map, the address is reserved, and time limits and health are policies', () => {
  expect(print(objectsOf(google({}), { web: { ...web, routes: [{ host: 'shop.example', timeout: '2m' }] } }))).toBe(`- kind: Gateway
  name: shop
  annotations:
    networking.gke.io/certmap: shop-production
  spec:
    gatewayClassName: gke-l7-global-external-managed
    listeners:
      - name: http
        port: 80
        protocol: HTTP
      - name: https
        port: 443
        protocol: HTTPS
    addresses:
      - type: NamedAddress
        value: shop-production
- kind: HTTPRoute
  name: https-redirect
  spec:
    parentRefs:
      - name: shop
        sectionName: http
    rules:
      - filters:
          - type: RequestRedirect
            requestRedirect:
              scheme: https
              statusCode: 301
- kind: HTTPRoute
  name: shop.example
  spec:
    parentRefs:
      - name: shop
        sectionName: https
    hostnames:
      - shop.example
    rules:
      - matches:
          - path:
              type: PathPrefix
              value: /
        backendRefs:
          - name: web
            port: 8080
- kind: GCPBackendPolicy
  name: web
  spec:
    default:
      timeoutSec: 120
      connectionDraining:
        drainingTimeoutSec: 30
    targetRef:
      group: ""
      kind: Service
      name: web
- kind: HealthCheckPolicy
  name: web
  spec:
    default:
      checkIntervalSec: 10
      timeoutSec: 5
      healthyThreshold: 1
      unhealthyThreshold: 3
      config:
        type: HTTP
        httpHealthCheck:
          portSpecification: USE_FIXED_PORT
          port: 8080
          requestPath: /health
    targetRef:
      group: ""
      kind: Service
      name: web
`);
});

test('what has no path to ask is asked whether it listens, and what nobody asks has no policy for it', () => {
  const checkOf = (health: object): unknown => objectsOf(google({}), { web: { ...web, health, routes: [{ host: 'shop.example' }] } }).find(({ kind }) => kind === 'HealthCheckPolicy')?.spec['default'];
  expect(checkOf({ command: ['/up'] })).toMatchObject({ config: { type: 'TCP', tcpHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: 8080 } } });
  expect(checkOf({ none: 'it is a toy' })).toBeUndefined();
});

test('another controller on Google has neither policies nor a reserved address', () => {
  const objects = objectsOf(google({ class: 'envoy', issuer: 'letsencrypt' }), { web: { ...web, routes: [{ host: 'shop.example' }] } });
  expect(objects.map(({ kind }) => kind)).toEqual(['Gateway', 'HTTPRoute', 'HTTPRoute']);
  expect(objects[0]!.spec).not.toHaveProperty('addresses');
});

test('an HTTPRoute holds sixteen rules, so more are in further ones', () => {
  const routes = Array.from({ length: 33 }, (_, i) => ({ host: 'shop.example', path: `/${i}` }));
  const objects = objectsOf(elsewhere, { web: { ...web, routes } }).slice(2);
  expect(objects.map(({ metadata, spec }) => [metadata.name, (spec['rules'] as unknown[]).length])).toEqual([
    ['shop.example', 16],
    ['shop.example.2', 16],
    ['shop.example.3', 1],
  ]);
});

test('where the class is not known nothing is made up', () => {
  expect(objectsOf({ production: { runtime: 'kubernetes', domain: 'shop.example' } }, { web: { ...web, routes: [{ host: 'shop.example' }] } })).toEqual([]);
});
