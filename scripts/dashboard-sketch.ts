// Draws where the panels of a compiled dashboard stand, with their titles: a sketch of the layout, which shows no data and says so.
// usage: node scripts/run.mjs scripts/dashboard-sketch.ts out/compose/local/files/grafana/etc/grafana/dashboards/discovery.json docs/discovery.svg
import { readFileSync, writeFileSync } from 'node:fs';

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly unknown[];
  readonly fieldConfig?: { readonly defaults: { readonly unit?: string; readonly thresholds?: { readonly steps: readonly { readonly value: number | null; readonly color: string }[] } } };
}

interface Dashboard {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** Pixels of a column, and of a line, of Grafana's grid. */
const cell = { width: 40, height: 22 } as const;
const margin = 12;
const head = 44;
const colours: Readonly<Record<string, string>> = { red: '#c4162a', orange: '#e0752d', blue: '#1f60c4', green: '#37872d' };

export function sketchOf({ title, panels }: Dashboard): string {
  const lines = Math.max(...panels.map(({ gridPos: { y, h } }) => y + h));
  const [width, height] = [24 * cell.width + 2 * margin, lines * cell.height + head + margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#f4f5f5"/>`,
    `<text x="${margin}" y="20" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    `<text x="${margin}" y="36" fill="#6e6e6e">A sketch of the layout, drawn from the compiled file: no data, and not what Grafana looks like.</text>`,
    ...panels.map(drawn),
    '</svg>',
    '',
  ].join('\n');
}

function drawn(panel: Panel): string {
  const { type, title, gridPos, fieldConfig, targets = [] } = panel;
  const [x, y, w, h] = [margin + gridPos.x * cell.width, head + gridPos.y * cell.height, gridPos.w * cell.width, gridPos.h * cell.height];
  if (type === 'row') return `<text x="${x}" y="${y + h - 6}" font-weight="bold">${escaped(title)}</text>`;
  const { unit, thresholds } = fieldConfig?.defaults ?? {};
  const said = [type, ...(unit === undefined ? [] : [unit]), ...(targets.length > 1 ? [`${targets.length} queries`] : [])].join(', ');
  const limits = (thresholds?.steps ?? []).filter(({ value }) => value !== null);
  return [
    `<g><title>${escaped(title)}</title>`,
    `<rect x="${x + 2}" y="${y + 2}" width="${w - 4}" height="${h - 4}" rx="2" fill="#ffffff" stroke="#d8d9da"/>`,
    `<text x="${x + 10}" y="${y + 20}">${escaped(cut(title, w))}</text>`,
    `<text x="${x + 10}" y="${y + 36}" fill="#9a9a9a" font-size="11">${escaped(cut(said, w))}</text>`,
    ...limits.map(({ value, color }, i) => limit(`${value!}`, colours[color] ?? '#6e6e6e', x, y + h - 14 - 16 * i, w, type === 'timeseries')),
    '</g>',
  ].join('\n');
}

/** Where an alert begins. */
function limit(value: string, colour: string, x: number, y: number, w: number, line: boolean): string {
  const dashes = line ? `<line x1="${x + 60}" y1="${y - 4}" x2="${x + w - 10}" y2="${y - 4}" stroke="${colour}" stroke-dasharray="6 4"/>` : '';
  return `${dashes}<text x="${x + 10}" y="${y}" fill="${colour}" font-size="11">${value}</text>`;
}

function cut(text: string, width: number): string {
  const most = Math.floor((width - 20) / 6.2);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

if (process.argv[1]?.endsWith('dashboard-sketch.ts') === true) {
  const [from, to] = process.argv.slice(2);
  if (from === undefined || to === undefined) throw new Error('usage: dashboard-sketch.ts DASHBOARD.json SKETCH.svg');
  writeFileSync(to, sketchOf(JSON.parse(readFileSync(from, 'utf8')) as Dashboard));
}
