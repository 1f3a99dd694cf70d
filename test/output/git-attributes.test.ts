import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { printDocument } from '../../src/formats/index.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { gitAttributes } from '../../src/output/git-attributes.ts';
import { edit, newRoot } from './project.ts';

test('Git takes every compiled file for generated, and keeps its line ends', () => {
  const root = newRoot();
  const file = gitAttributes('out');
  edit(root, { [file.path]: file.text });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const attributes = execFileSync('git', ['check-attr', 'linguist-generated', 'eol', 'text', '--', 'out/compose/local/compose.yaml', 'out/platform.lock', 'src/x.ts'], { cwd: root, encoding: 'utf8' });
  expect(attributes.trim().split('\n')).toEqual([
    ...['out/compose/local/compose.yaml', 'out/platform.lock'].flatMap((path) => [`${path}: linguist-generated: set`, `${path}: eol: lf`, `${path}: text: auto`]),
    ...['linguist-generated', 'eol', 'text'].map((name) => `src/x.ts: ${name}: unspecified`),
  ]);
});

test('its line says why it stands there', () => {
  const places: Place[] = [];
  const { text, document } = gitAttributes('out');
  printDocument(document(), (place) => places.push(place));
  for (const place of places) expect(text.split('\n')[place.line - 1]).toContain(place.text);
  expect(places.filter((place) => place.kind === 'scalar').map((place) => [place.text, place.origin?.kind])).toEqual([['* text=auto eol=lf linguist-generated', 'convention']]);
});
