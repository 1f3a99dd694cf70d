// What somebody changed in a compiled file, told from both texts.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handEdits } from '../../src/adopt/hand-edits.ts';
import type { HandEdits } from '../../src/adopt/hand-edit.ts';
import { openProject } from '../../src/cli/project.ts';
import { printDocument, type Document } from '../../src/formats/index.ts';
import { Traced } from '../../src/provenance/traced.ts';
import { path } from '../../src/provenance/path.ts';

/** Each edit in a line: `changed 3 services.web.image (/services/web/image) web:1 -> web:2`. */
function told(found: HandEdits): string[] {
  if (found.kind === 'none') return ['none'];
  if (found.kind === 'form') return [`form ${found.line}`];
  if (found.kind === 'unreadable') return [`unreadable ${found.line}:${found.column} ${found.message}`];
  return found.edits.map(({ kind, name, pointer, line, before, after }) => `${kind} ${line} ${name ?? '-'} (${pointer})${before === undefined ? '' : ` ${before}`} ->${after === undefined ? '' : ` ${after}`}`);
}

function edited(document: Document, from: string, to: string): string[] {
  const text = printDocument(document);
  expect(text.split(from), text).toHaveLength(2);
  return told(handEdits({ path: 'out/file', document: () => document, text, origin: null }, text.replace(from, () => to)));
}

const web = (value: string): Traced<string> => new Traced(value, { kind: 'model', path: path(['services', 'web', 'image']) });
const yaml: Document = { format: 'yaml', header: ['made'], content: { services: { web: { image: web('web:1'), dns: ['10.0.0.1', '10.0.0.2'], ports: [{ target: 80 }, { target: 81, mode: 'host' }] } }, text: 'one\ntwo\nthree\n' } };

describe('YAML', () => {
  test.each<[name: string, from: string, to: string, ...expected: string[]]>([
    ['a value', 'web:1', 'web:2', 'changed 5 services.web.image (/services/web/image) web:1 -> web:2'],
    ['a value of another type', 'target: 80', 'target: "80"', 'changed 10 services.web.ports[80].target (/services/web/ports/0/target) 80 -> 80'],
    ['a key', '    image: web:1\n', '    image: web:1\n    init: true\n', 'added 6 services.web.init (/services/web/init) -> true'],
    ['a block', '    image: web:1\n', '    image: web:1\n    labels:\n      a: b\n', 'added 6 services.web.labels (/services/web/labels) ->'],
    ['a key that went', '    image: web:1\n', '', 'removed 5 services.web.image (/services/web/image) web:1 ->'],
    ['a last key that went', '        mode: host\n', '', 'removed 12 services.web.ports[81].mode (/services/web/ports/1/mode) host ->'],
    ['an entry', '      - 10.0.0.1\n', '      - 10.0.0.1\n      - 10.0.0.9\n', 'added 8 services.web.dns[1] (/services/web/dns/1) -> 10.0.0.9'],
    ['an entry that went', '      - 10.0.0.1\n', '', 'removed 7 services.web.dns[0] (/services/web/dns/0) 10.0.0.1 ->'],
    ['an entry known by a field', '      - target: 80\n', '', 'removed 10 services.web.ports[80] (/services/web/ports/0) ->'],
    ['a line of a text', '  two\n', '  2\n', 'changed 15 text (/text) two -> 2'],
    ['a comment', '# made', '# mine', 'form 1'],
    ['a blank line', '    image', '\n    image', 'form 5'],
    ['quotes', 'web:1', '"web:1"', 'form 5'],
    ['another order of keys', '      - target: 81\n        mode: host\n', '      - mode: host\n        target: 81\n', 'form 11'],
    ['what is no YAML', '    image: web:1', '    image: web:1: 2', 'unreadable 5:12 nested mappings are not allowed in compact mappings'],
    ['a conflict of a merge', '    image: web:1\n', '<<<<<<< ours\n    image: web:1\n', 'unreadable 5:1 implicit keys need to be on a single line'],
    ['a second document', 'services:', 'a: 1\n---\nservices:', 'unreadable 1:1 expected one document, found 2'],
  ])('%s', (_, from, to, ...expected) => {
    expect(edited(yaml, from, to)).toEqual(expected);
  });

  test('another thing altogether', () => {
    const text = printDocument(yaml);
    expect(told(handEdits({ path: 'a', document: () => yaml, text, origin: null }, 'mine\n'))).toEqual(['unreadable 1:1 expected a map, found a value']);
    expect(told(handEdits({ path: 'a', document: () => yaml, text, origin: null }, text))).toEqual(['none']);
  });
});

