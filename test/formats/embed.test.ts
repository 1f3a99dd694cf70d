import { expect, test } from 'vitest';
import { embed } from '../../src/formats/embed.ts';
import { printDocument } from '../../src/formats/index.ts';
import { because } from '../../src/provenance/document.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { convention, modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';

const interval = modelOrigin(path(['resources', 'prometheus', 'interval']));
const mounted = convention('files are mounted');
const outside = convention('a map of files');

function placesIn(content: Parameters<typeof embed>[0]): { readonly text: string; readonly places: Place[] } {
  const places: Place[] = [];
  const text = printDocument({ format: 'yaml', content: because(outside, { data: { 'a/b.yml': embed(content, mounted) }, last: 1 }) }, (place) => places.push(place));
  return { text, places };
}

test('each part of a document in a document is where it is said to be, and has its own reasons before those around it', () => {
  const { text, places } = placesIn({ format: 'yaml', content: { global: { every: traced('15s', interval) } } });
  const lines = text.split('\n');
  for (const place of places) expect(lines[place.line - 1]!.slice(place.column - 1)).toContain(place.text);
  expect(places.map(({ pointer, line, moreLines }) => [pointer, line, moreLines])).toEqual([
    ['/data', 1, 0],
    ['/data/a~1b.yml', 2, 0],
    ['/data/a~1b.yml#/global', 3, 0],
    ['/data/a~1b.yml#/global/every', 4, 0],
    ['/last', 5, 0],
  ]);
  const [, head, , leaf] = places;
  expect(head!.origin).toBe(mounted);
  expect([leaf!.origin, leaf!.within]).toEqual([interval, [mounted, outside]]);
});

test('a text that fits on one line is a value like any other, made of all that is in it', () => {
  const { places } = placesIn({ format: 'lines', content: [traced('', interval)] });
  const leaf = places.find(({ pointer }) => pointer === '/data/a~1b.yml')!;
  expect(JSON.stringify(leaf.origin)).toContain('mounted');
});
