import type { Keys } from '../loaded.ts';
import type { Edit } from '../typescript/edits.ts';
import type { Bracketed } from './bracket-nodes.ts';
import type { Json } from './edit.ts';
import { indentAt, lineStart, nextLine } from './gap.ts';
import type { Edits, Entry, Fixed, ListNode, MapNode } from './node.ts';
import { belowSection, commentAbove, insertLines, merged, removal, rowSpan, sectionSpan, withInsertion } from './toml-lines.ts';
import { isMap, isRow, mapTexts, printHeader, rowText, sectionTexts, type TomlSpelling } from './toml-print.ts';
import { isBelow, type MapSpot, type Row, type Section, type Spot, type TablesSpot } from './toml-spots.ts';
import { noNull, readTomlValue } from './toml-value.ts';

export interface Within extends Bracketed {
  readonly spelling: TomlSpelling;
  readonly sections: readonly Section[];
}

export function readTomlMap(spot: MapSpot, within: Within): MapNode {
  const at = startOf(spot, within);
  return {
    kind: 'map',
    at,
    names: [...spot.entries.keys()],
    find: (name) => {
      const found = spot.entries.get(name);
      return found === undefined ? undefined : entryOf(found, name, spot, within);
    },
    add: (name, value) => noNull(at, value) ?? addTo(spot, name, value, within),
    replace: () => spread(at),
  };
}

function spread(at: number): Fixed {
  return { kind: 'fixed', at, reason: 'it is written as tables, which nothing else replaces' };
}

function startOf({ path, section }: MapSpot, { sections }: Within): number {
  const first = section?.header ?? sections.find((one) => one.header !== undefined && isBelow(one.path, path))?.header;
  return first?.range[0] ?? rowsBelow(path, sections)[0]?.line.range[0] ?? 0;
}

function rowsBelow(path: Keys, sections: readonly Section[]): Row[] {
  return sections.flatMap(({ rows }) => rows.filter((row) => isBelow(row.path, path)));
}

function entryOf(spot: Spot, name: string, around: MapSpot, within: Within): Entry {
  if (spot.kind === 'row') return { kind: 'entry', value: readTomlValue(spot.row.line.value, within), remove: () => removeAll([...around.path, name], around, within) };
  const value = spot.kind === 'map' ? readTomlMap(spot, within) : readTables(spot, around, within);
  return { kind: 'entry', value, remove: () => removeAll(spot.path, around, within) };
}

function readTables(spot: TablesSpot, around: MapSpot, within: Within): ListNode {
  const { text, spelling, sections } = within;
  const at = startOf(spot.items[0]!, within);
  const find = (index: number): Entry | undefined => {
    const item = spot.items[index];
    if (item === undefined) return undefined;
    const remove = (): Edits => {
      const gone = removeAll(item.path, undefined, within);
      const name = String(spot.path.at(-1));
      return spot.items.length > 1 ? gone : withInsertion(gone, addRow(around, name, [], within)[0]!);
    };
    return { kind: 'entry', value: readTomlMap(item, within), remove };
  };
  const add = (value: Json): Edits => {
    if (!isMap(value)) return { kind: 'fixed', at, reason: 'the list consists of tables' };
    return noNull(at, value) ?? [insertSections(spot.path, mapTexts(spot.path, value, spelling, '[[]]'), text, sections, spelling)];
  };
  return { kind: 'list', at, length: spot.items.length, find, add, replace: () => spread(at) };
}

function addTo(spot: MapSpot, name: string, value: Json, within: Within): Edit[] {
  const { text, spelling, sections } = within;
  const path = [...spot.path, name];
  const maps = [...spot.entries.values()].filter(({ kind }) => kind === 'map').length;
  // Beside maps that have headers, a map has one, too.
  const underHeader = isMap(value) && Object.keys(value).length > 0 && maps > 0 && spot.dotted === undefined;
  if (spot.dotted !== undefined || (!underHeader && isRow(value, spelling, name.length + 3))) return addRow(spot, name, value, within);
  return [insertSections(spot.path, sectionTexts(path, value, spelling), text, sections, spelling)];
}

/** Behind the last section below `path`, with an empty line between each two. */
function insertSections(path: Keys, texts: readonly string[][], text: string, sections: readonly Section[], { lineBreak }: TomlSpelling): Edit {
  const last = sections.findLast((section) => isBelow(section.path, path))!;
  const at = belowSection(text, last);
  const needsLine = at > 0 && text.slice(lineStart(text, at - 1), at).trim() !== '';
  return insertLines(text, at, texts.flatMap((lines, i) => (i > 0 || needsLine ? ['', ...lines] : lines)), lineBreak);
}

/** A line of its own for an entry. */
function addRow(spot: MapSpot, name: string, value: Json, within: Within): Edit[] {
  const { text, spelling, sections } = within;
  const { lineBreak } = spelling;
  const section = spot.section ?? spot.dotted;
  if (section === undefined) {
    // Only headers of what is below it make the map.
    const first = sections.find((one) => one.header !== undefined && isBelow(one.path, spot.path))!;
    return [insertLines(text, commentAbove(text, first.header!.range[0]), [printHeader(spot.path, '[]'), rowText([name], value, spelling, ''), ''], lineBreak)];
  }
  const names = [...spot.path.slice(section.path.length).map(String), name];
  const last = spot.section === undefined ? section.rows.findLast((row) => isBelow(row.path, spot.path)) : section.rows.at(-1);
  if (last !== undefined) return [insertLines(text, nextLine(text, last.line.range[1]), [rowText(names, value, spelling, indentAt(text, last.line.range[0]))], lineBreak)];
  const row = rowText(names, value, spelling, section.header === undefined ? '' : indentAt(text, section.header.range[0]));
  if (section.header !== undefined) return [insertLines(text, nextLine(text, section.header.key.range[1]), [row], lineBreak)];
  const next = sections[1]?.header;
  return [insertLines(text, next === undefined ? text.length : commentAbove(text, next.range[0]), next === undefined ? [row] : [row, ''], lineBreak)];
}

/** Takes out all lines and sections below `path`; what they alone made stays, as an empty map. */
function removeAll(path: Keys, around: MapSpot | undefined, within: Within): Edit[] {
  const { text, sections, spelling } = within;
  const gone = sections.filter((section) => section.header !== undefined && isBelow(section.path, path));
  const rows = sections.filter((section) => !gone.includes(section)).flatMap((section) => section.rows.filter((row) => isBelow(row.path, path)));
  const spans = [...rows.map(({ line }) => rowSpan(text, { start: line.range[0], end: line.range[1] })), ...gone.map((section) => sectionSpan(text, section))];
  if (around === undefined || around.section !== undefined || around.entries.size > 1) return merged(text, spans).map((span) => removal(span));
  if (rows[0] !== undefined) {
    const [row, ...others] = rows;
    const names = around.path.slice(around.dotted!.path.length).map(String);
    const { range } = row.line;
    return [removal({ start: range[0], end: range[1] }, rowText(names, {}, spelling, '')), ...others.map(({ line }) => removal(rowSpan(text, { start: line.range[0], end: line.range[1] })))];
  }
  const [first, ...rest] = merged(text, spans);
  const isLast = first!.end === text.length;
  const header = printHeader(around.path, '[]') + spelling.lineBreak;
  return [removal(first!, isLast ? (first!.start > 0 ? spelling.lineBreak : '') + header : header + spelling.lineBreak), ...rest.map((span) => removal(span))];
}
