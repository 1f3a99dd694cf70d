import type { Leaf } from '../../../provenance/document.ts';

// The part of Grafana's classic dashboards that this kind writes. What is left out has Grafana's default.
// https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/

export type Dashboard = {
  readonly uid: Leaf;
  readonly title: Leaf;
  readonly description: Leaf;
  readonly tags: readonly Leaf[];
  readonly schemaVersion: Leaf;
  readonly editable: Leaf;
  /** 1: the pointer is shown on all panels at the same moment. */
  readonly graphTooltip: Leaf;
  readonly timezone: Leaf;
  readonly time: { readonly from: Leaf; readonly to: Leaf };
  readonly refresh: Leaf;
  readonly links: readonly DashboardLink[];
  readonly templating: { readonly list: readonly Variable[] };
  readonly annotations: { readonly list: readonly Annotation[] };
  readonly panels: readonly (RowPanel | Panel)[];
};

export type DataSource = { readonly type: Leaf; readonly uid: Leaf };

/** In the head of a dashboard: an address, or all dashboards with these tags. */
export type DashboardLink = {
  readonly title: Leaf;
  readonly type: Leaf;
  readonly icon?: Leaf;
  readonly url?: Leaf;
  readonly tags?: readonly Leaf[];
  readonly asDropdown?: Leaf;
  readonly targetBlank?: Leaf;
  readonly includeVars?: Leaf;
  readonly keepTime?: Leaf;
};

/** On a panel, or on a value. */
export type Link = { readonly title: Leaf; readonly url: Leaf; readonly targetBlank?: Leaf };

export type Variable = {
  readonly name: Leaf;
  readonly label: Leaf;
  readonly type: 'query';
  readonly datasource: DataSource;
  readonly definition: Leaf;
  readonly query: { readonly query: Leaf; readonly refId: Leaf };
  readonly refresh: Leaf;
  readonly sort: Leaf;
  readonly multi?: Leaf;
  readonly includeAll?: Leaf;
  readonly allValue?: Leaf;
  readonly current?: { readonly text: readonly Leaf[]; readonly value: readonly Leaf[] };
};

export type Annotation = {
  readonly name: Leaf;
  readonly datasource: DataSource;
  readonly enable: Leaf;
  readonly iconColor: Leaf;
  readonly target: { readonly expr: Leaf; readonly refId: Leaf; readonly interval?: Leaf };
  readonly titleFormat: Leaf;
  readonly textFormat?: Leaf;
  readonly tagKeys?: Leaf;
  /** The value is the moment, in milliseconds. */
  readonly useValueForTime?: Leaf;
};

export type GridPosition = { readonly h: Leaf; readonly w: Leaf; readonly x: Leaf; readonly y: Leaf };

export type RowPanel = { readonly id: Leaf; readonly type: 'row'; readonly title: Leaf; readonly collapsed: Leaf; readonly gridPos: GridPosition; readonly panels: readonly [] };

export type Panel = {
  readonly id: Leaf;
  readonly type: Leaf;
  readonly title: Leaf;
  readonly description?: Leaf;
  readonly gridPos: GridPosition;
  readonly datasource?: DataSource;
  readonly targets?: readonly Target[];
  readonly fieldConfig?: FieldConfig;
  readonly options: Options;
  readonly transformations?: readonly { readonly id: Leaf; readonly options: Options }[];
  readonly links?: readonly Link[];
};

export type Target = {
  readonly refId: Leaf;
  readonly expr: Leaf;
  readonly legendFormat?: Leaf;
  readonly format?: Leaf;
  readonly instant?: Leaf;
  readonly range?: Leaf;
};

export type FieldConfig = { readonly defaults: Field; readonly overrides: readonly Override[] };

export type Field = {
  readonly unit?: Leaf;
  readonly decimals?: Leaf;
  readonly min?: Leaf;
  readonly max?: Leaf;
  readonly displayName?: Leaf;
  readonly noValue?: Leaf;
  readonly color?: { readonly mode: Leaf; readonly fixedColor?: Leaf };
  readonly thresholds?: { readonly mode: Leaf; readonly steps: readonly ThresholdStep[] };
  readonly links?: readonly Link[];
  /** Of the kind of panel. */
  readonly custom?: Options;
};

export type ThresholdStep = { readonly value: Leaf; readonly color: Leaf };

/** What differs for the fields that match. */
export type Override = { readonly matcher: { readonly id: Leaf; readonly options: Leaf }; readonly properties: readonly { readonly id: Leaf; readonly value: Setting }[] };

export type Setting = Leaf | readonly Setting[] | Options;

export type Options = { readonly [name: string]: Setting | undefined };
