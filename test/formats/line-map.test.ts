import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dockerfile, Instruction, Stage } from '../../src/formats/dockerfile/document.ts';
import { printDocument, type Document } from '../../src/formats/index.ts';
import type { Block } from '../../src/formats/markdown/document.ts';
import { because, type Node } from '../../src/provenance/document.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { convention, modelOrigin, type Origin } from '../../src/provenance/origin.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import { data, seeded, trace } from './arbitrary.ts';
import { recorded, scalarsInYaml, scalarsOf } from './line-map.ts';

const platform = modelOrigin(path(['name']));
const web = modelOrigin(path(['services', 'web']));
const port = modelOrigin(path(['services', 'web', 'ports', 'http']));
const pinned = convention('pinned by commit', { remark: 'v1.2.0' });
const hardened = convention('hardened', { comment: 'Why this is.' });

function nameOf(origin: Origin | undefined): string {
  if (origin === undefined) return '?';
  return origin.kind === 'model' ? formatPath(origin.path) : origin.kind;
}

/** `line:column kind pointer "text" <- origin < block < block` */
function show(place: Place): string {
  const more = place.moreLines === 0 ? '' : `+${place.moreLines}`;
  const within = place.within.map((one) => ` < ${nameOf(one)}`).join('');
  return `${place.line}${more}:${place.column} ${place.kind} ${place.pointer} ${JSON.stringify(place.text)} <- ${nameOf(place.origin)}${within}`;
}

const tree: Node = because(platform, {
  services: {
    web: because(web, {
      image: 'web',
      'a/b~c': traced(8080, port),
      run: 'one\ntwo\n',
      list: because(hardened, ['x', because(port, { q: 1 }), [traced('z', web)]]),
      none: {},
    }),
  },
});

const dockerfile: Dockerfile = {
  header: [traced('Image of web.', web)],
  stages: [
    because<Stage>(web, {
      from: 'node:22',
      as: 'build',
      instructions: [
        { name: 'RUN', mounts: [{ type: 'cache', target: '/c' }], commands: [traced('a', port), 'b'] },
        because<Instruction>(hardened, { name: 'ENV', variables: { A: traced('x y', port), B: { expand: '$A' } } }),
        { name: 'CMD', comment: 'Starts.', command: ['a', traced('"b"', port)] },
      ],
    }),
  ],
};

