import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { printYaml, printYamlStream, type YamlOptions } from '../../src/formats/yaml/index.ts';
import { because, type Node } from '../../src/provenance/document.ts';
import { compose, convention, modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';

const readOnly = convention('hardening', { comment: 'Nothing may write to the image.' });
const long = convention('hardening', { comment: `${'A comment is wrapped before column 100, '.repeat(3)}always.\nIts own line breaks stay.` });
const pinned = convention('pinned by commit', { remark: 'v1.2.0' });
const web = modelOrigin(path(['services', 'web']));

const table: [string, Node, string, YamlOptions?][] = [
  ['a bare scalar', 'a', 'a\n'],
  ['a bare text', 'a\nb\n', '"a\\nb\\n"\n'],
  ['an empty map', {}, '{}\n'],
  ['a map of nothing', { a: undefined }, '{}\n'],
  ['an empty list', [], '[]\n'],
  ['leaves', { a: 1, b: 'x', c: true, d: null, e: undefined }, 'a: 1\nb: x\nc: true\nd: null\n'],
  ['traced leaves', { a: traced(1, web), b: traced('8080', web) }, 'a: 1\nb: "8080"\n'],
  ['empty blocks', { a: {}, b: [], c: [[], {}] }, 'a: {}\nb: []\nc:\n  - []\n  - {}\n'],
  ['blocks', { a: { b: { c: 1 }, d: [1, 2] } }, 'a:\n  b:\n    c: 1\n  d:\n    - 1\n    - 2\n'],
  ['maps in lists', { a: [{ b: 1, c: { d: 2 } }, { e: [3] }] }, 'a:\n  - b: 1\n    c:\n      d: 2\n  - e:\n      - 3\n'],
  ['lists in lists', [[1, [2, 3]], [{ a: 4 }, 5]], '- - 1\n  - - 2\n    - 3\n- - a: 4\n  - 5\n'],
  ['keys are quoted as strings are', { on: 1, '8080': 2, 'a: b': 3, '': 4 }, '"8080": 2\n"on": 1\n"a: b": 3\n"": 4\n'],
  ['text', { a: 'one\ntwo\n', b: 1 }, 'a: |\n  one\n  two\nb: 1\n'],
  ['text without a last line break', { a: 'one\ntwo' }, 'a: |-\n  one\n  two\n'],
  ['text with many', { a: 'one\n\n\n', b: 1 }, 'a: |+\n  one\n\n\nb: 1\n'],
  ['text that begins with a blank', { a: [' one\ntwo\n'] }, 'a:\n  - |2\n     one\n    two\n'],
  ['text with blanks and tabs within', { a: '#one\n\n\ttwo  \n' }, 'a: |\n  #one\n\n  \ttwo  \n'],
  ['text that no literal block can hold', { a: 'one\r\ntwo', b: '\n' }, 'a: "one\\r\\ntwo"\nb: "\\n"\n'],
  ['text that ends with a line of blanks', { a: ' one\n ' }, 'a: " one\\n "\n'],
  ['a long line is not folded', { a: 'word '.repeat(40).trim() }, `a: ${'word '.repeat(40).trim()}\n`],
  ['a key that is too long for one', { ['k'.repeat(1001)]: [1] }, `? ${'k'.repeat(1001)}\n:\n  - 1\n`],
  ['a header', { a: 1 }, '# Made from the model.\n#\n# Twice.\n\na: 1\n', { header: ['Made from the model.', '', 'Twice.'] }],
  ['no spacing', { a: { b: { c: 1 }, d: { e: 1 } }, f: {} }, 'a:\n  b:\n    c: 1\n  d:\n    e: 1\nf: {}\n'],
  ['spacing of the top level', { m: 1, a: { b: { c: 1 }, d: { e: 1 } }, f: {}, g: {} }, 'm: 1\n\na:\n  b:\n    c: 1\n  d:\n    e: 1\n\nf: {}\ng: {}\n', { spacing: 1 }],
  ['spacing of two levels', { a: { b: { c: 1 }, d: { e: 1 }, g: 1 } }, 'a:\n  b:\n    c: 1\n\n  d:\n    e: 1\n\n  g: 1\n', { spacing: 2 }],
  ['spacing adds nothing to a text', { a: 'b\n\n', c: {} }, 'a: |+\n  b\n\nc: {}\n', { spacing: 1 }],
  [
    'a comment, once',
    { a: because(readOnly, { b: 1 }), c: because([web, readOnly], { d: 1 }), e: traced(1, readOnly) },
    '# Nothing may write to the image.\na:\n  b: 1\nc:\n  d: 1\ne: 1\n',
  ],
  ['the comment of a leaf', { a: { b: 1, c: because(readOnly, true) } }, 'a:\n  b: 1\n  # Nothing may write to the image.\n  c: true\n'],
  ['the comment of a part', { a: traced('b', compose([web, readOnly])) }, '# Nothing may write to the image.\na: b\n'],
  ['comments stand above the dash', { a: [because(readOnly, { b: 1 })] }, 'a:\n  # Nothing may write to the image.\n  - b: 1\n'],
  ['also for what stands behind it', { a: [[{ b: because(readOnly, 1), c: 2 }]] }, 'a:\n  # Nothing may write to the image.\n  - - b: 1\n      c: 2\n'],
  ['the comment of the document', because(readOnly, { a: 1 }), '# Nothing may write to the image.\na: 1\n'],
  ['a remark, behind each', { a: because(pinned, 'x@1f'), b: [traced('8080', compose([web, pinned])), { c: because(pinned, true) }] }, 'a: x@1f # v1.2.0\nb:\n  - "8080" # v1.2.0\n  - c: true # v1.2.0\n'],
  ['a remark is about a leaf', { a: because(pinned, { b: 1 }), c: because(pinned, {}) }, 'a:\n  b: 1\nc: {}\n'],
  ['no remark behind a text of several lines', { a: because(pinned, 'one\ntwo\n') }, 'a: |\n  one\n  two\n'],
  [
    'a long comment',
    { a: { b: because(long, 1) } },
    [
      'a:',
      '  # A comment is wrapped before column 100, A comment is wrapped before column 100, A comment is',
      '  # wrapped before column 100, always.',
      '  # Its own line breaks stay.',
      '  b: 1\n',
    ].join('\n'),
  ],
];

describe('layout', () => {
  it.each(table)('%s', (_, document, text, options) => {
    expect(printYaml(document, undefined, options)).toBe(text);
  });

  it.each(table.filter(([name]) => name !== 'a key that is too long for one'))('prettier leaves alone: %s', async (_, _document, text) => {
    expect(await format(text, { parser: 'yaml' })).toBe(text);
  });
});

describe('streams', () => {
  it.each([
    ['no document', [], ''],
    ['one', [{ a: 1 }], 'a: 1\n'],
    ['several', [{ a: 1 }, {}, ['b\n\n'], 'c'], 'a: 1\n---\n{}\n---\n- |+\n  b\n\n---\nc\n'],
    ['comments once a file', [because(readOnly, { a: 1 }), because(readOnly, { b: 1 })], '# Nothing may write to the image.\na: 1\n---\nb: 1\n'],
  ] satisfies [string, Node[], string][])('%s', async (_, documents, text) => {
    expect(printYamlStream(documents)).toBe(text);
    expect(await format(text, { parser: 'yaml' })).toBe(text);
  });
});
