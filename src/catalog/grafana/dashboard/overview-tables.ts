// What the tables of the overview have beyond what every table has: columns with units, colours and links.
import type { Panel as Signal, Unit } from '../../../observability/panel.ts';
import type { Watch } from '../../../observability/watch.ts';
import { because } from '../../../provenance/document.ts';
import type { Origin } from '../../../provenance/origin.ts';
import { traced } from '../../../provenance/traced.ts';
import { colours, links, table } from './conventions.ts';
import type { Options, Override, Panel, Setting } from './document.ts';
import { kept } from './links.ts';
import { dashboardLabel } from './relabel.ts';
import { transformationsOf } from './targets.ts';
import { thresholdsOf } from './thresholds.ts';
import { unitIds } from './units.ts';

type Thresholds = Pick<Signal, 'thresholds' | 'lowIsBad'>;

export function servicesTable(panel: Panel, signal: Signal, { thresholds: { errors } }: Watch): Panel {
  const failed: Thresholds = { thresholds: [{ severity: 'warning', value: errors.warning }, { severity: 'critical', value: errors.critical }] };
  return withColumns(panel, signal, { [dashboardLabel]: 'Service' }, [
    leading('Service'),
    answering,
    column('Requests', { unit: unitIds['requests per second'] }),
    coloured('Failed', 'ratio', failed, errors.warning.origin),
    column('p95', { unit: unitIds.seconds }),
    firing,
  ]);
}

export function resourcesTable(panel: Panel, signal: Signal): Panel {
  return withColumns(panel, signal, { [dashboardLabel]: 'Resource' }, [leading('Resource'), answering, firing]);
}

const order = ['severity', 'alertname', 'service', 'resource', 'owner'];

export function alertsTable(panel: Panel): Panel {
  const options: Options = {
    excludeByName: { Time: true, __name__: true, alertstate: true, environment: true, job: true, Value: true },
    indexByName: Object.fromEntries(order.map((name, i) => [name, i])),
    renameByName: { severity: 'Severity', alertname: 'Alert', service: 'Service', resource: 'Resource', owner: 'Owner' },
  };
  const severities: Setting = [{ type: 'value', options: { critical: { color: 'red', text: 'critical' }, warning: { color: 'orange', text: 'warning' } } }];
  return {
    ...panel,
    fieldConfig: because(table, { defaults: { ...panel.fieldConfig!.defaults, noValue: 'No alert fires' }, overrides: [because(colours, column('Severity', { mappings: severities, 'custom.cellOptions': { type: 'color-text' } })), leading('Service'), leading('Resource')] }),
    transformations: because(table, [{ id: 'organize', options }]),
  };
}

function withColumns(panel: Panel, signal: Signal, names: Readonly<Record<string, string>>, overrides: readonly Override[]): Panel {
  return { ...panel, fieldConfig: because(table, { ...panel.fieldConfig!, overrides }), transformations: because(table, transformationsOf(signal, names)!) };
}

function column(name: string, properties: Readonly<Record<string, Setting>>): Override {
  return because(table, { matcher: { id: 'byName', options: name }, properties: Object.entries(properties).map(([id, value]) => ({ id, value })) });
}

/** Its values are uids, so each leads to its dashboard. */
function leading(name: string): Override {
  return because(links, column(name, { links: [{ title: 'Dashboard of ${__value.text}', url: `/d/\${__value.text}?${kept}` }] }));
}

function coloured(name: string, unit: Unit, thresholds: Thresholds, origin: Origin): Override {
  const steps = thresholdsOf({ title: name, description: '', kind: 'table', unit, queries: [], origin, ...thresholds });
  return because(origin, column(name, { unit: unitIds[unit], thresholds: steps, 'custom.cellOptions': { type: 'color-text' } }));
}

const answering = coloured('Answering', 'count', { thresholds: [{ severity: 'critical', value: traced(1, colours) }], lowIsBad: true }, colours);
const firing = coloured('Alerts', 'count', { thresholds: [{ severity: 'warning', value: traced(1, colours) }] }, colours);
