// A JSON Schema of Grafana's classic dashboards, made of the types of its Foundation SDK: of the dashboard, and of each kind of panel that is written.
import { createGenerator, type Schema } from 'ts-json-schema-generator';

export const sdk = '@grafana/grafana-foundation-sdk';

/** Kinds of panels, each with the type of what stands in `custom` of its fields. */
const panels: Readonly<Record<string, string | null>> = { bargauge: null, gauge: null, heatmap: null, stat: null, table: 'common.TableFieldOptions', text: null, timeseries: 'common.GraphFieldConfig' };

type Definition = Record<string, unknown>;
type Definitions = Record<string, Definition>;

export function grafanaSchema(): Record<string, unknown> {
  const definitions: Definitions = {
    ...definitionsOf('dashboard', ['Dashboard']),
    ...definitionsOf('prometheus', ['Dataquery']),
    ...definitionsOf('common', ['GraphFieldConfig', 'TableFieldOptions']),
    ...Object.fromEntries(Object.keys(panels).flatMap((kind) => Object.entries(definitionsOf(kind, ['Options'])))),
  };
  // A query is that of its data source, of which there is one here.
  definitions['dashboard.Dataquery'] = { $ref: '#/definitions/prometheus.Dataquery' };
  // The SDK's builders fill these in; where they are left out Grafana does.
  const filled = ['dashboard.DashboardLink', 'common.GraphFieldConfig', 'common.TableFieldOptions', ...Object.keys(panels).map((kind) => `${kind}.Options`)];
  for (const name of filled) delete definitions[name]!['required'];
  definitions['dashboard.Panel'] = { ...definitions['dashboard.Panel'], allOf: Object.entries(panels).map(([kind, custom]) => byKind(kind, custom)) };
  const byName = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  return { $schema: 'http://json-schema.org/draft-07/schema#', $ref: '#/definitions/dashboard.Dashboard', definitions: Object.fromEntries(byName) };
}

function byKind(kind: string, custom: string | null): Definition {
  const fields = { properties: { defaults: { properties: { custom: custom === null ? { type: 'object', maxProperties: 0 } : { $ref: `#/definitions/${custom}` } } } } };
  return { anyOf: [{ properties: { type: { not: { const: kind } } } }, { properties: { options: { $ref: `#/definitions/${kind}.Options` }, fieldConfig: fields } }] };
}

/** Types of one module of the SDK, and those that they are made of, each with the module's name before its own: many modules have `Options`. */
function definitionsOf(module: string, types: readonly string[]): Definitions {
  const generator = createGenerator({ path: `node_modules/${sdk}/dist/${module}/types.gen.d.ts`, skipTypeCheck: true, expose: 'all', jsDoc: 'none', additionalProperties: false });
  const found = types.flatMap((type) => Object.entries((generator.createSchema(type) as Schema & { definitions: Definitions }).definitions));
  return Object.fromEntries(found.map(([name, definition]) => [`${module}.${plain(name)}`, prefixed(definition, module) as Definition]));
}

/** `Record<string,Action>` would not be a part of an address. */
function plain(name: string): string {
  return name.replace(/[<>,]+/g, '_').replace(/_$/, '');
}

function prefixed(value: unknown, module: string): unknown {
  if (Array.isArray(value)) return value.map((item) => prefixed(item, module));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === '$ref' && typeof child === 'string' ? `#/definitions/${module}.${plain(decodeURIComponent(child.slice('#/definitions/'.length)))}` : prefixed(child, module)]),
  );
}
