import type { Row } from '../../../observability/panel.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';

/** Graphs on a line. */
const most = 3;

/** The same panels in fewer rows: neighbours of a single graph each, which would be as wide as the page, stand beside each other under one heading. */
export function withoutLonePanels(rows: readonly Row[]): Row[] {
  const joined: Row[][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last !== undefined && last.length < most && isLone(row) && last.every(isLone)) last.push(row);
    else joined.push([row]);
  }
  return joined.map((some, i) => ({
    title: some.map(({ title }) => title).join(' · '),
    panels: some.flatMap(({ panels }) => panels),
    ...absentFrom(some, some.every(isLone) ? [joined[i - 1], joined[i + 1]] : []),
  }));
}

/** That no more stand beside those of `some` follows from what the rows around them hold. */
function absentFrom(some: readonly Row[], around: readonly (readonly Row[] | undefined)[]): Pick<Row, 'without'> {
  const beside = around.flatMap((rows = []) => rows);
  const origins: Origin[] = [...some, ...beside].flatMap(({ without }) => without ?? []);
  origins.push(...beside.flatMap(({ panels }) => panels.map(({ origin }) => origin)));
  return origins.length === 0 ? {} : { without: compose(origins) };
}

/** Who says how wide a panel is, has thought of it. */
function isLone({ panels }: Row): boolean {
  const [only] = panels;
  return panels.length === 1 && only!.width === undefined && (only!.kind === 'timeseries' || only!.kind === 'bargauge' || only!.kind === 'heatmap');
}
