import type { AST } from 'toml-eslint-parser';
import type { Keys } from '../loaded.ts';

/** A header with the lines below it; the lines above the first header are a section of their own, without one. */
export interface Section {
  /** With the numbers of entries of lists of tables. */
  readonly path: Keys;
  readonly header: AST.TOMLTable | undefined;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly path: Keys;
  readonly line: AST.TOMLKeyValue;
}

/** What stands at a path, wherever its parts are written. */
export type Spot = MapSpot | TablesSpot | { readonly kind: 'row'; readonly row: Row };

export interface MapSpot {
  readonly kind: 'map';
  readonly path: Keys;
  /** The section that is this map's own. */
  section: Section | undefined;
  /** Or else the section in which dotted keys make it. */
  dotted: Section | undefined;
  readonly entries: Map<string, Spot>;
}

/** `[[overrides]]` */
export interface TablesSpot {
  readonly kind: 'tables';
  readonly path: Keys;
  readonly items: MapSpot[];
}

export function sectionsOf({ body: [{ body }] }: AST.TOMLProgram): readonly [Section, ...Section[]] {
  const own = body.filter((statement) => statement.type === 'TOMLKeyValue');
  const tables = body.filter((statement) => statement.type === 'TOMLTable');
  return [sectionOf([], undefined, own), ...tables.map((table) => sectionOf(table.resolvedKey, table, table.body))];
}

function sectionOf(path: Keys, header: AST.TOMLTable | undefined, lines: readonly AST.TOMLKeyValue[]): Section {
  return { path, header, rows: lines.map((line) => ({ path: [...path, ...line.key.keys.map(keyName)], line })) };
}

export function keyName(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

export function spotsOf([first, ...sections]: readonly [Section, ...Section[]]): MapSpot {
  const root = emptyMap([]);
  root.section = first;
  fill(root, first);
  for (const section of sections) {
    const map = mapAt(root, section.path);
    map.section = section;
    fill(map, section);
  }
  return root;
}

function emptyMap(path: Keys): MapSpot {
  return { kind: 'map', path, section: undefined, dotted: undefined, entries: new Map() };
}

/** The map of a header's path; a number leads into a list of tables. */
function mapAt(root: MapSpot, path: Keys): MapSpot {
  let map = root;
  for (let i = 0; i < path.length; i++) {
    const name = String(path[i]);
    const index = path[i + 1];
    const here = path.slice(0, i + 1);
    const spot = map.entries.get(name) ?? (typeof index === 'number' ? { kind: 'tables' as const, path: here, items: [] } : emptyMap(here));
    map.entries.set(name, spot);
    if (spot.kind === 'map') map = spot;
    else if (spot.kind === 'tables') {
      const number = Number(index);
      map = spot.items[number] ??= emptyMap([...here, number]);
      i++;
    }
  }
  return map;
}

function fill(map: MapSpot, section: Section): void {
  for (const row of section.rows) {
    const names = row.path.slice(section.path.length).map(String);
    let at = map;
    for (const [i, name] of names.entries()) {
      if (i === names.length - 1) at.entries.set(name, { kind: 'row', row });
      else {
        const inner = at.entries.get(name);
        const next = inner?.kind === 'map' ? inner : emptyMap([...at.path, name]);
        if (inner === undefined) next.dotted = section;
        at.entries.set(name, next);
        at = next;
      }
    }
  }
}

export function isBelow(path: Keys, around: Keys): boolean {
  return around.every((key, i) => path[i] === key);
}
