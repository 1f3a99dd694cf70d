import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { printDocument } from '../../src/formats/index.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { gitAttributes } from '../../src/output/git-attributes.ts';
import { formatPath } from '../../src/provenance/path.ts';
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

test('Git takes an ejected file for none that is generated, whatever its name', () => {
  const names = ['compose/local/compose.yaml', 'a b/c.txt', 'x[1].txt', 'star*.txt', 'why?.txt', 'say "x".txt', '#note', '!not', 'é.txt'];
  const root = newRoot();
  const file = gitAttributes('out', new Map([...names, '../elsewhere/x'].map((name, i) => [`out/${name}`.replace('out/../', ''), i])));
  expect(file.text).not.toContain('elsewhere');
  edit(root, { [file.path]: file.text });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const ask = (path: string): string => execFileSync('git', ['check-attr', '-z', 'linguist-generated', '--', path], { cwd: root, encoding: 'utf8' }).split('\0')[2]!;
  expect(names.map((name) => [name, ask(`out/${name}`)])).toEqual(names.map((name) => [name, 'unset']));
  expect(['out/compose/local/other.yaml', 'out/x1.txt', 'out/stars.txt', 'out/whyx.txt', 'out/deeper/é.txt'].map(ask)).toEqual(Array.from({ length: 5 }, () => 'set'));
});

test('a folder of which one entry ejects everything is one line', () => {
  const linesOf = (ejected: Record<string, number>): string[] => gitAttributes('out', new Map(Object.entries(ejected)), ['out/a/x', 'out/a/y/z', 'out/b/x', 'elsewhere/x']).text.split('\n').slice(2, -1);
  expect(linesOf({ 'out/a/x': 0, 'out/a/y/z': 0 })).toEqual(['/a/** -linguist-generated']);
  expect(linesOf({ 'out/a/x': 0, 'out/a/y/z': 1, 'elsewhere/x': 0 })).toEqual(['/a/x -linguist-generated', '/a/y/z -linguist-generated']);
  expect(linesOf({ 'out/a/x': 0 })).toEqual(['/a/x -linguist-generated']);
});

test('the line of an ejected file says which entry of the model it follows from', () => {
  const places: Place[] = [];
  printDocument(gitAttributes('out', new Map([['out/b', 1], ['out/a', 0]])).document(), (place) => places.push(place));
  const origins = places.flatMap(({ kind, text, origin }) => (kind === 'scalar' && origin?.kind === 'model' ? [[text, formatPath(origin.path)]] : []));
  expect(origins).toEqual([
    ['/a -linguist-generated', 'output.ejected[0]'],
    ['/b -linguist-generated', 'output.ejected[1]'],
  ]);
});