const object = (kind: string, name: string, spec: object): object => ({ apiVersion: 'v1', kind, metadata: { name }, spec });
const stream = { format: 'yaml-stream', content: [object('Service', 'web', { ports: [{ name: 'http', port: 80 }] }), object('Deployment', 'web', { replicas: 2 })] } as unknown as Document;

describe('objects of a cluster', () => {
  test.each<[name: string, from: string, to: string, ...expected: string[]]>([
    ['a value', 'replicas: 2', 'replicas: 3', 'changed 15 Deployment/web spec.replicas (/1/spec/replicas) 2 -> 3'],
    ['a value of an entry', 'port: 80', 'port: 81', 'changed 8 Service/web spec.ports[http].port (/0/spec/ports/0/port) 80 -> 81'],
    ['one more', 'spec:\n  replicas: 2', 'spec:\n  replicas: 2\n---\nkind: ConfigMap\nmetadata:\n  name: more', 'added 17 ConfigMap/more (/2) ->'],
  ])('%s', (_, from, to, ...expected) => {
    expect(edited(stream, from, to)).toEqual(expected);
  });
});

describe('JSON', () => {
  const json: Document = { format: 'json', content: { title: 'Board', panels: [{ id: 1, title: 'a' }] } };
  test.each<[name: string, from: string, to: string, ...expected: string[]]>([
    ['a value', '"Board"', '"Table"', 'changed 2 title (/title) Board -> Table'],
    ['blanks', '"Board"', ' "Board"', 'form 2'],
    ['a comma too few', '"Board",', '"Board"', 'unreadable 3:3 expected "," or "}"; found "\\""'],
  ])('%s', (_, from, to, ...expected) => {
    expect(edited(json, from, to)).toEqual(expected);
  });
});

describe('text', () => {
  const lines: Document = { format: 'lines', comment: '#', content: ['# made', 'ONE=1', 'TWO=2', 'THREE=3'] };
  test.each<[name: string, from: string, to: string, ...expected: string[]]>([
    ['a line', 'TWO=2', 'TWO=3', 'changed 3 - (/2) TWO=2 -> TWO=3'],
    ['one more', 'TWO=2\n', 'TWO=2\nFOUR=4\n', 'added 4 - () -> FOUR=4'],
    ['one that went', 'TWO=2\n', '', 'removed 3 - (/2) TWO=2 ->'],
    ['a comment', '# made', '# mine', 'form 1'],
    ['a comment more', 'TWO', '# two\nTWO', 'form 3'],
  ])('%s', (_, from, to, ...expected) => {
    expect(edited(lines, from, to)).toEqual(expected);
  });
});

test('of what nobody edited but for a comment, in every file of the reference platform, nothing is told', async () => {
  const { compilation } = await openProject(join(import.meta.dirname, '../../examples/quickstart'));
  const commented = compilation!.files.filter((file) => ['yaml', 'yaml-stream', 'dockerfile'].includes(file.document().format));
  expect(commented.length).toBeGreaterThan(10);
  for (const file of commented) expect(told(handEdits(file, `${file.text}# mine\n`)), file.path).toEqual([`form ${file.text.split('\n').length}`]);
});
