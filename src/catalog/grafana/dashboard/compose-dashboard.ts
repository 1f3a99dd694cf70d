import type { Document } from '../../../formats/index.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';
import { Traced } from '../../../provenance/traced.ts';
import { dashboards, grid, identity, often, provisioned } from './conventions.ts';
import type { Annotation, Dashboard, DashboardLink, Link, Panel, RowPanel } from './document.ts';
import { newPanelIds } from './identity.ts';
import { columns, headingHeight, layOutRow, type Drawn, type Position } from './layout.ts';
import { toPanel } from './panel.ts';
import type { Scope } from './scope.ts';
import { variablesIn } from './variables.ts';

/** The version of the classic schema. https://github.com/grafana/grafana/blob/main/apps/dashboard/pkg/migration/schemaversion/migrations.go */
const schemaVersion = 42;

/** Columns of a line of JSON. */
const width = 120;

/** What a dashboard is made of. */
export interface Contents {
  readonly uid: Leaf;
  readonly title: Leaf;
  readonly description: Leaf;
  readonly tags: readonly Leaf[];
  /** What it shows when it is opened: `now-3h`. */
  readonly since: Leaf;
  readonly links: readonly DashboardLink[];
  readonly annotations: readonly Annotation[];
  /** Text above everything else; `null` for none. */
  readonly about: Traced<string> | null;
  /** Beside the text. */
  readonly figures: readonly Drawn[];
  readonly rows: readonly { readonly title: string; readonly panels: readonly Drawn[]; readonly without?: Origin }[];
  readonly scope: Scope;
  /** The job of which an instance can be chosen. */
  readonly job: Traced<string> | null;
  /** Links of the panel of that title. */
  readonly linksOf: (title: string) => readonly Link[];
  /** What a panel has beyond what its signal says. */
  readonly finish: (signal: Drawn, panel: Panel) => Panel;
  readonly origin: Origin;
}

export function toDashboard(of: Contents): Document {
  const panels = panelsOf(of);
  const content: Dashboard = because([dashboards, of.origin], {
    uid: of.uid,
    title: of.title,
    description: of.description,
    tags: of.tags,
    schemaVersion,
    editable: because(provisioned, false),
    graphTooltip: 1,
    timezone: 'browser',
    time: { from: of.since, to: 'now' },
    refresh: because(often, '1m'),
    links: of.links,
    templating: { list: variablesIn(expressionsIn(panels, of.annotations), of.job) },
    annotations: { list: of.annotations },
    panels,
  });
  return { format: 'json', content, width };
}

function expressionsIn(panels: readonly (Panel | RowPanel)[], annotations: readonly Annotation[]): string[] {
  const targets = panels.flatMap((panel) => ('targets' in panel ? (panel.targets ?? []) : []));
  return [...targets, ...annotations.map(({ target }) => target)].map(({ expr }) => String(expr instanceof Traced ? expr.value : expr));
}

/** Head, then rows, each below what stands before it, which decides where it is, too. */
function panelsOf(of: Contents): (Panel | RowPanel)[] {
  const idOf = newPanelIds();
  const panels: (Panel | RowPanel)[] = [];
  const place = (signal: Drawn, position: Position, why: Origin): void => {
    panels.push(of.finish(signal, toPanel(signal, { id: idOf(signal.title), position: because(why, { ...position }), room: { wide: position.w >= columns / 2, origin: why }, links: of.linksOf(signal.title) }, of.scope)));
  };
  let y = placeHead(of, idOf, panels, place);
  let above: Origin = of.origin;
  for (const { title, panels: signals, without } of of.rows) {
    if (signals.length === 0) continue;
    const inRow = compose(signals.map(({ origin }) => origin));
    if (without !== undefined) above = compose([above, without]);
    const heading = compose([grid, above]);
    above = compose([above, inRow]);
    const inGrid = compose([grid, above]);
    panels.push(because(without === undefined ? inRow : [inRow, without], { id: because(identity, idOf(`row ${title}`)), type: 'row', title, collapsed: false, gridPos: because(heading, { h: headingHeight, w: columns, x: 0, y }), panels: [] }));
    y += headingHeight;
    for (const line of layOutRow(signals, y)) {
      for (const [signal, position] of line.panels) place(signal, position, inGrid);
      y += line.height;
    }
  }
  return panels;
}

const headHeight = 4;
const figureWidth = 4;

/** Returns the line below it. */
function placeHead({ about, figures, origin }: Contents, idOf: (title: string) => number, panels: (Panel | RowPanel)[], place: (signal: Drawn, position: Position, why: Origin) => void): number {
  if (about === null) return 0;
  const why = compose([grid, origin]);
  const w = columns - figures.length * figureWidth;
  panels.push(
    because([dashboards, origin], {
      id: because(identity, idOf('About')),
      type: 'text',
      title: 'About',
      gridPos: because(why, { h: headHeight, w, x: 0, y: 0 }),
      options: { mode: 'markdown', content: about },
    }),
  );
  figures.forEach((figure, i) => place(figure, { h: headHeight, w: figureWidth, x: w + i * figureWidth, y: 0 }, why));
  return headHeight;
}
