// What the SDKs of OpenTelemetry read from the environment of a program that hands over traces.
import { t, traced, withOrigin, type Traced } from '../provenance/traced.ts';
import type { Value, Variable } from './facets.ts';
import { source } from './facts.ts';
import type { ResourceInput } from './kind.ts';

const names = 'https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/';
const exporter = source('opentelemetry.endpoint', 'where SDKs send what they have, over HTTP, which every one of them can', 'https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options');
const service = source('opentelemetry.service-name', 'the name under which traces of the program are found', names);
const attributes = source('opentelemetry.resource-attributes', 'tells traces of two environments apart', 'https://opentelemetry.io/docs/specs/semconv/resource/deployment-environment/');

/** Variables that belong together: where the model sets one of them, none of them is added. */
export function sdkVariables({ platform, environment }: Pick<ResourceInput<never>, 'platform' | 'environment'>, otlpHttp: Value, user: Traced<string>): readonly (readonly Variable[])[] {
  const because = (name: string, value: Traced<string>, origin: typeof exporter): Variable => ({ name, value: [withOrigin(value, origin)] });
  return [
    [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpHttp.map((part) => ('kind' in part ? part : withOrigin(part, exporter))) }, because('OTEL_EXPORTER_OTLP_PROTOCOL', traced('http/protobuf', exporter), exporter)],
    [because('OTEL_SERVICE_NAME', user, service)],
    [because('OTEL_RESOURCE_ATTRIBUTES', t`service.namespace=${platform},deployment.environment.name=${environment.name}`, attributes)],
  ];
}
