// Where panels stand: Grafana's page has 24 columns, and as many lines as there are.
import type { Panel } from '../../../observability/panel.ts';

export interface Position {
  readonly h: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
}

/** A panel that may say how high it is, as a list does of which the length is known. */
export type Drawn = Panel & { readonly height?: number };

/** What of a panel decides where it stands. */
export type Sized = Pick<Drawn, 'kind' | 'width' | 'height'>;

export const columns = 24;
export const headingHeight = 1;

const heights: Readonly<Record<Panel['kind'], number>> = { stat: 4, gauge: 4, timeseries: 8, bargauge: 8, table: 8, heatmap: 8 };

/** Panels on a line that say nothing of their width. */
const perLine = { small: 6, large: 3 } as const;

function isSmall({ kind }: Sized): boolean {
  return kind === 'stat' || kind === 'gauge';
}

function heightOf({ kind, height }: Sized): number {
  return height ?? heights[kind];
}

export interface Line<P> {
  readonly height: number;
  readonly panels: readonly (readonly [panel: P, position: Position])[];
}

/** The panels of one row below `top`, those that are figures first, in lines that are as wide as the page. */
export function layOutRow<P extends Sized>(panels: readonly P[], top: number): Line<P>[] {
  const small = panels.filter(isSmall);
  const large = panels.filter((panel) => !isSmall(panel));
  // One figure alone would be as wide as the page: it stands beside the first graphs.
  const groups = small.length === 1 && large.length > 0 ? linesOf([small[0]!, ...large], perLine.large) : [...linesOf(small, perLine.small), ...linesOf(large, perLine.large)];
  let y = top;
  return groups.map((group) => {
    const height = Math.max(...group.map(heightOf));
    const line = placeLine(group, y, height);
    y += height;
    return line;
  });
}

/** As even as can be, with at most `most` on a line; where some say how wide they are, as many as fit. */
function linesOf<P extends Sized>(panels: readonly P[], most: number): P[][] {
  if (panels.length === 0) return [];
  if (panels.some(({ width }) => width !== undefined)) return filledLines(panels, columns / most);
  const count = Math.ceil(panels.length / most);
  let from = 0;
  return shares(panels.length, count).map((length) => panels.slice(from, (from += length)));
}

function filledLines<P extends Sized>(panels: readonly P[], usual: number): P[][] {
  const lines: P[][] = [];
  let used = columns;
  for (const panel of panels) {
    const width = panel.width ?? usual;
    if (used + width > columns) lines.push([]);
    used = used + width > columns ? width : used + width;
    lines.at(-1)!.push(panel);
  }
  return lines;
}

function placeLine<P extends Sized>(panels: readonly P[], y: number, h: number): Line<P> {
  const widths = stretched(panels.map(({ width }) => width ?? columns / panels.length));
  let x = 0;
  return {
    height: h,
    panels: panels.map((panel, i) => {
      const w = widths[i]!;
      const position = { h, w, x, y };
      x += w;
      return [panel, position] as const;
    }),
  };
}

/** The same proportions in whole columns, all of them together. */
function stretched(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  let wanted = 0;
  let given = 0;
  return widths.map((width) => {
    wanted += (width * columns) / sum;
    const whole = Math.round(wanted) - given;
    given += whole;
    return whole;
  });
}

/** `total` in `count` parts of which the first are larger by one: 7 in 3 is 3, 2, 2. */
function shares(total: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));
}