const cases: [string, Document, string[]][] = [
  [
    'yaml',
    { format: 'yaml', header: ['Made.', traced('For web.', web)], content: tree },
    [
      '1:1 comment  "# Made." <- ?',
      '2:1 comment  "# For web." <- services.web',
      '4:1 block /services "services" <- name < services.web',
      '5:3 block /services/web "web" <- services.web < name',
      '6:12 scalar /services/web/image "web" <- services.web < name',
      '7:12 scalar /services/web/a~1b~0c "8080" <- services.web.ports.http < services.web < name',
      '8+2:10 scalar /services/web/run "|" <- services.web < name',
      '11:5 comment /services/web/list "# Why this is." <- convention < services.web.ports.http < services.web < name',
      '12:5 block /services/web/list "list" <- convention < services.web.ports.http < services.web < name',
      '13:9 scalar /services/web/list/0 "x" <- convention < services.web < name',
      '14:7 block /services/web/list/1 "-" <- services.web.ports.http < convention < services.web < name',
      '14:12 scalar /services/web/list/1/q "1" <- services.web.ports.http < convention < services.web < name',
      '15:7 block /services/web/list/2 "-" <- convention < services.web < name',
      '15:11 scalar /services/web/list/2/0 "z" <- services.web < convention < name',
      '16:5 block /services/web/none "none" <- services.web < name',
    ],
  ],
  [
    'remarks',
    { format: 'yaml', content: because(platform, { a: because(pinned, 'x@1f'), b: [traced(8080, port), because(pinned, true)] }) },
    [
      '1:4 scalar /a "x@1f" <- convention < name',
      '1:9 comment /a "# v1.2.0" <- convention < name',
      '2:1 block /b "b" <- name < composed',
      '3:5 scalar /b/0 "8080" <- services.web.ports.http < name',
      '4:5 scalar /b/1 "true" <- convention < name',
      '4:10 comment /b/1 "# v1.2.0" <- convention < name',
    ],
  ],
  [
    'a stream',
    { format: 'yaml-stream', content: [{ a: 1 }, because(web, ['b', {}]), traced('c', port)] },
    [
      '1:4 scalar /0/a "1" <- ?',
      '3:3 scalar /1/0 "b" <- services.web',
      '4:1 block /1/1 "-" <- services.web',
      '6:1 scalar /2 "c" <- services.web.ports.http',
    ],
  ],
  [
    'json',
    { format: 'json', content: because(platform, { a: because(web, ['x', { b: traced(1, port) }]), c: {} }) },
    [
      '1:1 block  "{" <- name',
      '2:3 block /a "\\"a\\"" <- services.web < name',
      '3:5 scalar /a/0 "\\"x\\"" <- services.web < name',
      '4:5 block /a/1 "{" <- services.web < services.web.ports.http < name',
      '5:12 scalar /a/1/b "1" <- services.web.ports.http < services.web < name',
      '8:3 block /c "\\"c\\"" <- name',
    ],
  ],
  [
    'lines',
    { format: 'lines', comment: '#', content: because(platform, ['a', '', because(hardened, { NAME: traced('b\nc', web), x: 'd' })]) },
    [
      '1:1 scalar /0 "a" <- name',
      '3:1 comment /2 "# Why this is." <- convention < services.web < name',
      '4+1:1 scalar /2/NAME "b" <- services.web < convention < name',
      '6:1 scalar /2/x "d" <- convention < name',
    ],
  ],
  [
    'dockerfile',
    { format: 'dockerfile', content: dockerfile },
    [
      '1:1 comment  "# Image of web." <- services.web',
      '3:1 block /build "FROM" <- services.web',
      '3:6 scalar /build/from "node:22" <- services.web',
      '3:17 scalar /build/as "build" <- services.web',
      '4:1 block /build/0/RUN "RUN" <- services.web',
      '4:18 scalar /build/0/RUN/mounts/0/type "cache" <- services.web',
      '4:31 scalar /build/0/RUN/mounts/0/target "/c" <- services.web',
      '5:5 scalar /build/0/RUN/commands/0 "a" <- services.web.ports.http < services.web',
      '6:5 scalar /build/0/RUN/commands/1 "b" <- services.web',
      '8:1 comment /build/1/ENV "# Why this is." <- convention < services.web.ports.http < services.web',
      '9:1 block /build/1/ENV "ENV" <- convention < services.web',
      '9:7 scalar /build/1/ENV/variables/A "\\"x y\\"" <- services.web.ports.http < convention < services.web',
      '10:7 scalar /build/1/ENV/variables/B "$A" <- convention < services.web',
      '12:1 comment /build/2/CMD/comment "# Starts." <- services.web',
      '13:1 block /build/2/CMD "CMD" <- services.web',
      '13:6 scalar /build/2/CMD/command/0 "\\"a\\"" <- services.web',
      '13:11 scalar /build/2/CMD/command/1 "\\"\\\\\\"b\\\\\\"\\"" <- services.web.ports.http < services.web',
    ],
  ],
  [
    'markdown',
    {
      format: 'markdown',
      content: because<readonly Block[]>(platform, [
        { kind: 'heading', level: 2, text: traced('Web', web) },
        because<Block>(web, { kind: 'list', items: ['a', [{ kind: 'paragraph', text: 'b' }, { kind: 'code', language: 'sh', text: traced('c\nd', port) }]] }),
        { kind: 'table', head: ['x', 'y'], align: ['left', 'right'], rows: [[traced('|', web), traced('1', port)]] },
      ]),
    },
    [
      '1:4 scalar /0/text "Web" <- services.web < name',
      '3:3 scalar /1/items/0 "a" <- services.web < name',
      '5:3 scalar /1/items/1/0/text "b" <- services.web < name',
      '7:6 scalar /1/items/1/1/language "sh" <- services.web < name',
      '8+1:3 scalar /1/items/1/1/text "c" <- services.web.ports.http < services.web < name',
      '12:3 scalar /2/head/0 "x" <- name',
      '12:11 scalar /2/head/1 "y" <- name',
      '14:3 scalar /2/rows/0/0 "\\\\|" <- services.web < name',
      '14:11 scalar /2/rows/0/1 "1" <- services.web.ports.http < name',
    ],
  ],
];

describe('places, their origins and the blocks around them', () => {
  it.each(cases)('%s', (_, document, expected) => {
    expect(recorded((record) => printDocument(document, record)).places.map(show)).toEqual(expected);
  });
});

describe('every scalar that a parser sees has one place, there, with its own origin', () => {
  const documents: [string, (one: Node) => Document][] = [
    ['yaml', (content) => ({ format: 'yaml', content, header: ['a'], spacing: 2 })],
    ['yaml-stream', (content) => ({ format: 'yaml-stream', content: [content, { a: content }] })],
    ['json', (content) => ({ format: 'json', content })],
  ];

  it.each(documents)('%s', (format, document) => {
    const property = fc.property(data, (one) => {
      const { text, places } = recorded((record) => printDocument(document(trace(one)), record));
      const scalars = scalarsOf(places);
      const found = scalarsInYaml(text, format === 'yaml-stream');
      expect(scalars.map(({ pointer, line, column }) => ({ pointer, line, column }))).toEqual(found);
      for (const { pointer, origin } of scalars) expect(pointer.endsWith(pointerOf(origin)), pointer).toBe(true);
    });
    fc.assert(property, { ...seeded, numRuns: 300 });
  });
});

/** `trace` gives each leaf the path that it has in its document. */
function pointerOf(origin: Origin | undefined): string {
  if (origin?.kind !== 'model') return 'none';
  let pointer = '';
  for (let at = origin.path; at !== null; at = at.parent) pointer = `/${String(at.key).replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`;
  return pointer;
}
