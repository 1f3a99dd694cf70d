import { expect } from 'vitest';
import { LineCounter, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Place, Recorder } from '../../src/provenance/line-map.ts';

export interface Recorded {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Prints twice, without and with a recorder, which must not change a byte, and checks that each place is where it says. */
export function recorded(print: (record?: Recorder) => string): Recorded {
  const places: Place[] = [];
  const text = print((place) => places.push(place));
  expect(print()).toBe(text);
  const lines = text.split('\n');
  let last = 0;
  for (const place of places) {
    expect(lines[place.line - 1]?.slice(place.column - 1), place.pointer).toSatisfy((rest: string) => rest.startsWith(place.text));
    expect(place.line).toBeGreaterThanOrEqual(last);
    last = place.line;
  }
  return { text, places };
}

export function scalarsOf(places: readonly Place[]): Place[] {
  return places.filter((place) => place.kind === 'scalar');
}

interface Found {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** Where an independent parser sees the scalars of a YAML (or JSON) file; the pointers of a stream begin with the document's index. */
export function scalarsInYaml(text: string, stream: boolean): Found[] {
  const counter = new LineCounter();
  const found: Found[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (isMap(node)) for (const pair of node.items) visit(pair.value, `${pointer}/${escaped((pair.key as { value: unknown }).value)}`);
    else if (isSeq(node)) node.items.forEach((item, i) => visit(item, `${pointer}/${i}`));
    else if (isScalar(node)) {
      const { line, col } = counter.linePos(node.range![0]);
      found.push({ pointer, line, column: col });
    }
  };
  const documents = parseAllDocuments(text, { lineCounter: counter });
  expect(Array.isArray(documents)).toBe(true);
  if (Array.isArray(documents)) documents.forEach((document, i) => visit(document.contents, stream ? `/${i}` : ''));
  return found;
}

function escaped(key: unknown): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
