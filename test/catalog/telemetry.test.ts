// Jaeger and the OpenTelemetry collector, which hands traces to it.
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../src/model/mode.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import { kindOf, printAttributes, printContainer, printFiles, printValue, resource } from './support.ts';

const jaeger = kindOf('jaeger');
const collector = kindOf('opentelemetry-collector');
const others = { traces: { kind: 'jaeger' } };

test('the container of Jaeger', () => {
  expect(printContainer(jaeger.container(resource('jaeger', { traces: 5000 })))).toEqual({
    image: 'jaegertracing/jaeger:2.21.0',
    command: ['--set=extensions.jaeger_storage.backends.some_storage.memory.max_traces=5000'],
    ports: ['ui 16686/http web', 'otlp-grpc 4317/grpc', 'otlp-http 4318/http', 'health 13133/http', 'metrics 8888/http'],
    variables: {},
    data: [],
    temporary: ['/tmp'],
    health: ['wget', '--quiet', '--output-document', '/dev/null', 'http://127.0.0.1:13133/status'],
    http: 'health /status /status',
    user: 10001,
    memory: [64, 512],
    needs: [],
  });
});

test('the container of the collector', () => {
  expect(printContainer(collector.container(resource('opentelemetry-collector', { jaeger: 'traces' }, others)))).toEqual({
    image: 'otel/opentelemetry-collector:0.162.0',
    command: ['--config=/etc/otelcol/config.yaml'],
    ports: ['otlp-grpc 4317/grpc', 'otlp-http 4318/http', 'health 13133/http', 'metrics 8888/http'],
    variables: {},
    data: [],
    temporary: [],
    health: 'none: the image holds the program alone, without a shell or a client that could ask',
    user: 10001,
    memory: [64, 256],
    needs: ['write traces'],
  });
});

test.each<[string, object, string]>([
  ['jaeger', { version: '2.20' }, 'jaegertracing/jaeger:2.20.0'],
  ['jaeger', { version: '2.19.0' }, 'jaegertracing/jaeger:2.19.0'],
  ['opentelemetry-collector', { version: '0.159' }, 'otel/opentelemetry-collector:0.159.0'],
  ['opentelemetry-collector', { version: '0.150.1' }, 'otel/opentelemetry-collector:0.150.1'],
])('%s %o', (kind, options, image) => {
  expect(kindOf(kind).container(resource(kind, options)).image.value).toBe(image);
});

test('attributes', () => {
  expect(printAttributes(jaeger.connection(resource('jaeger')))).toEqual({
    host: 'jaeger',
    port: '16686',
    url: 'http://jaeger:16686',
    otlpGrpc: 'http://jaeger:4317',
    otlpHttp: 'http://jaeger:4318',
  });
  expect(printAttributes(collector.connection(resource('opentelemetry-collector', {}, {}, 'otel')))).toEqual({
    host: 'otel',
    port: '4317',
    otlpGrpc: 'http://otel:4317',
    otlpHttp: 'http://otel:4318',
  });
});

const config = (options: object): string => printFiles(collector.container(resource('opentelemetry-collector', options, others)).files)['/etc/otelcol/config.yaml']!;

test('the configuration of the collector', () => {
  expect(config({ jaeger: 'traces' })).toBe(`receivers:
  otlp:
    protocols:
      grpc:
        endpoint: 0.0.0.0:4317
      http:
        endpoint: 0.0.0.0:4318
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
    spike_limit_percentage: 20
  batch: {}
exporters:
  otlp_http/traces:
    endpoint: http://traces:4318
extensions:
  health_check:
    endpoint: 0.0.0.0:13133
service:
  extensions:
    - health_check
  pipelines:
    traces:
      receivers:
        - otlp
      processors:
        - memory_limiter
        - batch
      exporters:
        - otlp_http/traces
  telemetry:
    metrics:
      readers:
        - pull:
            exporter:
              prometheus:
                host: 0.0.0.0
                port: 8888
                without_scope_info: true
`);
});

test('traces that nobody gets are counted in the log', () => {
  expect(config({})).toContain('exporters:\n  debug:\n    verbosity: basic\n');
  expect(collector.container(resource('opentelemetry-collector')).needs).toEqual([]);
});

describe('what the SDKs of who hands over traces read', () => {
  const variables = (kind: string, mode: Mode): (readonly string[])[] => kindOf(kind).variables!(resource(kind, {}, {}, 'telemetry'), traced('web', modelOrigin(path(['services', 'web']))), mode).map((group) => group.map((one) => `${one.name}=${printValue(one.value)}`));

  test.each(['opentelemetry-collector', 'jaeger'])('%s', (kind) => {
    expect(variables(kind, 'write')).toEqual([
      ['OTEL_EXPORTER_OTLP_ENDPOINT=http://telemetry:4318', 'OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf'],
      ['OTEL_SERVICE_NAME=web'],
      ['OTEL_RESOURCE_ATTRIBUTES=service.namespace=shop,deployment.environment.name=local'],
    ]);
    expect(variables(kind, 'read')).toEqual([]);
  });
});
