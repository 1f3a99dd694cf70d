import type { Panel } from '../../../observability/panel.ts';
import { because } from '../../../provenance/document.ts';
import { dataSourceUids } from '../data-sources.ts';
import { dashboards, identity } from './conventions.ts';
import type { DataSource, GridPosition, Link, Panel as PanelJson } from './document.ts';
import { fieldOf } from './field.ts';
import { looks, optionsOf, type Room } from './options.ts';
import type { Scope } from './scope.ts';
import { targetsOf, transformationsOf } from './targets.ts';

/** Where a panel is, and what is around it. */
export interface Placed {
  readonly id: number;
  readonly position: GridPosition;
  readonly room: Room;
  readonly links: readonly Link[];
}

export const prometheusSource: DataSource = { type: 'prometheus', uid: dataSourceUids.prometheus };

export function toPanel(panel: Panel, { id, position, room, links }: Placed, scope: Scope): PanelJson {
  const { title, description, kind, origin } = panel;
  const transformations = transformationsOf(panel);
  return because([origin, dashboards], {
    id: because(identity, id),
    type: kind,
    title,
    description,
    gridPos: position,
    datasource: prometheusSource,
    targets: targetsOf(panel, scope),
    fieldConfig: because(looks[kind], { defaults: fieldOf(panel), overrides: [] }),
    options: optionsOf(panel, room),
    ...(transformations === undefined ? {} : { transformations: because(looks[kind], transformations) }),
    ...(links.length === 0 ? {} : { links }),
  });
}
